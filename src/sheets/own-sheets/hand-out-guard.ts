import type { SheetLayout } from '../../register/hand-out/sheet/sheet-layout';
import type { Guard } from '../../shared/hand-out';
import { SHEET_NOTES } from '../texts';
import { answerRuns, rightmost } from './hand-out-columns';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Guards all but the answer columns: everybody is warned before changing the tool's cells, or only the owner may.
 * An earlier guard of ours is replaced; a person's own protections stay.
 * Where access comes from a group, everybody is warned all the same.
 */
export function guardForm(sheet: Sheet, layout: SheetLayout, guard: Guard): void {
  const { headerRow } = layout;
  const known = ownGuard(sheet);
  if (known?.isWarningOnly() === (guard === 'warning')) return;
  known?.remove();
  const rows = sheet.getMaxRows() - headerRow;
  const areas = answerRuns(layout).map(([column, count]) =>
    sheet.getRange(headerRow + 1, column, rows, count),
  );
  const right = rightmost(layout);
  const spare = sheet.getMaxColumns() - right;
  if (spare > 0) areas.push(sheet.getRange(1, right + 1, sheet.getMaxRows(), spare));
  // The description comes last: a guard that bears it is whole. One that was interrupted is returned by protect().
  const protection = sheet.protect().setUnprotectedRanges(areas);
  if (guard === 'warning' || !keepToOwner(protection)) protection.setWarningOnly(true);
  protection.setDescription(SHEET_NOTES.guard);
}

/** Whether others than the owner are only warned before they change the tool's cells. */
export function onlyWarns(sheet: Sheet): boolean {
  return ownGuard(sheet)?.isWarningOnly() ?? false;
}

/**
 * False where access comes from a group: Google does not let its members be taken off the list.
 * Source: Apps Script reference, Protection.removeEditors; it asks for spreadsheets.currentonly and no more.
 */
function keepToOwner(protection: GoogleAppsScript.Spreadsheet.Protection): boolean {
  try {
    // Neither the owner nor the person at work can be taken off the list: Google keeps both.
    protection.removeEditors(protection.getEditors());
    if (protection.canDomainEdit()) protection.setDomainEdit(false);
    return true;
  } catch {
    return false;
  }
}

/** Our own protection of a sheet. */
export function ownGuard(sheet: Sheet): GoogleAppsScript.Spreadsheet.Protection | undefined {
  return sheet
    .getProtections(SpreadsheetApp.ProtectionType.SHEET)
    .find((one) => one.getDescription() === SHEET_NOTES.guard);
}
