import { cellText, isEmptyMark, isEmptyText } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import { formulaError } from '../../core/cells/formula-error';
import { isAllDigits } from '../../core/codes/digits';
import { readInn } from '../../core/codes/inn';
import { readOgrn } from '../../core/codes/ogrn';
import { readOktmo } from '../../core/codes/oktmo';
import { readOpaId } from '../../core/codes/opa-id';
import { readRegion } from '../../core/codes/region';
import { err, ok, type Result } from '../../core/findings/result';
import { readSection } from '../../core/pos/app-link';
import { readKind } from '../../core/pos/kind';
import { readVkGroup, vkGroupIn } from '../../core/vk/vk-page';
import { ROLES, type Role } from '../../shared/roles';
import { type Decisions, NO_DECISIONS } from '../decisions/decisions';
import { demoted, registerFinding } from '../findings/register-findings';
import type { Organisation, RowType, SourceTable, UncomputedCell } from '../model';
import { readReadyAppLink, tidyAppLink } from './ready-app-link';
import { rowType } from './row-type';
import { PARENT_ROLES, uncomputedCells } from './uncomputed-cells';
import { unusableStatus } from './unusable-status';

/** Cells of one row by role; '' for a column that the sheet lacks. */
type Cells = (role: Role) => CellValue;

const ZERO = /^0+(?:[.,]0+)?$/;

function isZero(raw: CellValue): boolean {
  return typeof raw === 'number' ? raw === 0 : ZERO.test(cellText(raw));
}

/** null for an empty cell and for a mark of emptiness («нет», «-»). */
function readUnlessEmpty<T>(raw: CellValue, read: (raw: CellValue) => Result<T>): Result<T> | null {
  return isEmptyMark(raw) ? null : read(raw);
}

/** The same for a number that exports write as 0 where there is none. */
function readUnlessNone(raw: CellValue, read: (raw: CellValue) => Result<string>): Result<string> | null {
  return isZero(raw) ? null : readUnlessEmpty(raw, read);
}

function readReadyLink(raw: CellValue): Result<string> {
  const link = tidyAppLink(cellText(raw));
  if (readReadyAppLink(link) !== null) return ok(link);
  return err(demoted(registerFinding('ready-app-link-bad', cellText(raw))));
}

function nameText(raw: CellValue): string {
  const text = cellText(raw);
  return isEmptyText(text) ? '' : text;
}

/** The community by its id cell and its page cell. Two different communities are an error: neither is chosen. */
function readCommunity(id: CellValue, page: CellValue): Result<string> | null {
  const byId = readUnlessNone(id, readVkGroup);
  if (byId === null || !byId.ok) {
    const byPage = readUnlessNone(page, readVkGroup);
    return byPage?.ok ? byPage : (byId ?? byPage);
  }
  const onPage = vkGroupIn(page);
  if (onPage === '' || onPage === byId.value) return byId;
  return err(registerFinding('group-differs', byId.value, onPage));
}

type Parent = Pick<Organisation, 'parentName' | 'parentId' | 'parentOgrn'>;

/** A parent as its three cells name it; a number in the column of names, or a name among numbers, is what it is. */
function readParent(cell: Cells): Parent {
  const parentName = isZero(cell('parentName')) ? '' : nameText(cell('parentName'));
  const parentId = readUnlessNone(cell('parentId'), readOpaId);
  const parentOgrn = readUnlessEmpty(cell('parentOgrn'), readOgrn);
  if (parentName === '') {
    if (isNameAmongNumbers(cell('parentId'), parentId)) {
      return { parentName: cellText(cell('parentId')), parentId: null, parentOgrn };
    }
    if (isNameAmongNumbers(cell('parentOgrn'), parentOgrn)) {
      return { parentName: cellText(cell('parentOgrn')), parentId, parentOgrn: null };
    }
    return { parentName, parentId, parentOgrn };
  }
  if (!isAllDigits(parentName)) return { parentName, parentId, parentOgrn };
  if (parentId === null && parentName.length >= 2 && parentName.length <= 7) {
    return { parentName: '', parentId: readUnlessNone(parentName, readOpaId), parentOgrn };
  }
  if (parentOgrn === null && parentName.length === 13) {
    return { parentName: '', parentId, parentOgrn: readUnlessEmpty(parentName, readOgrn) };
  }
  return { parentName, parentId, parentOgrn };
}

