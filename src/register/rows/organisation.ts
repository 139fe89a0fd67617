import { cellText, isEmptyMark, isEmptyText } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import { isAllDigits } from '../../core/codes/digits';
import { readInn } from '../../core/codes/inn';
import { readOgrn } from '../../core/codes/ogrn';
import { readOktmo } from '../../core/codes/oktmo';
import { readOpaId } from '../../core/codes/opa-id';
import { type Region, readRegion } from '../../core/codes/region';
import { err, ok, type Result } from '../../core/findings/result';
import { readSection, type Section } from '../../core/pos/app-link';
import { type Kind, readKind } from '../../core/pos/kind';
import { readVkGroup, vkGroupIn } from '../../core/vk/vk-page';
import { ROLES, type Role } from '../../shared/roles';
import { demoted, registerFinding } from '../findings/register-findings';
import type { Organisation, RowType, SourceTable } from '../model';
import { remembered } from '../remembered';
import { readReadyAppLink, tidyAppLink } from './ready-app-link';
import { rowType } from './row-type';
import { unusableStatus } from './status';

type Read<T> = (raw: CellValue) => Result<T>;
type Reading<T> = (raw: CellValue) => Result<T> | null;

function unlessEmpty<T>(read: Read<T>): Reading<T> {
  return (raw) => (raw === '' || isEmptyMark(raw) ? null : read(raw));
}

const ZERO = /^0+(?:[.,]0+)?$/;
/** Numbers, links and names, told from a zero by their first character. */
const NO_ZERO = /^[1-9A-Za-zА-я]/;

function isZero(raw: CellValue): boolean {
  if (typeof raw === 'number') return raw === 0;
  return !(typeof raw === 'string' && NO_ZERO.test(raw)) && ZERO.test(cellText(raw));
}

/** 0 is how an export writes "no ID". */
function unlessNoId(read: Read<string>): Reading<string> {
  const reading = unlessEmpty(read);
  return (raw) => (raw !== '' && isZero(raw) ? null : reading(raw));
}

function readReady(raw: CellValue): Result<string> {
  const link = tidyAppLink(cellText(raw));
  if (readReadyAppLink(link) !== null) return ok(link);
  return err(demoted(registerFinding('ready-app-link-bad', cellText(raw))));
}

function nameText(raw: CellValue): string {
  const text = cellText(raw);
  return isEmptyText(text) ? '' : text;
}

function parentNameText(raw: CellValue): string {
  return isZero(raw) ? '' : nameText(raw);
}

const readGroup = unlessNoId(readVkGroup);

/** Community from its id cell and its page cell; two that differ are a fault, not a choice. */
function community(id: CellValue, page: CellValue): Result<string> | null {
  const byId = readGroup(id);
  if (byId === null || !byId.ok) {
    const byPage = readGroup(page);
    return byPage?.ok ? byPage : (byId ?? byPage);
  }
  // Most pages have a screen name: no reason need be worded why it tells nothing more.
  const onPage = vkGroupIn(page);
  if (onPage === '' || onPage === byId.value) return byId;
  return err(registerFinding('group-differs', byId.value, onPage));
}

/** How the cells of each column are read, and remembered for this table alone. */
function readers() {
  return {
    name: nameText,
    shortName: nameText,
    id: unlessNoId(readOpaId),
    ogrn: unlessEmpty(readOgrn),
    inn: unlessEmpty(readInn),
    oktmo: remembered(unlessEmpty(readOktmo)),
    region: remembered(unlessEmpty<Region>(readRegion)),
    kind: remembered(unlessEmpty<Kind>(readKind)),
    field: remembered(unlessEmpty<Section>(readSection)),
    readyAppLink: unlessEmpty(readReady),
    parentName: remembered(parentNameText),
    parentId: remembered(unlessNoId(readOpaId)),
    parentOgrn: remembered(unlessEmpty(readOgrn)),
    status: remembered(unusableStatus),
  };
}

type Readers = ReturnType<typeof readers>;
/** Every cell read, column by column: a loop over one column with one reader is what keeps 100,000 rows cheap. */
type ReadColumns = { readonly [role in keyof Readers]: readonly ReturnType<Readers[role]>[] } & {
  readonly group: readonly (Result<string> | null)[];
};

function readColumn<T>(
  { columns, length }: SourceTable,
  role: Role,
  read: (raw: CellValue) => T,
  blank: (value: T) => readonly T[],
): readonly T[] {
  const cells = columns[role];
  if (cells === undefined) return blank(read(''));
  const values = new Array<T>(length);
  for (let index = 0; index < length; index += 1) values[index] = read(cells[index] ?? '');
  return values;
}

/** Both columns at once, as one may make the other's reasons needless. */
function groups({ columns, length }: SourceTable): (Result<string> | null)[] {
  const values = new Array<Result<string> | null>(length);
  for (let index = 0; index < length; index += 1) {
    values[index] = community(columns.vkId?.[index] ?? '', columns.vkPage?.[index] ?? '');
  }
  return values;
}

