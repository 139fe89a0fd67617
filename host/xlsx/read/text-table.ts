import { type Book, bookOf } from '../../book/book';
import { TEXTS } from '../../texts';
import { isCompound } from '../password';
import { Refusal } from '../refusal';
import { decodedText } from './text-encoding';

const ENDINGS = /\.(?:csv|tsv|txt)$/i;
const SHEET = 'Лист1';
/** Rows from which the separator is taken. */
const LOOKED_AT = 20;
const MOST_ROWS = 250_000;
/** How programs keep Excel from making a number of a code: `="007"`. */
const KEPT_TEXT = /^="((?:[^"]|"")*)"$/;

/** Whether a file is a table in plain text, by its name and its first bytes. */
export function isTextTable(data: Buffer, name: string): boolean {
  const isOther = data.subarray(0, 2).toString('latin1') === 'PK' || isCompound(data);
  return ENDINGS.test(name) && data.length > 0 && !isOther;
}

/**
 * A book of a .csv: columns apart by `;`, `,`, `|` or a tab, in any encoding of decodedText.
 * Every value is a text, so that no code loses its zeros.
 * @throws Refusal when it is no text
 * @example bookOfText(Buffer.from('ОГРН;Имя\n01;Школа'), 'a.csv', 'a')
 */
export function bookOfText(data: Buffer, name: string, title: string): Book {
  const text = decodedText(data);
  if (text.includes('\0')) throw new Refusal(TEXTS.unknownEncoding(name));
  const told = /^sep=(.)\r?\n/i.exec(text);
  const rest = told ? text.slice(told[0].length) : text;
  const { rows, openQuote } = rowsOf(rest, told?.[1] ?? separatorOf(rest));
  // All lines behind it would be one value, and their organisations nowhere.
  if (openQuote > 0) throw new Refusal(TEXTS.openQuote(name, openQuote + (told ? 1 : 0)));
  if (rows.length > MOST_ROWS) throw new Refusal(TEXTS.tooLarge(name));
  const book = bookOf({ [SHEET]: rows }, title);
  const [sheet] = book.sheets;
  for (const [row, line] of rows.entries()) {
    for (const [column, value] of line.entries())
      if (value !== '') sheet?.restyle(row + 1, column + 1, { numFmt: '@' });
  }
  return book;
}

/** The separator that gives the first rows the most equal columns. */
function separatorOf(text: string): string {
  let best = ';';
  let most = 0;
  for (const separator of [';', '\t', ',', '|']) {
    const rows = rowsOf(text.slice(0, 20_000), separator).rows.slice(0, LOOKED_AT);
    const widths = rows.map((row) => row.length);
    const widest = Math.max(...widths, 1);
    const alike = widths.filter((width) => width === widest).length;
    const score = widest > 1 ? alike * 100 + widest : 0;
    if (score > most) [best, most] = [separator, score];
  }
  return best;
}

/**
 * Rows of a text; a value in quotes may hold separators, line ends and doubled quotes.
 * @returns also the line whose opening quote nothing closes; 0 for none
 */
function rowsOf(text: string, separator: string): { rows: string[][]; openQuote: number } {
  const rows: string[][] = [];
  let row: string[] = [];
  let openQuote = 0;
  for (let at = 0; at < text.length; ) {
    const { value, end, isOpen } =
      text[at] === '"' ? quotedAt(text, at) : { value: '', end: at, isOpen: false };
    if (isOpen) openQuote = text.slice(0, at).split(/\r\n?|\n/).length;
    let next = end;
    while (next < text.length && !isEdge(text[next], separator)) next += 1;
    const whole = value + text.slice(end, next);
    row.push(KEPT_TEXT.exec(whole)?.[1]?.replace(/""/g, '"') ?? whole);
    if (text[next] === separator) {
      at = next + 1;
      if (at < text.length) continue;
      row.push('');
    }
    rows.push(row);
    row = [];
    at = next + (text[next] === '\r' && text[next + 1] === '\n' ? 2 : 1);
  }
  return { rows, openQuote };
}

function isEdge(character: string | undefined, separator: string): boolean {
  return character === separator || character === '\n' || character === '\r';
}

function quotedAt(text: string, at: number): { value: string; end: number; isOpen: boolean } {
  let value = '';
  for (let from = at + 1; ; ) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return { value: value + text.slice(from), end: text.length, isOpen: true };
    value += text.slice(from, quote);
    if (text[quote + 1] !== '"') return { value, end: quote + 1, isOpen: false };
    value += '"';
    from = quote + 2;
  }
}
