import { withoutBrokenWords } from './broken-words';
import type { CellValue } from './cell-value';

/** Zero-width marks, soft hyphen, BOM: they mean nothing. */
const FORMAT_MARKS = /\p{Cf}/gu;
/** Spaces of every width, line breaks, control characters: a run of them means a space. A lone space stays as it is. */
const SPACES = / *(?:[^\S ]|\p{Cc}| {2})[\s\p{Cc}]*/gu;
/** Spaces at an edge or doubled, unusual characters, an apostrophe or an equals sign in front; most texts have none. */
const UNTIDY = /^[ '=]| {2}| $|[^\S ]|[\p{Cc}\p{Cf}]/u;
const QUOTED_FORMULA = /^=\s*"((?:[^"]|"")*)"$/;

/**
 * The clean text of a cell.
 *
 * @param raw value as Sheets gives it
 * @returns text without invisible characters, leading apostrophe or `="…"` shell, words broken over lines joined, trimmed,
 *   inner whitespace collapsed to one space; a date as `dd.mm.yyyy`, a boolean as ИСТИНА or ЛОЖЬ. Never throws; idempotent.
 * @example cellText('="01\u00a0612"') // '01 612'
 * Source: what regional exports hold.
 */
export function cellText(raw: CellValue): string {
  if (typeof raw === 'string') return UNTIDY.test(raw) ? tidy(raw) : raw;
  if (typeof raw === 'number') return Number.isFinite(raw) ? String(raw) : '';
  if (typeof raw === 'boolean') return raw ? 'ИСТИНА' : 'ЛОЖЬ';
  return isDate(raw) ? dateText(raw) : '';
}

/** Words that people write where there is no value. */
const EMPTY_WORDS = new Set([
  'нет',
  'н/д',
  'нд',
  'н.д.',
  'нет данных',
  'данных нет',
  'не указан',
  'не указана',
  'не указано',
  'не имеется',
  'не имеет',
  'не заполнено',
  'не задано',
  'отсутствует',
  'отсутствуют',
  'пусто',
  'без id',
  'n/a',
  'na',
  'none',
  'null',
  'nan',
  'undefined',
]);
/** No mark of emptiness is longer; a longer row of dashes is not one. */
const LONGEST_MARK = 13;
const ERROR_CELL =
  /^#(?:N\/A|Н\/Д|REF!|ССЫЛКА!|VALUE!|ЗНАЧ!|DIV\/0!|ДЕЛ\/0!|NAME\?|ИМЯ\?|NUM!|ЧИСЛО!|NULL!|ПУСТО!|ERROR!|ОШИБКА!|SPILL!|CALC!)$/i;
const ONLY_SIGNS = /^[-‐‑‒–—−_.…?/\\]+$/;

/**
 * Whether a cell holds nothing, or a mark that means nothing: «-», «нет», «н/д», an error such as `#N/A`.
 * Zero is a value here: it means "none" for an ID only (see {@link isEmptyId}).
 *
 * @example isEmptyMark('—') // true
 * @example isEmptyMark(0) // false
 * Source: what regional exports hold.
 */
export function isEmptyMark(raw: CellValue): boolean {
  if (typeof raw === 'number') return !Number.isFinite(raw);
  if (typeof raw !== 'string') return cellText(raw) === '';
  return isEmptyText(cellText(raw));
}

/**
 * The same for a text that is clean already.
 *
 * @example isEmptyText('нет') // true
 */
export function isEmptyText(text: string): boolean {
  if (text === '') return true;
  if (text.length > LONGEST_MARK) return false;
  return EMPTY_WORDS.has(text.toLowerCase()) || ONLY_SIGNS.test(text) || ERROR_CELL.test(text);
}

/** Whether a value is a date. `instanceof` does not know a date from another script context. */
export function isDate(raw: CellValue): raw is Date {
  return typeof raw === 'object' && Object.prototype.toString.call(raw) === '[object Date]';
}

function tidy(text: string): string {
  let clean = squeeze(text.includes('\n') ? withoutBrokenWords(text) : text);
  for (let before = ''; clean !== before; ) {
    before = clean;
    clean = squeeze(unshell(clean));
  }
  return clean;
}

function squeeze(text: string): string {
  return text.replace(FORMAT_MARKS, '').replace(SPACES, ' ').trim();
}

/** Removes apostrophes in front, unless they open a quotation, or one `="…"`. */
function unshell(text: string): string {
  if (text.startsWith("'")) {
    return text.length > 1 && text.endsWith("'") ? text : text.replace(/^[' ]+/, '');
  }
  const [, quoted] = QUOTED_FORMULA.exec(text) ?? [];
  return quoted === undefined ? text : quoted.replace(/""/g, '"');
}

function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(date.getDate())}.${two(date.getMonth() + 1)}.${date.getFullYear()}`;
}
