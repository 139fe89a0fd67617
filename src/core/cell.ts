import type { CellValue } from './cell-value';

/** Zero-width marks, soft hyphen, BOM: they stand for nothing. */
const FORMAT_MARKS = /\p{Cf}/gu;
/** Spaces of every width, line breaks, control characters: they stand for a space. */
const SPACES = /[\s\p{Cc}]+/gu;
const UNUSUAL = /[^\S ]|[\p{Cc}\p{Cf}]/u;
/** What makes a text worth the slow path: a space at an edge or doubled, an apostrophe or an equals sign in front. */
const UNTIDY = /^[ '=]| {2}| $/;
/** What nearly all cells hold, told in one pass: ordinary letters and signs with single spaces between. */
const ORDINARY = /^(?!['=])[!-~А-яЁё«»№—–]+(?: [!-~А-яЁё«»№—–]+)*$/;
const QUOTED_FORMULA = /^=\s*"((?:[^"]|"")*)"$/;

/**
 * The clean text of a cell.
 *
 * @param raw value as Sheets gives it
 * @returns text without invisible characters, leading apostrophe or `="…"` shell, trimmed, inner whitespace collapsed to one
 *   space; a date as `dd.mm.yyyy`, a boolean as ИСТИНА or ЛОЖЬ. Never throws; idempotent.
 * @example cellText('="01\u00a0612"') // '01 612'
 * Source: what regional exports hold.
 */
export function cellText(raw: CellValue): string {
  if (typeof raw === 'string') return isTidy(raw) ? raw : tidy(raw);
  if (typeof raw === 'number') return Number.isFinite(raw) ? String(raw) : '';
  if (typeof raw === 'boolean') return raw ? 'ИСТИНА' : 'ЛОЖЬ';
  return isDate(raw) ? dateText(raw) : '';
}

/** Words and signs by which people say that there is no value. */
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
  return !startsLikeValue(raw) && isEmptyText(cellText(raw));
}

/**
 * The same for a text that is clean already.
 *
 * @example isEmptyText('нет') // true
 */
export function isEmptyText(text: string): boolean {
  if (text === '') return true;
  // The longest mark has 13 characters: real values mostly leave here.
  if (text.length > 13 || startsLikeValue(text)) return false;
  return ONLY_SIGNS.test(text) || ERROR_CELL.test(text) || EMPTY_WORDS.has(text.toLowerCase());
}

/** Codes and links: no mark of emptiness starts with a digit or as `https:` does, and cleaning leaves both in place. */
function startsLikeValue(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first >= 48 && first <= 57) || first === 104;
}

/** Whether a value is a date. Not by `instanceof`: the value may come from another script context. */
export function isDate(raw: CellValue): raw is Date {
  return typeof raw === 'object' && Object.prototype.toString.call(raw) === '[object Date]';
}

function isTidy(text: string): boolean {
  return text === '' || ORDINARY.test(text) || !(UNTIDY.test(text) || UNUSUAL.test(text));
}

function tidy(text: string): string {
  let clean = squeeze(text);
  for (let before = ''; clean !== before; ) {
    before = clean;
    clean = squeeze(unshell(clean));
  }
  return clean;
}

function squeeze(text: string): string {
  return text.replace(FORMAT_MARKS, '').replace(SPACES, ' ').trim();
}

/** An apostrophe is Sheets' mark of text only when it does not open a quotation. */
function unshell(text: string): string {
  if (text.startsWith("'")) return text.endsWith("'") && text.length > 1 ? text : text.slice(1);
  const quoted = QUOTED_FORMULA.exec(text);
  return quoted ? quoted[1]!.replace(/""/g, '"') : text;
}

function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(date.getDate())}.${two(date.getMonth() + 1)}.${date.getFullYear()}`;
}
