import { Workbook, type Worksheet } from 'exceljs';
import { BookSheet } from './book-sheet';
import { CACHED_ONLY, type Calculator } from './calculator';
import type { DefinedName } from './defined-name';
import { StyleSheet } from './style-sheet';

/** What a new book is made of: sheet names to rows of values, as setValues would take them but unparsed. */
export type SheetData = {
  readonly [name: string]: readonly (readonly (string | number | boolean | Date | null)[])[];
};

const LONGEST_IN_FILE = 31;

/** A workbook as the façade, the page and the file see it: exceljs's workbook plus what only Sheets keeps. */
export class Book {
  readonly styles = new StyleSheet();
  readonly sheets: BookSheet[];
  /** Document properties: Sheets keeps them with the file, .xlsx has no place for them. */
  readonly properties = new Map<string, string>();
  calculator: Calculator = CACHED_ONLY;
  /** Names that formulas use. */
  names: readonly DefinedName[] = [];
  /** The file says that its results are not to be trusted: libraries that compute nothing write 0 for every formula. */
  recalculates = false;
  /** Grows with every change of a cell, a sheet or the selection. */
  version = 1;
  active: BookSheet;

  /** @throws Error when the workbook has no sheet */
  constructor(
    readonly workbook: Workbook,
    readonly name: string,
  ) {
    this.sheets = workbook.worksheets.map((worksheet) => new BookSheet(this, worksheet));
    const first = this.sheets.find((sheet) => !sheet.hidden) ?? this.sheets[0];
    if (!first) throw new Error('A workbook without sheets');
    this.active = this.sheets[workbook.views?.[0]?.activeTab ?? -1] ?? first;
  }

  /** For tests: people have access through a group, and cannot be taken off a protection one by one. */
  editorsByGroup = false;

  /** A sheet by its name, letter case ignored as in Sheets; undefined when there is none. */
  sheetNamed(name: string): BookSheet | undefined {
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  /** Adds an empty sheet at the end and makes it the active one. */
  addSheet(name: string): BookSheet {
    const inFile = this.nameInFile(name);
    const sheet = new BookSheet(this, this.workbook.addWorksheet(inFile), inFile === name ? null : name);
    this.sheets.push(sheet);
    this.active = sheet;
    this.touch();
    this.calculator.sheetAdded();
    return sheet;
  }

  removeSheet(sheet: BookSheet): void {
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.workbook.removeWorksheet(sheet.worksheet.id);
    const [first] = this.sheets;
    if (this.active === sheet && first) this.active = first;
    this.touch();
    this.calculator.sheetRemoved(sheet);
  }

  /** Does something while the file lacks a sheet; it is never seen to be missing here. */
  async without<T>(sheet: BookSheet | undefined, act: () => Promise<T>): Promise<T> {
    if (!sheet) return act();
    const { worksheet } = sheet;
    this.workbook.removeWorksheet(worksheet.id);
    try {
      return await act();
    } finally {
      (this.workbook as unknown as { _worksheets: Worksheet[] })._worksheets[worksheet.id] = worksheet;
    }
  }

  /** A name of at most 31 characters that no other worksheet has, as Google's own export makes it. */
  private nameInFile(name: string): string {
    const taken = new Set(this.workbook.worksheets.map((worksheet) => worksheet.name.toLowerCase()));
    for (let copy = 1; ; copy += 1) {
      const suffix = copy === 1 ? '' : ` (${copy})`;
      const short = name.slice(0, LONGEST_IN_FILE - suffix.length).trim() + suffix;
      if (!taken.has(short.toLowerCase())) return short;
    }
  }

  touch(): void {
    this.version += 1;
  }
}

/**
 * A book made of plain rows, for tests and for an empty start. Texts stay texts (`'001'` too); null is an empty cell.
 * @example bookOf({ Лист1: [['ОГРН'], ['1045405430620']] })
 */
export function bookOf(data: SheetData, name = 'Таблица'): Book {
  const workbook = new Workbook();
  for (const [title, rows] of Object.entries(data)) {
    const worksheet = workbook.addWorksheet(title);
    for (const row of rows) worksheet.addRow(row.map((value) => (value === '' ? null : value)));
  }
  return new Book(workbook, name);
}
