import { OUTPUT_HEADERS, type OutputColumn } from '../shared/roles';
import { LEGEND } from './texts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Columns whose values Sheets would otherwise read as numbers, dates or formulas. */
const TEXT_COLUMNS: readonly OutputColumn[] = [
  'appMenuName',
  'idSource',
  'linkId',
  'parentAccount',
  'remarks',
];

/** Light, so that black text keeps its contrast; the words in the cell say the same. */
const FALLBACK_COLOUR = '#fff2cc';
const MISSING_COLOUR = '#f4cccc';

/**
 * Adds the missing output columns at the right of the table, with header, note and text format.
 *
 * @param present columns that are there already, by header
 * @param headerRow row of the header, counted from 1
 * @returns the place of every output column, and which ones are new
 */
export function addOutputColumns(
  sheet: Sheet,
  present: { readonly [column in OutputColumn]?: number },
  headerRow: number,
): { columns: { [column in OutputColumn]: number }; fresh: number[] } {
  const missing = (Object.keys(OUTPUT_HEADERS) as OutputColumn[]).filter((column) => !present[column]);
  const columns = { ...present } as { [column in OutputColumn]: number };
  const fresh: number[] = [];
  if (missing.length > 0) {
    const last = sheet.getLastColumn();
    const room = sheet.getMaxColumns() - last;
    if (room < missing.length) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing.length - room);
    const header = sheet.getRange(headerRow, last + 1, 1, missing.length);
    header.setValues([missing.map((column) => OUTPUT_HEADERS[column])]);
    header.setFontWeight('bold').setWrap(true);
    missing.forEach((column, i) => {
      columns[column] = last + 1 + i;
      fresh.push(last + 1 + i);
    });
  }
  return { columns, fresh };
}

/**
 * Makes the code columns text and gives the marked words a light colour by conditional format: colours that follow
 * their rows through every sort and need no undo.
 *
 * @param rows number of data rows below the header
 */
export function dressOutputColumns(
  sheet: Sheet,
  columns: { readonly [column in OutputColumn]: number },
  headerRow: number,
  rows: number,
): void {
  if (rows <= 0) return;
  for (const column of TEXT_COLUMNS) {
    sheet.getRange(headerRow + 1, columns[column], rows, 1).setNumberFormat('@');
  }
  sheet.getRange(headerRow, columns.idSource).setNote(LEGEND);
  colourWords(sheet, columns, headerRow, rows);
}

/** After an undo: the headers of output columns that hold nothing are taken away, as the columns came with the run. */
export function clearEmptyOutputColumns(
  sheet: Sheet,
  columns: { readonly [column in OutputColumn]?: number },
  headerRow: number,
): void {
  const rows = sheet.getLastRow() - headerRow;
  for (const column of Object.values(columns)) {
    const below = rows > 0 ? sheet.getRange(headerRow + 1, column, rows, 1).getValues() : [];
    if (below.every((row) => row[0] === '')) {
      sheet.getRange(headerRow, column).clearContent().setNote('').setFontWeight('normal');
    }
  }
}

function colourWords(
  sheet: Sheet,
  columns: { readonly [column in OutputColumn]: number },
  headerRow: number,
  rows: number,
): void {
  const source = sheet.getRange(headerRow + 1, columns.idSource, rows, 1);
  const remarks = sheet.getRange(headerRow + 1, columns.remarks, rows, 1);
  const ours = new Set([columns.idSource, columns.remarks]);
  const others = sheet.getConditionalFormatRules().filter(
    // Our own rules of an earlier run are replaced, a person's rules are kept.
    (rule) => !rule.getRanges().every((range) => range.getNumColumns() === 1 && ours.has(range.getColumn())),
  );
  const rule = () => SpreadsheetApp.newConditionalFormatRule();
  sheet.setConditionalFormatRules([
    ...others,
    rule().whenTextEqualTo('вышестоящий ЛКО').setBackground(FALLBACK_COLOUR).setRanges([source]).build(),
    rule().whenTextEqualTo('нет ЛКО').setBackground(MISSING_COLOUR).setRanges([source]).build(),
    rule().whenTextStartsWith('✖').setBackground(MISSING_COLOUR).setRanges([remarks]).build(),
    rule().whenTextStartsWith('⚠').setBackground(FALLBACK_COLOUR).setRanges([remarks]).build(),
  ]);
}