function readColumns(table: SourceTable, read: Readers): ReadColumns {
  // Columns that the sheet lacks are alike.
  const blank = remembered((value: unknown): readonly never[] =>
    new Array<never>(table.length).fill(value as never),
  );
  const column = <T>(role: Role, readCell: (raw: CellValue) => T): readonly T[] =>
    readColumn(table, role, readCell, blank);
  return {
    name: column('name', read.name),
    shortName: column('shortName', read.shortName),
    id: column('id', read.id),
    ogrn: column('ogrn', read.ogrn),
    inn: column('inn', read.inn),
    oktmo: column('oktmo', read.oktmo),
    region: column('region', read.region),
    kind: column('kind', read.kind),
    field: column('field', read.field),
    group: groups(table),
    readyAppLink: column('readyAppLink', read.readyAppLink),
    parentName: column('parentName', read.parentName),
    parentId: column('parentId', read.parentId),
    parentOgrn: column('parentOgrn', read.parentOgrn),
    status: column('status', read.status),
  };
}

type Parent = Pick<Organisation, 'parentName' | 'parentId' | 'parentOgrn'>;

/** Nearly every row: a name stands in the column of names. */
function isPlainParent(parentName: string): boolean {
  return parentName !== '' && !isAllDigits(parentName);
}

/** What any other row says of its parent: a number in the column of names, or a name among numbers, is what it is. */
function unusualParent(table: SourceTable, columns: ReadColumns, read: Readers, index: number): Parent {
  const parentName = columns.parentName[index]!;
  const parentId = columns.parentId[index]!;
  const parentOgrn = columns.parentOgrn[index]!;
  if (parentName === '') return parentNamedAmongNumbers(table, parentId, parentOgrn, index);
  if (parentId === null && parentName.length >= 2 && parentName.length <= 7) {
    return { parentName: '', parentId: read.parentId(parentName), parentOgrn };
  }
  if (parentOgrn === null && parentName.length === 13) {
    return { parentName: '', parentId, parentOgrn: read.parentOgrn(parentName) };
  }
  return { parentName, parentId, parentOgrn };
}

function parentNamedAmongNumbers(
  table: SourceTable,
  parentId: Result<string> | null,
  parentOgrn: Result<string> | null,
  index: number,
): Parent {
  const nameIn = (role: Role, verdict: Result<string> | null): string => {
    if (verdict === null || verdict.ok) return '';
    const text = cellText(table.columns[role]?.[index] ?? '');
    return !/\d/.test(text) && /[а-яё]{3}/i.test(text) ? text : '';
  };
  const nameAsId = nameIn('parentId', parentId);
  if (nameAsId !== '') return { parentName: nameAsId, parentId: null, parentOgrn };
  const nameAsOgrn = nameIn('parentOgrn', parentOgrn);
  if (nameAsOgrn !== '') return { parentName: nameAsOgrn, parentId, parentOgrn: null };
  return { parentName: '', parentId, parentOgrn };
}

function typeOf(table: SourceTable, index: number, codes: boolean): RowType {
  const text = (role: Role): string => cellText(table.columns[role]?.[index] ?? '');
  const texts = ROLES.map(text).filter((each) => each !== '');
  return rowType({ texts, ogrn: text('ogrn'), codes });
}

function organisationAt(
  table: SourceTable,
  columns: ReadColumns,
  read: Readers,
  index: number,
): Organisation {
  const id = columns.id[index]!;
  const ogrn = columns.ogrn[index]!;
  const inn = columns.inn[index]!;
  const oktmo = columns.oktmo[index]!;
  const codes = id !== null || ogrn !== null || inn !== null || oktmo !== null;
  const parentName = columns.parentName[index]!;
  const parent = isPlainParent(parentName) ? null : unusualParent(table, columns, read, index);
  return {
    row: table.firstRow + index,
    type: ogrn?.ok ? 'organisation' : typeOf(table, index, codes),
    name: columns.name[index]!,
    shortName: columns.shortName[index]!,
    id,
    ogrn,
    inn,
    oktmo,
    region: columns.region[index]!,
    kind: columns.kind[index]!,
    section: columns.field[index]!,
    group: columns.group[index]!,
    readyAppLink: columns.readyAppLink[index]!,
    parentName: parent === null ? parentName : parent.parentName,
    parentId: parent === null ? columns.parentId[index]! : parent.parentId,
    parentOgrn: parent === null ? columns.parentOgrn[index]! : parent.parentOgrn,
    unusable: columns.status[index]!,
  };
}

/**
 * Reads every row of a sheet: each value cleaned, or refused with its reason. A row depends on itself alone, so any
 * batch of a sheet reads as the whole does.
 *
 * @param table source columns by role; a missing column reads as empty cells
 * @returns one entry a row, titles, totals and empty rows included; never throws, whatever the cells hold
 * @example readOrganisations({ firstRow: 2, length: 1, columns: { ogrn: [1045405430620] } })[0].row // 2
 */
export function readOrganisations(table: SourceTable): Organisation[] {
  const read = readers();
  const columns = readColumns(table, read);
  const rows = new Array<Organisation>(table.length);
  for (let index = 0; index < table.length; index += 1) {
    rows[index] = organisationAt(table, columns, read, index);
  }
  return rows;
}
