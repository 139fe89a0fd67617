import type { BookSheet } from '../../book/book-sheet';
import type { Execution } from '../execution/execution';
import { facade, implementation } from '../execution/facade';
import { assertText } from '../execution/signature';
import { assertRoom, NEW_SHEET_CELLS } from './cell-limit';
import { assertEditable } from './editable';
import { newRange } from './range';
import { newSheet, Sheet } from './sheet';

type GoogleSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
const MEMBERS = [
  'getId',
  'getName',
  'getSheets',
  'getNumSheets',
  'getSheetByName',
  'getSheetById',
  'getActiveSheet',
  'setActiveSheet',
  'getActiveRange',
  'insertSheet',
  'deleteSheet',
  'getSpreadsheetLocale',
  'getSpreadsheetTimeZone',
  'toast',
] as const;

/** The script's clock here is this machine's. */
export const TIME_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The open document, as scripts see it. */
export class Spreadsheet
  implements Pick<GoogleSpreadsheet, Exclude<(typeof MEMBERS)[number], 'insertSheet'>>
{
  constructor(private readonly execution: Execution) {}

  getId = (): string => 'local-document';
  getName = (): string => this.execution.book.name;
  getNumSheets = (): number => this.execution.book.sheets.length;
  getSpreadsheetLocale = (): string => 'ru_RU';
  getSpreadsheetTimeZone = (): string => this.execution.timeZone ?? TIME_ZONE;
  getActiveSheet = (): GoogleSheet => newSheet(this.execution, this.execution.book.active);

  getSheets(): GoogleSheet[] {
    const result = this.execution.realm.array<GoogleSheet>();
    for (const sheet of this.execution.book.sheets) result.push(newSheet(this.execution, sheet));
    return result;
  }

  getSheetByName(name: string): GoogleSheet | null {
    assertText('SpreadsheetApp.Spreadsheet.getSheetByName', name);
    return this.given(this.execution.book.sheetNamed(name));
  }

  getSheetById(id: number): GoogleSheet | null {
    return this.given(this.execution.book.sheets.find((sheet) => sheet.id === id));
  }

  setActiveSheet(sheet: GoogleSheet): GoogleSheet {
    const target = implementation(sheet, Sheet, 'SpreadsheetApp.Spreadsheet.setActiveSheet').sheet;
    this.execution.book.active = target;
    this.execution.book.refresh();
    return sheet;
  }

  getActiveRange(): GoogleRange {
    const { active } = this.execution.book;
    return newRange(this.execution, active, active.selection);
  }

  insertSheet(name: unknown): GoogleSheet {
    assertText('SpreadsheetApp.Spreadsheet.insertSheet', name);
    if (this.execution.book.sheetNamed(name)) {
      throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
    }
    assertRoom(this.execution.book, NEW_SHEET_CELLS);
    return newSheet(this.execution, this.execution.book.addSheet(name));
  }

  deleteSheet(sheet: GoogleSheet): void {
    const target = implementation(sheet, Sheet, 'SpreadsheetApp.Spreadsheet.deleteSheet').sheet;
    const visible = this.execution.book.sheets.filter((one) => !one.hidden && one !== target);
    if (visible.length === 0) throw new Error("You can't remove all the visible sheets in a document.");
    const { maxRows: rows, maxColumns: columns } = target;
    assertEditable(target, { row: 1, column: 1, rows, columns });
    this.execution.book.removeSheet(target);
  }

  toast(message: string, title = ''): void {
    this.execution.screen.toasts.push(title ? `${title}: ${message}` : String(message));
    this.execution.book.refresh();
  }

  private given(sheet: BookSheet | undefined): GoogleSheet | null {
    return sheet ? newSheet(this.execution, sheet) : null;
  }
}

/** The document as the script sees it. */
export function newSpreadsheet(execution: Execution): GoogleSpreadsheet {
  return facade(execution, 'Spreadsheet', new Spreadsheet(execution), MEMBERS);
}