function isNameAmongNumbers(raw: CellValue, number: Result<string> | null): boolean {
  if (number === null || number.ok) return false;
  const text = cellText(raw);
  return !/\d/.test(text) && /[а-яё]{3}/i.test(text);
}

function readRowType(cell: Cells, codes: readonly (Result<string> | null)[]): RowType {
  const texts = ROLES.map((role) => cellText(cell(role))).filter((text) => text !== '');
  return rowType({ texts, ogrn: cellText(cell('ogrn')), codes: codes.some((code) => code !== null) });
}

/** The parent with a formula's error in its cells: when nothing else names it, it is not nobody. */
function readKnownParent(cell: Cells, uncomputed: readonly UncomputedCell[]): Parent {
  const parent = readParent(cell);
  const broken = uncomputed.find(({ role }) => PARENT_ROLES.includes(role));
  const isNamed = parent.parentName !== '' || parent.parentId?.ok || parent.parentOgrn?.ok;
  return broken === undefined || isNamed ? parent : { ...parent, parentId: err(broken.finding) };
}

function readOrganisation(row: number, raw: Cells): Organisation {
  const uncomputed = uncomputedCells(raw);
  const cell: Cells = (role) => (formulaError(raw(role)) === '' ? raw(role) : '');
  const without = <T>(role: Role, value: Result<T> | null): Result<T> | null => {
    const broken = uncomputed.find((one) => one.role === role);
    return broken === undefined ? value : err(broken.finding);
  };
  const ownId = without('id', readUnlessNone(cell('id'), readOpaId));
  // Nobody knows whether the ЛКО can be used: taking it, or the parent's, would be a guess.
  const id = ownId?.ok ? without('status', ownId) : ownId;
  const ogrn = without('ogrn', readUnlessEmpty(cell('ogrn'), readOgrn));
  const inn = readUnlessEmpty(cell('inn'), readInn);
  const oktmo = without('oktmo', readUnlessEmpty(cell('oktmo'), readOktmo));
  return {
    row,
    type: ogrn?.ok ? 'organisation' : readRowType(cell, [id, ogrn, inn, oktmo]),
    name: nameText(cell('name')),
    shortName: nameText(cell('shortName')),
    id,
    ogrn,
    inn,
    oktmo,
    region: readUnlessEmpty(cell('region'), readRegion),
    kind: readUnlessEmpty(cell('kind'), readKind),
    section: readUnlessEmpty(cell('field'), readSection),
    communityId: readCommunity(cell('vkId'), cell('vkPage')),
    readyAppLink: readUnlessEmpty(cell('readyAppLink'), readReadyLink),
    ...readKnownParent(cell, uncomputed),
    unusable: unusableStatus(cell('status')),
    uncomputed,
  };
}

/**
 * Reads every row of a sheet: each value cleaned, or refused with its reason. A row depends on itself alone, so any
 * batch of a sheet reads as the whole does.
 *
 * @param table source columns by role; a missing column reads as empty cells
 * @returns one entry for each row, titles, totals and empty rows included; never throws, whatever the cells hold
 * @example readOrganisations({ firstRow: 2, length: 1, columns: { ogrn: [1045405430620] } })[0].row // 2
 */
export function readOrganisations(table: SourceTable, _decisions: Decisions = NO_DECISIONS): Organisation[] {
  return Array.from({ length: table.length }, (_, index) =>
    readOrganisation(table.firstRow + index, (role) => table.columns[role]?.[index] ?? ''),
  );
}
