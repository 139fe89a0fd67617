import { SUMMARY_HEADER_ROW, type SummaryTable } from '../../register/hand-out/summary-table';
import { dress, setFormat } from '../cells/refused-write';
import { flushWrites, workSheets } from '../document/document';
import { bearsName } from './bears-name';
import type { SheetMaker } from './sheet-maker';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** How a sheet of the summary looks. */
export interface SummaryLook {
  readonly widths: readonly number[];
  /** Columns that hold codes, counted from 1. */
  readonly textColumns: readonly number[];
}

const GREY = '#eeeeee';

/** Finds the sheet that an earlier summary made, by its title in A1; null: there is none. */
export function findSummarySheet(
  name: string,
  title: string,
  among: readonly Sheet[] = workSheets(),
): Sheet | null {
  const named = among.filter((sheet) => bearsName(sheet, name));
  return named.find((sheet) => sheet.getLastRow() > 0 && sheet.getRange(1, 1).getValue() === title) ?? null;
}

/** The sheet that an earlier summary made, else a new one; a person's own sheet of that name is left alone. */
export function summarySheet(name: string, title: string, maker: SheetMaker): Sheet {
  const known = findSummarySheet(name, title);
  if (known !== null) maker.renew(known);
  return known ?? maker.fresh(name);
}

/** Replaces what the last summary wrote; columns to the right of it are a person's own. */
export function writeSummary(sheet: Sheet, table: SummaryTable, look: SummaryLook): void {
  const width = (table[0] as SummaryTable[number]).length;
  const missingColumns = width - sheet.getMaxColumns();
  if (missingColumns > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missingColumns);
  const missing = table.length - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
  const old = Math.max(sheet.getLastRow(), table.length);
  const whole = sheet.getRange(1, 1, old, width);
  whole.clearContent();
  flushWrites();
  const below = table.length - SUMMARY_HEADER_ROW;
  const codes = below > 0 ? look.textColumns : [];
  dress(
    sheet,
    () => whole.setFontWeight('normal').setBackground(null),
    ...codes.map((column) => () => setFormat(sheet.getRange(SUMMARY_HEADER_ROW + 1, column, below, 1), '@')),
  );
  sheet.getRange(1, 1, table.length, width).setValues(table.map((row) => [...row]));
  flushWrites();
  dress(
    sheet,
    () => {
      sheet.getRange(1, 1).setFontWeight('bold');
      sheet.getRange(SUMMARY_HEADER_ROW, 1, 1, width).setFontWeight('bold').setWrap(true).setBackground(GREY);
    },
    () => {
      look.widths.forEach((pixels, at) => {
        sheet.setColumnWidth(at + 1, pixels);
      });
      sheet.setFrozenRows(SUMMARY_HEADER_ROW);
    },
  );
}

/**
 * Adds a day to «Динамика», or brings its last row up to date when it is that day's.
 *
 * @param row begins with the day's text
 */
export function writeTrend(
  sheet: Sheet,
  headers: readonly string[],
  row: readonly (string | number)[],
): void {
  const last = sheet.getLastRow();
  const header = sheet.getRange(1, 1, 1, headers.length);
  if (header.getValues()[0]?.some((cell, at) => cell !== headers[at])) {
    header.setFontWeight('bold').setWrap(true).setBackground(GREY);
    header.setValues([[...headers]]);
    sheet.setFrozenRows(1);
  }
  const isSameDay = last > 1 && String(sheet.getRange(last, 1).getValue()) === String(row[0]);
  const at = isSameDay ? last : Math.max(last, 1) + 1;
  if (at > sheet.getMaxRows()) sheet.insertRowsAfter(sheet.getMaxRows(), 1);
  sheet.getRange(at, 1).setNumberFormat('@');
  sheet.getRange(at, 1, 1, row.length).setValues([[...row]]);
}
