import { isOwnNote, OWN_NOTE } from '../../register/columns/own-mark';
import { findWrittenColumns, headerCells, titleBeside } from '../../register/columns/written-columns';
import { flushWrites } from '../document/document';
import { columnBlocks } from './column-blocks';
import { readNotes, readTexts } from './column-reader';
import { carriedOut, dress, dressIfAllowed } from './refused-write';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** Number of each written column, by its key, counted from 1. */
export interface ColumnNumbers {
  readonly [column: string]: number;
}

/** How the written columns look. */
export interface ColumnFormats {
  /** Columns whose values Sheets would otherwise read as numbers, dates or formulas. */
  readonly textColumns: readonly string[];
  /** Cells whose text begins with this get a light colour; the words say the same, never colour alone. */
  readonly colours: readonly {
    readonly column: string;
    readonly startsWith: string;
    readonly colour: string;
  }[];
  /** Widths of the columns in pixels; the usual width where none is named. */
  readonly widths: { readonly [column: string]: number };
  /** Number formats of columns that hold dates or numbers. */
  readonly formats?: { readonly [column: string]: string };
  /** Columns that only the tool reads: hidden when they are added. */
  readonly hidden?: readonly string[];
  /** Explains the colours, as a note on this column's header. */
  readonly legend: { readonly column: string; readonly text: string };
}

/** Light, so that black text keeps its contrast. */
export const COLOURS = { yellow: '#fff2cc', red: '#f4cccc', green: '#d9ead3' };

/**
 * Adds the missing columns of a run at the right of the table, with their headers and the mark by which they are known.
 *
 * @param headers title by column key, in the order in which they are added; another title where a person's column bears
 *   this one
 * @param present columns that were there when the header was read
 * @param headerRow row of the header, counted from 1
 * @returns the place of every column, and which ones are new
 */
export function addOutputColumns(
  sheet: Sheet,
  headers: { readonly [column: string]: string },
  present: { readonly [column: string]: number | undefined },
  headerRow: number,
): { readonly columns: ColumnNumbers; readonly fresh: number[] } {
  const absent = Object.keys(headers).filter((column) => !present[column]);
  if (absent.length === 0) return { columns: present as ColumnNumbers, fresh: [] };
  const last = lastCovered(sheet, headerRow, absent.length);
  // Looked at once more, behind the last column: what another window has added since is found, and what it adds from now
  // on stands in the very cells that are written here. The lock alone would not do: it may be lost.
  const columns: { [column: string]: number } = {};
  const marks = readNotes(sheet, headerRow, last);
  const before = new Set(Object.values(present));
  const cells = headerCells(readTexts(sheet, headerRow, last)).map((each) => ({
    ...each,
    own: before.has(each.column) || isOwnNote(marks[each.column - 1] ?? ''),
  }));
  const found = findWrittenColumns(cells, headers);
  for (const column of Object.keys(headers)) if (found[column]) columns[column] = found[column];
  const missing = Object.keys(headers).filter((column) => !columns[column]);
  if (missing.length === 0) return { columns, fresh: [] };
  const room = sheet.getMaxColumns() - last;
  if (room < missing.length)
    carriedOut(sheet, null, () => sheet.insertColumnsAfter(sheet.getMaxColumns(), missing.length - room));
  const header = sheet.getRange(headerRow, last + 1, 1, missing.length);
  const area = { row: headerRow, column: last + 1, rows: 1, columns: missing.length };
  // The texts come last: asked again after a failure, a header that is there is taken for whole.
  dress(sheet, () => {
    // People hide all columns behind their table: what is added there would never be seen.
    sheet.showColumns(last + 1, missing.length);
    header.setFontWeight('bold').setWrap(true);
    if (last > 0) header.setBackground(sheet.getRange(headerRow, last).getBackground());
  });
  carriedOut(sheet, [area], () => {
    header.setNotes([missing.map(() => OWN_NOTE)]);
    header.setValues([missing.map((column) => titleBeside(cells, headers[column] as string))]);
  });
  const fresh = missing.map((_column, i) => last + 1 + i);
  missing.forEach((column, i) => {
    columns[column] = fresh[i] as number;
  });
  return { columns, fresh };
}

/**
 * The column behind which new ones are seen. Cells merged over columns, as 1С has them in every row, cover more than hold
 * values, and blank cells that somebody has merged at the right would hide all texts but one.
 *
 * @param count number of columns that are to be added
 */
function lastCovered(sheet: Sheet, headerRow: number, count: number): number {
  let last = sheet.getLastColumn();
  const rows = sheet.getLastRow() - headerRow + 1;
  if (last === 0 || rows < 1) return last;
  for (;;) {
    const columns = Math.min(count + 1, sheet.getMaxColumns() - last + 1);
    const merged = sheet.getRange(headerRow, last, rows, columns).getMergedRanges();
    const covered = merged.reduce((farthest, range) => Math.max(farthest, range.getLastColumn()), last);
    if (covered === last) return last;
    last = covered;
  }
}

/** Marks the columns of an earlier run that has left no marks; a note that a person wrote stays in front. */
export function markOutputColumns(sheet: Sheet, columns: ColumnNumbers, headerRow: number): void {
  const numbers = Object.values(columns);
  const notes = readNotes(sheet, headerRow, Math.max(...numbers));
  const marks = numbers
    .map((column) => ({ column, note: notes[column - 1] ?? '' }))
    .filter(({ note }) => !isOwnNote(note));
  // Where the header is closed to the person at work, the columns are known by their values the next time too.
  dressIfAllowed(
    sheet,
    ...marks.map(({ column, note }) => (): void => {
      sheet.getRange(headerRow, column).setNote(note === '' ? OWN_NOTE : `${note}\n${OWN_NOTE}`);
    }),
  );
}

