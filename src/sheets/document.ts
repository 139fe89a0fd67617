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
  const sheet = SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .find((candidate) => candidate.getSheetId() === sheetId);
  if (!sheet) throw new Refusal(SHEET_FAILURES.noSheet());
  return sheet;
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
