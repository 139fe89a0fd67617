import type { WriteArea } from './write-areas';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Protection = GoogleAppsScript.Spreadsheet.Protection;

/** Google says it in the language of the account. */
const SAYS_PROTECTED = /protected|защищ/i;

/**
 * Names the protection that stopped a write: its description, else the sheet or the range.
 *
 * @param error what the write threw
 * @returns '' when the error is about something else
 */
export function protectionThatStops(sheet: Sheet, areas: readonly WriteArea[], error: Error): string {
  if (!SAYS_PROTECTED.test(error.message)) return '';
  try {
    const onSheet = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).find((p) => !p.canEdit());
    if (onSheet) return named(onSheet, `лист «${sheet.getName()}» защищён`);
    const onRange = sheet
      .getProtections(SpreadsheetApp.ProtectionType.RANGE)
      .find((p) => !p.canEdit() && areas.some((area) => meets(p.getRange(), area)));
    if (onRange) return named(onRange, `защищены ячейки ${onRange.getRange().getA1Notation()}`);
  } catch {
    // Even without a name the person must hear that it is a protection.
  }
  return `на листе «${sheet.getName()}» есть защищённые ячейки`;
}

function named(protection: Protection, where: string): string {
  const description = protection.getDescription();
  return description ? `${where} («${description}»)` : where;
}

function meets(range: GoogleAppsScript.Spreadsheet.Range, area: WriteArea): boolean {
  return (
    range.getRow() < area.row + area.rows &&
    area.row < range.getRow() + range.getNumRows() &&
    range.getColumn() < area.column + area.columns &&
    area.column < range.getColumn() + range.getNumColumns()
  );
}
