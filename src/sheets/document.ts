import { Refusal } from '../shared/refusal';
import { JOURNAL_SHEET, SHEET_FAILURES } from './texts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The sheets a person works with: all but the run's own journal. */
export function workSheets(): Sheet[] {
  return SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .filter((sheet) => sheet.getName() !== JOURNAL_SHEET);
}

/** The sheet that is open in front of the person. */
export function openSheet(): Sheet {
  return SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
}

/**
 * The sheet with this id: names change, ids do not.
 *
 * @throws Refusal `no-sheet` when it was deleted
 */
export function sheetById(sheetId: number): Sheet {
  const sheet = findSheetById(sheetId);
  if (!sheet) throw new Refusal(SHEET_FAILURES.noSheet());
  return sheet;
}

/** The sheet with this id; null when it was deleted. */
export function findSheetById(sheetId: number): Sheet | null {
  const sheets = SpreadsheetApp.getActiveSpreadsheet().getSheets();
  return sheets.find((candidate) => candidate.getSheetId() === sheetId) ?? null;
}

/** The sheet of this name; null when there is none. */
export function findSheetByName(name: string): Sheet | null {
  return SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name);
}

/** Names of all sheets in lower case: Sheets takes «А» and «а» for the same name. */
export function takenSheetNames(): Set<string> {
  return new Set(
    SpreadsheetApp.getActiveSpreadsheet()
      .getSheets()
      .map((sheet) => sheet.getName().toLowerCase()),
  );
}

/** Adds an empty sheet after all others. The sheet that is open stays in front, also when the answer is lost. */
export function addSheet(name: string): Sheet {
  const document = SpreadsheetApp.getActiveSpreadsheet();
  const open = document.getActiveSheet();
  const last = document.getSheets().length;
  try {
    return document.insertSheet(name, last);
  } finally {
    document.setActiveSheet(open);
  }
}

/** Deletes a sheet with all that it holds. */
export function deleteSheet(sheet: Sheet): void {
  SpreadsheetApp.getActiveSpreadsheet().deleteSheet(sheet);
}

/** Number of the selected row, counted from 1; 0 when another sheet is open or nothing is selected. */
export function selectedRow(sheet: Sheet): number {
  if (openSheet().getSheetId() !== sheet.getSheetId()) return 0;
  const range = sheet.getActiveRange();
  return range ? range.getRow() : 0;
}

/** Opens the sheet and selects the whole row, so that the person sees it. */
export function showRow(sheet: Sheet, row: number): void {
  SpreadsheetApp.getActiveSpreadsheet().setActiveSheet(sheet);
  sheet.setActiveRange(sheet.getRange(row, 1, 1, Math.max(1, sheet.getLastColumn())));
}
