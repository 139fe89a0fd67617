import { Refusal } from '../../shared/refusal';
import type { SheetPlace } from '../../shared/setup';
import { JOURNAL_SHEET, SHEET_FAILURES } from '../texts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The sheets a person works with: all with cells but the run's own journal. */
export function workSheets(): Sheet[] {
  return SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .filter((sheet) => isGrid(sheet) && sheet.getName() !== JOURNAL_SHEET);
}

/** Tells the document from all others. */
export function documentId(): string {
  return SpreadsheetApp.getActiveSpreadsheet().getId();
}

/** A sheet may be a chart, a timeline or connected data: it has no cells, and asking for them throws. */
function isGrid(sheet: Sheet): boolean {
  return sheet.getType() === SpreadsheetApp.SheetType.GRID;
}

/**
 * The sheet that is open in front of the person; the first with cells when that one has none.
 *
 * @throws Refusal `no-sheet` when no sheet has cells
 */
export function openSheet(): Sheet {
  const open = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
  if (isGrid(open)) return open;
  const [first] = workSheets();
  if (!first) throw new Refusal(SHEET_FAILURES.noGrid());
  return first;
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

/** The sheet with this id; null when it was deleted, or has no cells. */
export function findSheetById(sheetId: number): Sheet | null {
  const sheets = SpreadsheetApp.getActiveSpreadsheet().getSheets();
  const found = sheets.find((candidate) => candidate.getSheetId() === sheetId);
  return found && isGrid(found) ? found : null;
}

/** The sheet of this name; null when there is none with cells. */
export function findSheetByName(name: string): Sheet | null {
  const found = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name);
  return found && isGrid(found) ? found : null;
}

/** Where the page leads to, by name. */
export function sheetPlace(sheet: Sheet): SheetPlace {
  return { sheetId: sheet.getSheetId(), sheetName: sheet.getName() };
}

/** Names of all sheets in lower case: Sheets takes «А» and «а» for the same name. */
export function takenSheetNames(): Set<string> {
  return new Set(
    SpreadsheetApp.getActiveSpreadsheet()
      .getSheets()
      .map((sheet) => sheet.getName().toLowerCase()),
  );
}

/**
 * Adds an empty sheet after all others. The sheet that is open stays in front, also when the answer is lost.
 *
 * @param rows where many sheets are made: Sheets makes each of 1,000 rows, and a document has room for 10 million cells
 */
export function addSheet(name: string, rows?: number): Sheet {
  const sheet = insertedSheet(name);
  const spare = rows === undefined ? 0 : sheet.getMaxRows() - rows;
  if (spare > 0) sheet.deleteRows(sheet.getMaxRows() - spare + 1, spare);
  return sheet;
}

/** Cells of all sheets, empty ones too, as Google counts them. */
export function cellsOfDocument(): number {
  return SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .filter(isGrid)
    .reduce((sum, sheet) => sum + sheet.getMaxRows() * sheet.getMaxColumns(), 0);
}

/** Source: Google Drive help, «Files you can store in Google Drive». */
export const MOST_CELLS = 10_000_000;
/** Of every sheet that Sheets makes. */
export const NEW_SHEET_COLUMNS = 26;

/** Source: Apps Script reference, Spreadsheet.insertSheet makes the new sheet active, setActiveSheet the one before. */
function insertedSheet(name: string): Sheet {
  const document = SpreadsheetApp.getActiveSpreadsheet();
  const open = document.getActiveSheet();
  const last = document.getSheets().length;
  try {
    return document.insertSheet(name, last);
  } finally {
    document.setActiveSheet(open);
  }
}

/**
 * Makes Google carry out what was written: a refused write is heard here and nowhere later.
 *
 * @throws what the service refuses; all writes that were pending are lost with it
 */
export function flushWrites(): void {
  SpreadsheetApp.flush();
}

/** Number of the selected row, counted from 1; 0 when another sheet is open or nothing is selected. */
export function selectedRow(sheet: Sheet): number {
  const open = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
  if (open.getSheetId() !== sheet.getSheetId()) return 0;
  const range = sheet.getActiveRange();
  return range ? range.getRow() : 0;
}

/** Whether a filter or a person hides a row, or the column of a cell in it. */
export function isHidden(sheet: Sheet, row: number, column: number | null): boolean {
  if (sheet.isRowHiddenByFilter(row) || sheet.isRowHiddenByUser(row)) return true;
  return column !== null && column <= sheet.getMaxColumns() && sheet.isColumnHiddenByUser(column);
}

/** Opens the sheet and selects one cell. */
export function showCell(sheet: Sheet, row: number, column: number): void {
  SpreadsheetApp.getActiveSpreadsheet().setActiveSheet(sheet);
  sheet.setActiveRange(sheet.getRange(row, column, 1, 1));
}

/** Opens the sheet and selects the whole row, so that the person sees it. */
export function showRow(sheet: Sheet, row: number): void {
  SpreadsheetApp.getActiveSpreadsheet().setActiveSheet(sheet);
  sheet.setActiveRange(sheet.getRange(row, 1, 1, Math.max(1, sheet.getLastColumn())));
}
