import { readSection, type Section } from '../core/app-link';
import { cellText, isEmptyMark } from '../core/cell';
import type { CellValue } from '../core/cell-value';
import { right, type Verdict, wrong } from '../core/finding';
import { readInn } from '../core/inn';
import { type Kind, readKind } from '../core/kind';
import { readOgrn } from '../core/ogrn';
import { readOktmo } from '../core/oktmo';
import { readOpaId } from '../core/opa-id';
import { type Region, readRegion } from '../core/region';
import { readVkGroup } from '../core/vk-page';
import { ROLES, type Role } from '../shared/roles';
import type { Organisation, RowSort, SourceTable } from './model';
import { readReadyAppLink, tidyAppLink } from './ready-app-link';
import { demoted, registerFinding } from './reasons';
import { rowSort } from './row-sort';
import { unusableStatus } from './status';

type Read<T> = (raw: CellValue) => Verdict<T>;
type Reading<T> = (raw: CellValue) => Verdict<T> | null;

/** Reads a value once and remembers it: regions, kinds and codes of parents repeat all down a sheet. */
function remembered<T>(read: (raw: CellValue) => T): (raw: CellValue) => T {
  const known = new Map<CellValue, T>();
  return (raw) => {
    const found = known.get(raw);
    if (found !== undefined) return found;
    const value = read(raw);
    known.set(raw, value);
    return value;
  };
}

function unlessEmpty<T>(read: Read<T>): Reading<T> {
  return (raw) => (raw === '' || isEmptyMark(raw) ? null : read(raw));
}

const isZero = (raw: CellValue): boolean => /^0+(?:[.,]0+)?$/.test(cellText(raw));

/** 0 is how an export writes "no ID". */
function unlessNoId(read: Read<string>): Reading<string> {
  const reading = unlessEmpty(read);
  return (raw) => (raw !== '' && isZero(raw) ? null : reading(raw));
}

function readReady(raw: CellValue): Verdict<string> {
  const link = tidyAppLink(cellText(raw));
  return readReadyAppLink(link) === null
    ? wrong(registerFinding('ready-app-link-bad', cellText(raw)))
    : right(link);
}

/** Community from its id column and its page column; two that differ are a fault, not a choice. */
function community(byId: Verdict<string> | null, byPage: Verdict<string> | null): Verdict<string> | null {
  if (byId === null || !byId.ok) return byPage?.ok ? byPage : (byId ?? byPage);
  if (byPage?.ok && byPage.value !== byId.value) {
    return wrong(registerFinding('group-differs', byId.value, byPage.value));
  }
  return byId;
}

/** Readers of one table; they share nothing with another table's. */
function readers() {
  const section: Read<Section> = readSection;
  const region: Read<Region> = readRegion;
  const kind: Read<Kind> = readKind;
  return {
    id: unlessNoId(readOpaId),
    ogrn: unlessEmpty(readOgrn),
    inn: unlessEmpty(readInn),
    oktmo: remembered(unlessEmpty(readOktmo)),
    region: remembered(unlessEmpty(region)),
    kind: remembered(unlessEmpty(kind)),
    section: remembered(unlessEmpty(section)),
    group: unlessNoId(readVkGroup),
    ready: unlessEmpty(readReady),
    parentId: remembered(unlessNoId(readOpaId)),
    parentOgrn: remembered(unlessEmpty(readOgrn)),
    unusable: remembered(unusableStatus),
    parentName: remembered((raw: CellValue): string =>
      isEmptyMark(raw) || isZero(raw) ? '' : cellText(raw),
    ),
  };
}

type Readers = ReturnType<typeof readers>;

/** What a row says of its parent; a number in the column of names, or a name among numbers, is taken for what it is. */
function parentOf(
  read: Readers,
  cell: (role: Role) => CellValue,
): Pick<Organisation, 'parentName' | 'parentId' | 'parentOgrn'> {
  const parentName = read.parentName(cell('parentName'));
  const parentId = read.parentId(cell('parentId'));
  const parentOgrn = read.parentOgrn(cell('parentOgrn'));
  if (/^\d{2,7}$/.test(parentName) && parentId === null) {
    return { parentName: '', parentId: read.parentId(parentName), parentOgrn };
  }
  if (/^\d{13}$/.test(parentName) && parentOgrn === null) {
    return { parentName: '', parentId, parentOgrn: read.parentOgrn(parentName) };
  }
  if (parentName === '') {
    const texts = [cellText(cell('parentId')), cellText(cell('parentOgrn'))];
    const isName = (verdict: Verdict<string> | null, text: string): boolean =>
      verdict !== null && !verdict.ok && !/\d/.test(text) && /[а-яё]{3}/i.test(text);
    if (isName(parentId, texts[0]!)) return { parentName: texts[0]!, parentId: null, parentOgrn };
    if (isName(parentOgrn, texts[1]!)) return { parentName: texts[1]!, parentId, parentOgrn: null };
  }
  return { parentName, parentId, parentOgrn };
}

const nameText = (raw: CellValue): string => (raw === '' || isEmptyMark(raw) ? '' : cellText(raw));

function sortOf(cell: (role: Role) => CellValue, roles: readonly Role[], codes: boolean): RowSort {
  const texts = roles.map((role) => cellText(cell(role))).filter((text) => text !== '');
  return rowSort({ texts, ogrn: cellText(cell('ogrn')), codes });
}

function readRow(table: SourceTable, index: number, roles: readonly Role[], read: Readers): Organisation {
  const cell = (role: Role): CellValue => table.columns[role]?.[index] ?? '';
  const name = nameText(cell('name'));
  const [id, ogrn, inn, oktmo] = [
    read.id(cell('id')),
    read.ogrn(cell('ogrn')),
    read.inn(cell('inn')),
    read.oktmo(cell('oktmo')),
  ];
  const codes = id !== null || ogrn !== null || inn !== null || oktmo !== null;
  const vkId = read.group(cell('vkId'));
  const vkPage = read.group(cell('vkPage'));
  const ready = read.ready(cell('readyAppLink'));
  return {
    row: table.firstRow + index,
    sort: ogrn?.ok ? 'organisation' : sortOf(cell, roles, codes),
    name,
    shortName: nameText(cell('shortName')),
    id,
    ogrn,
    inn,
    oktmo,
    region: read.region(cell('region')),
    kind: read.kind(cell('kind')),
    section: read.section(cell('field')),
    group: community(vkId, vkPage),
    readyAppLink: ready !== null && !ready.ok ? wrong(demoted(ready.finding)) : ready,
    ...parentOf(read, cell),
    unusable: read.unusable(cell('status')),
  };
}

/**
 * Reads every row of a sheet: each value cleaned, or refused with its reason. A row depends on itself alone, so any
 * portion of a sheet reads as the whole does.
 *
 * @param table source columns by role; a missing column reads as empty cells
 * @returns one entry a row, titles, totals and empty rows included; never throws, whatever the cells hold
 * @example readOrganisations({ firstRow: 2, length: 1, columns: { ogrn: [1045405430620] } })[0].row // 2
 */
export function readOrganisations(table: SourceTable): Organisation[] {
  const read = readers();
  const roles = ROLES.filter((role) => table.columns[role] !== undefined);
  const rows: Organisation[] = [];
  for (let index = 0; index < table.length; index += 1) rows.push(readRow(table, index, roles, read));
  return rows;
}