/**
 * Makes code columns text and sets the colours by conditional format: they follow their rows through every sort and
 * need no undo.
 *
 * @param rows number of data rows below the header
 * @param fresh columns that were added just now
 * Source: Apps Script reference, Sheet.setConditionalFormatRules and Range.setNote, both with spreadsheets.currentonly.
 */
export function formatOutputColumns(
  sheet: Sheet,
  columns: ColumnNumbers,
  headerRow: number,
  rows: number,
  format: ColumnFormats,
  fresh: readonly number[],
): void {
  if (rows <= 0) return;
  const legend = sheet.getRange(headerRow, numberOf(columns, format.legend.column));
  // The legend is set last: without it an earlier call was interrupted before the columns were formatted.
  const interrupted = ['', OWN_NOTE].includes(legend.getNote());
  const isNew = (number: number): boolean => interrupted || fresh.includes(number);
  const below = (column: string): Range => sheet.getRange(headerRow + 1, numberOf(columns, column), rows, 1);
  const lacking = lackingFormats(sheet, columns, headerRow + 1, rows, format);
  dress(
    sheet,
    () => setSizes(sheet, columns, format, isNew),
    ...lacking.map(([column, wanted]) => (): void => {
      sheet.getRange(headerRow + 1, column, rows, 1).setNumberFormat(wanted);
    }),
    () => setColours(sheet, columns, format.colours, below),
  );
  dressIfAllowed(sheet, () => {
    legend.setNote(format.legend.text);
  });
}

/**
 * The columns that have another number format than they should, with the one that they should have: a column with a type
 * refuses even its own. All are read before the first is set, as a reading has Google carry out what is pending.
 */
function lackingFormats(
  sheet: Sheet,
  columns: ColumnNumbers,
  firstRow: number,
  rows: number,
  { textColumns, formats = {} }: ColumnFormats,
): [column: number, format: string][] {
  const wanted = new Map(
    [...textColumns.map((column) => [column, '@'] as const), ...Object.entries(formats)].map(
      ([column, format]) => [numberOf(columns, column), format],
    ),
  );
  return columnBlocks(Array.from(wanted.keys()), rows).flatMap(({ first, width }) => {
    const now = sheet.getRange(firstRow, first, rows, width).getNumberFormats();
    return Array.from(wanted).filter(
      ([column, format]) =>
        column >= first && column < first + width && now.some((row) => row[column - first] !== format),
    );
  });
}

function setSizes(
  sheet: Sheet,
  columns: ColumnNumbers,
  { widths, hidden = [] }: ColumnFormats,
  isNew: (column: number) => boolean,
): void {
  for (const column of Object.keys(widths)) {
    const number = numberOf(columns, column);
    // A width that a person has set since stays.
    if (isNew(number)) sheet.setColumnWidth(number, widths[column] as number);
  }
  for (const column of hidden) {
    const number = numberOf(columns, column);
    if (isNew(number)) sheet.hideColumns(number);
  }
}

/** Our own rules of an earlier run are replaced, a person's rules are kept, those on our columns too. */
function setColours(
  sheet: Sheet,
  columns: ColumnNumbers,
  colours: ColumnFormats['colours'],
  below: (column: string) => Range,
): void {
  const isOurs = (rule: Rule): boolean =>
    colours.some(
      ({ column, startsWith }) =>
        rule.getRanges().every((range) => isColumn(range, numberOf(columns, column))) &&
        asksForBeginning(rule, startsWith),
    );
  const others = sheet.getConditionalFormatRules().filter((rule) => !isOurs(rule));
  const ours = colours.map(({ column, startsWith, colour }) =>
    SpreadsheetApp.newConditionalFormatRule()
      .whenTextStartsWith(startsWith)
      .setBackground(colour)
      .setRanges([below(column)])
      .build(),
  );
  flushWrites();
  try {
    sheet.setConditionalFormatRules([...others, ...ours]);
    flushWrites();
  } catch (error) {
    // All or none: one rule of a person's that points to another sheet makes Google refuse the whole set.
    if (!others.some(namesSheet)) throw error;
  }
}

function namesSheet(rule: Rule): boolean {
  return (rule.getBooleanCondition()?.getCriteriaValues() ?? []).some((value) => String(value).includes('!'));
}

function isColumn(range: Range, column: number): boolean {
  return range.getNumColumns() === 1 && range.getColumn() === column;
}

function asksForBeginning(rule: Rule, text: string): boolean {
  const condition = rule.getBooleanCondition();
  return (
    condition !== null &&
    condition.getCriteriaType() === SpreadsheetApp.BooleanCriteria.TEXT_STARTS_WITH &&
    condition.getCriteriaValues()[0] === text
  );
}

/** After an undo: the headers of written columns that hold nothing are taken away, as the columns came with the run. */
export function clearEmptyOutputColumns(
  sheet: Sheet,
  columns: { readonly [column: string]: number | undefined },
  headerRow: number,
): void {
  const rows = sheet.getLastRow() - headerRow;
  for (const column of Object.values(columns)) {
    if (!column) continue;
    const below = rows > 0 ? sheet.getRange(headerRow + 1, column, rows, 1).getValues() : [];
    if (below.every((row) => row[0] === '')) {
      const header = sheet.getRange(headerRow, column);
      carriedOut(sheet, [{ row: headerRow, column, rows: 1, columns: 1 }], () => header.clearContent());
      dress(sheet, () => {
        header.setNote('').setFontWeight('normal').setBackground(null);
      });
    }
  }
}

function numberOf(columns: ColumnNumbers, column: string): number {
  return columns[column] as number;
}
