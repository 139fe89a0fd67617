import type { CellValue } from './cell-value';

/** Zero-width marks, soft hyphen, BOM: they stand for nothing. */
const FORMAT_MARKS = /\p{Cf}/gu;
/** Spaces of every width, line breaks, control characters: they stand for a space. */
const SPACES = /[\s\p{Cc}]+/gu;
const UNUSUAL = /[^\S ]|[\p{Cc}\p{Cf}]/u;
/** What makes a text worth the slow path: a space at an edge or doubled, an apostrophe or an equals sign in front. */
const UNTIDY = /^[ '=]| {2}| $/;
/** What nearly all cells hold, told in one pass: ordinary letters and signs with single spaces between. */
const ORDINARY = /^(?:(?!['=])[!-~А-яЁё«»№—–]+(?: [!-~А-яЁё«»№—–]+)*)?$/;
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
  if (typeof raw === 'string') return ORDINARY.test(raw) ? raw : cleanText(raw);
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
/** First letters of these words: few other values start so. */
const EMPTY_WORD_STARTS = 'ндопбnuНДОПБNU';
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
  const first = text.charAt(0);
  if (first === '#') return ERROR_CELL.test(text);
  return EMPTY_WORD_STARTS.includes(first) ? EMPTY_WORDS.has(text.toLowerCase()) : ONLY_SIGNS.test(text);
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

/** The last text that needed cleaning: whoever reads a cell asks several times, is it empty, is it zero, what is it. */
let cleaned = { raw: '', text: '' };

function cleanText(raw: string): string {
  if (raw !== cleaned.raw) cleaned = { raw, text: isTidy(raw) ? raw : tidy(raw) };
  return cleaned.text;
}

function isTidy(text: string): boolean {
  return ORDINARY.test(text) || !(UNTIDY.test(text) || UNUSUAL.test(text));
}

function tidy(text: string): string {
  // Mostly the dirt is around the value, and no pattern needs to go through the whole of it.
  const inner = unshell(withoutEdges(text));
  if (ORDINARY.test(inner)) return inner;
  let clean = squeeze(text);
  for (let before = ''; clean !== before; ) {
    before = clean;
    clean = squeeze(unshell(clean));
  }
  return clean;
}

/** Without the usual spaces and format marks at both ends. */
function withoutEdges(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isEdge(text.charCodeAt(start))) start += 1;
  while (end > start && isEdge(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** Space, tab, line breaks; no-break space, zero-width space, BOM. */
function isEdge(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x9 && code <= 0xd);
  return code === 0xa0 || code === 0x200b || code === 0xfeff;
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
