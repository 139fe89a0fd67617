import { Refusal } from '../../shared/refusal';
import { carriedOut } from '../cells/refused-write';
import { SHEET_FAILURES } from '../texts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Deletes a sheet with all that it holds.
 *
 * @throws Refusal when a protection is in the way, or when no other sheet is in sight
 */
export function deleteSheet(sheet: Sheet): void {
  const document = SpreadsheetApp.getActiveSpreadsheet();
  try {
    carriedOut(sheet, null, () => document.deleteSheet(sheet));
  } catch (error) {
    const inSight = document.getSheets().filter((one) => !one.isSheetHidden());
    const isLast = inSight.length === 1 && inSight[0]?.getSheetId() === sheet.getSheetId();
    throw isLast ? new Refusal(SHEET_FAILURES.lastInSight(sheet.getName())) : error;
  }
}
