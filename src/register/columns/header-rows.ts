import { cellText } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import { headerText } from './header-text';
import { headerMeaning, isGroupOfInterest, meaningInGroup } from './header-words';
import { isWrittenHeader } from './written-columns';

type Row = readonly CellValue[];

/** One column's header over its rows. */
export interface ColumnHeader {
  /** As a person reads it; with the group's heading where it matters. */
  readonly header: string;
  /** The lowest row's own words, in comparable form; '' when it has none. */
  readonly own: string;
  /** The group heading above, in comparable form; '' when there is none. */
  readonly group: string;
}

/** Where the header is. Rows are counted from 1; 0: no header. */
export interface HeaderRows {
  readonly first: number;
  readonly last: number;
}

const SEARCHED = 20;

/** «vk.com/school5»: it has a word of headers in it, and yet it is a value. */
const ADDRESS = /^\S+\.[a-zрф]{2,4}\/\S+$/i;

function isData(cell: CellValue): boolean {
  if (typeof cell !== 'string') return true;
  return /\d{7,}/.test(cell) || /https?:\/\//.test(cell) || ADDRESS.test(cell.trim());
}

/**
 * Number of different meanings that a row's cells name; rows of values count for nothing, and the tool's own headers
 * neither: a sheet reads the same before and after a run has added its columns.
 */
function meanings(row: Row | undefined): number {
  if (row === undefined || row.some(isData)) return 0;
  const named = new Set<string>();
  for (const cell of row) {
    const text = headerText(cell);
    const reading = isWrittenHeader(text) ? null : headerMeaning(text);
    if (reading !== null) named.add(reading.meaning);
  }
  return named.size;
}

const filledCells = (row: Row | undefined): number =>
  (row ?? []).filter((cell) => cellText(cell) !== '' && !isWrittenHeader(cellText(cell))).length;

/** A row 1, 2, 3 … under the header, as printed forms have. */
function isNumbering(row: Row | undefined): boolean {
  const texts = (row ?? []).map(cellText).filter((text) => text !== '');
  return texts.length >= 3 && texts.every((text, at) => text === String(at + 1));
}

/** A second header row: header words only, and only where the row above is a group's or empty. */
function isSubHeader(row: Row | undefined, above: Row): boolean {
  if (row === undefined || row.some(isData)) return false;
  const filled = row.map((cell, at) => ({ text: headerText(cell), at })).filter(({ text }) => text !== '');
  if (filled.length < 2) return false;
  const fits = filled.filter(
    ({ text }) => headerMeaning(text) !== null || /^(?:номер|ссылка|адрес|url)$/.test(text),
  );
  const underEmpty = filled.some(({ at }) => cellText(above[at] ?? '') === '');
  return underEmpty && fits.length >= 0.6 * filled.length;
}

/** A row of group headings above the header: two or more filled cells, or one over later columns. */
function isGroupRow(row: Row | undefined): boolean {
  if (row === undefined || row.some(isData)) return false;
  const filled = row.map((cell, at) => (cellText(cell) === '' ? -1 : at)).filter((at) => at >= 0);
  return filled.length > 1 || (filled[0] ?? 0) > 0;
}

/**
 * Finds the header's rows among the first 20: the row that names most meanings, with the group headings above or the
 * second row below it.
 *
 * @param top the sheet's first rows
 * @param chosen last header row, chosen by a person; 0: to be found
 * @example findHeaderRows([['Выгрузка'], ['Наименование', 'ОГРН']], 0) // { first: 2, last: 2 }
 */
export function findHeaderRows(top: readonly Row[], chosen: number): HeaderRows {
  if (chosen > 0) return { first: isGroupRow(top[chosen - 2]) ? chosen - 1 : chosen, last: chosen };
  let best = -1;
  let most = 0;
  for (let at = 0; at < Math.min(SEARCHED, top.length); at += 1) {
    const count = meanings(top[at]);
    if (count > most) {
      best = at;
      most = count;
    }
  }
  // One known word may be a title's; with few filled cells it may still be the header of a narrow table.
  if (best < 0 || (most === 1 && filledCells(top[best]) > 3)) return { first: 0, last: 0 };
  let first = best;
  let last = best;
  if (isSubHeader(top[best + 1], top[best] ?? [])) last = best + 1;
  else if (isGroupRow(top[best - 1])) first = best - 1;
  if (isNumbering(top[last + 1])) last += 1;
  return { first: first + 1, last: last + 1 };
}

/** Group headings carried to the right over merged cells, as far as they change the meaning of headers below. */
function carriedGroups(groups: Row, below: Row, width: number): string[] {
  const carried: string[] = [];
  let group = '';
  let seen = new Set<string>();
  for (let at = 0; at < width; at += 1) {
    const own = headerText(groups[at] ?? '');
    const text = headerText(below[at] ?? '');
    if (own !== '') {
      group = own;
      seen = new Set();
    } else if (group !== '' && (text === '' || seen.has(text) || meaningInGroup(group, text) === null)) {
      group = '';
    }
    seen.add(text);
    carried.push(text !== '' && isGroupOfInterest(group) ? group : '');
  }
  return carried;
}

const plain = (cell: CellValue | undefined): string => cellText(cell ?? '');

/**
 * The header of every column over its one or two rows.
 *
 * @param top the sheet's first rows
 * @param rows of `findHeaderRows`
 * @param width number of columns
 */
export function columnHeaders(
  top: readonly Row[],
  { first, last }: HeaderRows,
  width: number,
): ColumnHeader[] {
  const texts = top.slice(Math.max(0, first - 1), last).filter((row) => !isNumbering(row));
  const [lower = [], upper = []] = texts.reverse();
  const groups = carriedGroups(upper, lower, width);
  return Array.from({ length: width }, (_, at): ColumnHeader => {
    const own = plain(lower[at]);
    const above = plain(upper[at]);
    if (own === '') return { header: above, own: headerText(upper[at] ?? ''), group: '' };
    const group = groups[at] ?? '';
    const changes = group !== '' && meaningInGroup(group, headerText(lower[at] ?? '')) !== null;
    const groupName = above || nearestLeft(upper, at);
    return {
      header: changes ? `${groupName}: ${own}` : own,
      own: headerText(lower[at] ?? ''),
      group: changes ? group : '',
    };
  });
}

function nearestLeft(row: Row, from: number): string {
  for (let at = from; at >= 0; at -= 1) {
    const text = plain(row[at]);
    if (text !== '') return text;
  }
  return '';
}
