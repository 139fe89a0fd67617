import { cellText } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import { headerMeaning, isGroupOfInterest, meaningInGroup } from './header-meaning';
import { headerText } from './header-text';
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
  /** The row that names each column; those below it hold numbers, tags or programmers' names. */
  readonly names: number;
  readonly last: number;
}

/** Rows in which a header usually is; below them it is looked for only when none of these fits. */
const USUAL = 20;
/** A smaller number may head a column: a year, a month. */
const LEAST_CODE = 1_000_000;

/** «vk.com/school5»: it has a word of headers in it, and yet it is a value. */
const ADDRESS = /^\S+\.[a-zрф]{2,4}\/\S+$/i;

function isData(cell: CellValue): boolean {
  if (typeof cell === 'number') return Math.abs(cell) >= LEAST_CODE;
  // A date or a tick may head a column.
  if (typeof cell !== 'string') return false;
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

const COUNTED = /^(?:гр(?:афа)?|кол(?:онка)?|столбец|ст)?\.? ?\(?(\d{1,3})[а-я]?\)?\.?(?: ?[=(].{1,20})?$/i;
const LETTER = /^[а-яa-z]$/i;
const TAG = /^(?:#\S.*|<[^<>]+>|\{+[^{}]+\}+|\[[^[\]]+\])$/;
const IDENTIFIER = /^[a-z][a-z0-9]*(?:[_A-Z.][a-zA-Z0-9]*)*$/;

/** What a row says, without the titles that runs have written into it. */
const textsOf = (row: Row | undefined): string[] =>
  (row ?? []).map(cellText).filter((text) => text !== '' && !isWrittenHeader(text));

/** A row 1, 2, 3 … under the header, as printed forms have: «А Б 1 2», «гр. 1», «5 = 3 + 4» too. */
function isNumbering(row: Row | undefined): boolean {
  const texts = textsOf(row);
  const numbers = texts.map((text) => Number(COUNTED.exec(text)?.[1] ?? Number.NaN));
  const letters = texts.findIndex((text) => !LETTER.test(text));
  const first = letters < 0 ? texts.length : letters;
  if (texts.length < 2 || (texts.length < 3 && /^\d/.test(texts[0] ?? ''))) return false;
  if (first === 0 && numbers[0] !== 1) return false;
  if (first > 0 && !/^[аa]$/i.test(texts[0] ?? '')) return false;
  const counted = numbers.slice(first);
  return (
    counted.every((number, at) => at === 0 || number >= (counted[at - 1] ?? 0)) && !counted.some(Number.isNaN)
  );
}

/** «#org», «{{ogrn}}», «<inn>»: tags of a form or a data set. */
function isTags(row: Row | undefined): boolean {
  const texts = textsOf(row);
  return texts.length >= 2 && texts.every((text) => TAG.test(text));
}

/** Programmers' names under a header in plain words. */
function isIdentifiers(row: Row | undefined): boolean {
  const texts = textsOf(row);
  return texts.length >= 2 && texts.every((text) => IDENTIFIER.test(text));
}

/** A row of a header that names no column for people. */
function isBeside(row: Row | undefined, above: Row | undefined): boolean {
  if (isNumbering(row) || isTags(row)) return true;
  const words = textsOf(above).filter((text) => /[а-яё]{2}/i.test(text));
  return isIdentifiers(row) && words.length >= 0.6 * textsOf(row).length;
}

/** A second header row: header words only, and only where the row above is a group's or empty. */
function isSubHeader(row: Row | undefined, above: Row): boolean {
  if (row === undefined || row.some(isData)) return false;
  const filled = row
    .map((cell, at) => ({ text: headerText(cell), at }))
    .filter(({ text }) => text !== '' && !isWrittenHeader(text));
  if (filled.length < 2) return false;
  const fits = filled.filter(
    ({ text }) => headerMeaning(text) !== null || /^(?:номер|ссылка|адрес|url)$/.test(text),
  );
  const underEmpty = filled.some(({ at }) => cellText(above[at] ?? '') === '');
  return underEmpty && fits.length >= 0.6 * filled.length;
}

/** A row of group headings above the header: two or more filled cells, or one over later columns. */
function isGroupRow(row: Row | undefined): boolean {
  if (row === undefined || row.some(isData) || isNumbering(row)) return false;
  const filled = row.map((cell, at) => (cellText(cell) === '' ? -1 : at)).filter((at) => at >= 0);
  return filled.length > 1 || (filled[0] ?? 0) > 0;
}

/** The row, of those from..to, that names most meanings; -1: none. */
function richest(top: readonly Row[], from: number, to: number, least: number): number {
  let best = -1;
  let most = least - 1;
  for (let at = from; at < Math.min(to, top.length); at += 1) {
    const count = meanings(top[at]);
    // One known word may be a title's; with few filled cells it may still be the header of a narrow table.
    if (count > most && (count > 1 || filledCells(top[at]) <= 3)) {
      best = at;
      most = count;
    }
  }
  return best;
}

/**
 * Finds the header's rows: the row that names most meanings among the first 20, else among those below, with the group
 * headings above or the second row below it.
 *
 * @param top the sheet's first rows
 * @param chosen last header row, chosen by a person; 0: to be found
 * @example findHeaderRows([['Выгрузка'], ['Наименование', 'ОГРН']], 0) // { first: 2, names: 2, last: 2 }
 */
export function findHeaderRows(top: readonly Row[], chosen: number): HeaderRows {
  if (chosen > 0) {
    let names = chosen;
    while (names > 1 && isBeside(top[names - 1], top[names - 2])) names -= 1;
    return { first: isGroupRow(top[names - 2]) ? names - 1 : names, names, last: chosen };
  }
  const usual = richest(top, 0, USUAL, 1);
  let best = usual >= 0 ? usual : richest(top, USUAL, top.length, 2);
  if (best < 0) return { first: 0, names: 0, last: 0 };
  while (best > 0 && isBeside(top[best], top[best - 1])) best -= 1;
  let first = best;
  let names = best;
  if (isSubHeader(top[best + 1], top[best] ?? [])) names = best + 1;
  else if (isGroupRow(top[best - 1])) first = best - 1;
  let last = names;
  while (isBeside(top[last + 1], top[names])) last += 1;
  return { first: first + 1, names: names + 1, last: last + 1 };
}

/**
 * The row that most likely is the header where no known word tells it: the first of those with most cells, as long as no
 * codes or addresses stand in it or above.
 *
 * @returns counted from 1; 0: the sheet is empty, or begins with rows of values
 * @example likelyHeaderRow([['Список'], ['Поле 1', 'Поле 2'], ['а', 'б']]) // 2
 */
export function likelyHeaderRow(top: readonly Row[]): number {
  let best = 0;
  let most = 0;
  for (const [at, row] of top.slice(0, USUAL).entries()) {
    if (row.some(isData)) break;
    const filled = row.filter((cell) => cellText(cell) !== '').length;
    // One cell is a title, or the first of a list of names.
    if (filled <= most || filledCells(row) < 2) continue;
    best = at + 1;
    most = filled;
  }
  return best;
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
  { first, names, last }: HeaderRows,
  width: number,
): ColumnHeader[] {
  const lowest = names < last ? (top[last - 1] ?? []) : [];
  const [lower = [], upper = []] = top.slice(Math.max(0, first - 1), names).reverse();
  const groups = carriedGroups(upper, lower, width);
  return Array.from({ length: width }, (_, at): ColumnHeader => {
    const written = plain(lowest[at]);
    // Runs write their titles into the last row, whatever else it holds.
    if (isWrittenHeader(written)) return { header: written, own: headerText(written), group: '' };
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
