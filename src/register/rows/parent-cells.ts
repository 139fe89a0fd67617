import { cellText, isEmptyMark, isEmptyText } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import { withoutMarkup } from '../../core/cells/without-markup';
import { isAllDigits } from '../../core/codes/digits';
import { readOgrn } from '../../core/codes/ogrn';
import { isEmptyId, readOpaId } from '../../core/codes/opa-id';
import { err, type Result } from '../../core/findings/result';
import type { Role } from '../../shared/roles';
import type { Organisation, UncomputedCell } from '../model';
import { PARENT_ROLES } from './uncomputed-cells';

/** The organisation above as a row's cells give it. */
export type ParentCells = Pick<Organisation, 'parentName' | 'parentId' | 'parentOgrn'>;

const ZERO = /^0+(?:[.,]0+)?$/;
/** «"», «—//—», «-"-», «то же», «см. выше». */
const DITTO =
  /^[-–—\s]*(?:["'″〃„“”«»]{1,2}|\/\/)[-–—\s]*$|^(?:то ?же(?: самое)?|тот же|та же|там же|(?:см\.? |как )выше|он же|она же)\.?$/i;
const WHOLE_ID = /^(?:id|ид|лко|opa ?id)(?: лко)?[ :=№]*(\d{1,9})$/i;
/**
 * «…, ОГРН 1045405430620», «… (ID ЛКО: 811)», «… ИНН 5407120037»; only an OGRN is known without its label. A bare ID behind
 * a name may be another system's: like the INN it tells nothing.
 */
const NUMBER_BEHIND =
  /[ ,;(–—-]*(?:(?:огрн[ :№]*)?(?<ogrn>[15]\d{12})|(?:(?:(?:id|ид) )?лко|(?:id|ид) (?:в )?пос|opa ?id)[ :=№]*(?<id>\d{1,9})|(?:id|ид)[ :=№]*\d{1,9}|инн[ :№]*\d{10})[ );.]*$/i;
const MOST_NUMBERS = 3;
/** Nothing that stands behind a name is longer: a cell may hold a whole page. */
const LONGEST_BEHIND = 60;

/**
 * Whether a parent's cell says «the same as above» in words or signs.
 *
 * @example isDitto('—//—') // true
 * Source: registers that people keep by hand.
 */
export function isDitto(text: string): boolean {
  return DITTO.test(text);
}

function nameOf(raw: CellValue): string {
  const text = withoutMarkup(cellText(raw));
  if (isDitto(text)) return text;
  return isEmptyText(text) || ZERO.test(text) ? '' : text;
}

/** What a cell of names holds: a name, numbers with their labels, or both. */
function takenApart(text: string): { readonly name: string; readonly id: string; readonly ogrn: string } {
  if (!/\d/.test(text)) return { name: text, id: '', ogrn: '' };
  const [, whole] = WHOLE_ID.exec(text) ?? [];
  if (whole !== undefined) return { name: '', id: whole, ogrn: '' };
  let [name, id, ogrn] = [text, '', ''];
  for (let round = 0; round < MOST_NUMBERS; round += 1) {
    const start = Math.max(0, name.length - LONGEST_BEHIND);
    const found = NUMBER_BEHIND.exec(name.slice(start));
    if (found === null) break;
    id ||= found.groups?.id ?? '';
    ogrn ||= found.groups?.ogrn ?? '';
    name = name.slice(0, start + found.index);
  }
  return { name, id, ogrn };
}

const readId = (raw: CellValue): Result<string> | null => (isEmptyId(raw) ? null : readOpaId(raw));
const readNumber = (raw: CellValue): Result<string> | null => (isEmptyMark(raw) ? null : readOgrn(raw));

/** Three cells: a name among numbers, or a number in the column of names, is what it is. */
function readParent(cell: (role: Role) => CellValue): ParentCells {
  const parentId = readId(cell('parentId'));
  const parentOgrn = readNumber(cell('parentOgrn'));
  const text = nameOf(cell('parentName'));
  if (text === '') {
    if (isNameAmongNumbers(cell('parentId'), parentId)) {
      return { parentName: cellText(cell('parentId')), parentId: null, parentOgrn };
    }
    if (isNameAmongNumbers(cell('parentOgrn'), parentOgrn)) {
      return { parentName: cellText(cell('parentOgrn')), parentId, parentOgrn: null };
    }
    // «ЛКО 811» among OGRN says itself what it is.
    const [, labelled = ''] =
      parentOgrn?.ok === false ? (WHOLE_ID.exec(cellText(cell('parentOgrn'))) ?? []) : [];
    if (parentId === null && labelled !== '')
      return { parentName: '', parentId: readId(labelled), parentOgrn: null };
    return { parentName: '', parentId, parentOgrn };
  }
  if (!isAllDigits(text)) {
    const { name, id, ogrn } = takenApart(text);
    return {
      parentName: name,
      parentId: parentId ?? readId(id),
      parentOgrn: parentOgrn ?? readNumber(ogrn),
    };
  }
  if (parentId === null && text.length >= 2 && text.length <= 7) {
    return { parentName: '', parentId: readId(text), parentOgrn };
  }
  if (parentOgrn === null && text.length === 13) {
    return { parentName: '', parentId, parentOgrn: readNumber(text) };
  }
  return { parentName: text, parentId, parentOgrn };
}

function isNameAmongNumbers(raw: CellValue, number: Result<string> | null): boolean {
  if (number === null || number.ok) return false;
  const text = cellText(raw);
  return !/\d/.test(text) && /[а-яё]{3}/i.test(text);
}

/**
 * Reads whom a row names as the organisation above it: by name, ID or OGRN, each in its own column or all in one cell.
 *
 * @param cell the row's cells by role, '' for a formula's error
 * @param uncomputed cells of the row with a formula's error: when nothing else names the parent, it is not nobody
 * @example readParentCells((role) => (role === 'parentName' ? 'Мэрия (ЛКО 811)' : ''), []).parentId // { ok: true, value: '811' }
 * Source: what regional exports hold.
 */
export function readParentCells(
  cell: (role: Role) => CellValue,
  uncomputed: readonly UncomputedCell[],
): ParentCells {
  const parent = readParent(cell);
  const broken = uncomputed.find(({ role }) => PARENT_ROLES.includes(role));
  const isNamed = parent.parentName !== '' || parent.parentId?.ok || parent.parentOgrn?.ok;
  return broken === undefined || isNamed ? parent : { ...parent, parentId: err(broken.finding) };
}
