import { BookSheet, newSheet } from './book-sheet';
import { CACHED_ONLY, type Calculator } from './calculator';
import { type Plain, valueCell } from './cell-content';
import type { DefinedName } from './defined-name';
import { emptyContent, type SheetContent } from './sheet-content';
import { StyleSheet } from './style-sheet';
import type { UnsavedChanges } from './unsaved-changes';

/** What a new book is made of: sheet names to rows of values, as setValues would take them but unparsed. */
export type SheetData = {
  readonly [name: string]: readonly (readonly (string | number | boolean | Date | null)[])[];
};

/** A sheet of the file with content far outside any table. */
export interface UnreadSheet {
  readonly id: number;
  readonly name: string;
  /** Where that content stands. */
  readonly cell: string;
  /** Whether it is the one that a person looks at. */
  readonly isOpen: boolean;
}

const LONGEST_IN_FILE = 31;
const FORBIDDEN_IN_FILE = /[*?:\\/[\]]|^'|'$/g;

/** A workbook as the façade, the page and the file see it. */
export class Book {
  readonly sheets: BookSheet[] = [];
  /** Document properties: Sheets keeps them with the file, .xlsx has no place for them. */
  readonly properties = new Map<string, string>();
  calculator: Calculator = CACHED_ONLY;
  /** Names that formulas use. */
  names: readonly DefinedName[] = [];
  /** The file says that its results are not to be trusted: libraries that compute nothing write 0 for every formula. */
  recalculates = false;
  /** What a file of the book is called at the end: Excel opens books that may hold macros under no other. */
  ending: '.xlsx' | '.xlsm' = '.xlsx';
  /** Grows with every change of a cell, a sheet or the selection. */
  version = 1;
  /** What differs from the saved document; null where nobody asks. */
  unsaved: UnsavedChanges | null = null;
  /** The highest id that any sheet has had, those that are no tables included. */
  highestId = -1;
  /** The password that the file lies under; '' for none. */
  password = '';
  /** Names of the file's sheets that are no tables: those of charts, and the unread. */
  otherSheets: readonly string[] = [];
  /** Sheets that are too large for a table: nothing reads them, and they come back as they were. */
  unread: readonly UnreadSheet[] = [];
  private shown: BookSheet | null = null;

  /**
   * @param file the .xlsx that it was read from: all that nobody changed comes from there again
   */
  constructor(
    readonly name: string,
    readonly file: Buffer | null = null,
    readonly styles: StyleSheet = new StyleSheet(),
    /** Whether days are counted from 1904 in the file. */
    readonly from1904 = false,
  ) {}

  /** The sheet that a person looks at. @throws Error when the book has no sheet */
  get active(): BookSheet {
    const active = this.shown ?? this.sheets.find((sheet) => !sheet.hidden) ?? this.sheets[0];
    if (!active) throw new Error('A workbook without sheets');
    return active;
  }

  set active(sheet: BookSheet) {
    this.shown = sheet;
  }

  /** For tests: people have access through a group, and cannot be taken off a protection one by one. */
  editorsByGroup = false;

  /** A sheet by its name, letter case ignored as in Sheets; undefined when there is none. */
  sheetNamed(name: string): BookSheet | undefined {
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  /**
   * Adds a sheet at the end and makes it the active one.
   * @param content what it holds, in formats of this book; an empty sheet without
   */
  addSheet(name: string, content?: SheetContent): BookSheet {
    const sheet = newSheet(this, this.nextId(), name, this.nameInFile(name), content);
    this.sheets.push(sheet);
    this.active = sheet;
    this.touch();
    this.calculator.sheetAdded();
    return sheet;
  }

  removeSheet(sheet: BookSheet): void {
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    if (this.shown === sheet) this.shown = this.sheets[0] ?? null;
    this.touch();
    this.calculator.sheetRemoved(sheet);
  }

  /** An id that no sheet had before, as sheets are known by it. */
  private nextId(): number {
    this.highestId = Math.max(this.highestId, ...this.sheets.map(({ id }) => id)) + 1;
    return this.highestId;
  }

  /** A name of at most 31 characters, without those that Excel forbids, that no other sheet has. */
  private nameInFile(name: string): string {
    const names = [...this.sheets.map(({ parts }) => parts.name), ...this.otherSheets];
    const taken = new Set(names.map((one) => one.toLowerCase()));
    const allowed = name.replace(FORBIDDEN_IN_FILE, ' ').trim() || 'Лист';
    for (let copy = 1; ; copy += 1) {
      const suffix = copy === 1 ? '' : ` (${copy})`;
      const short = allowed.slice(0, LONGEST_IN_FILE - suffix.length).trim() + suffix;
      if (!taken.has(short.toLowerCase())) return short;
    }
  }

  /** Something that a file keeps, other than a cell, was changed. */
  touch(): void {
    this.unsaved?.noteOther();
    this.refresh();
  }

  /** There is something new to be seen; nothing of it is kept by a file. */
  refresh(): void {
    this.version += 1;
  }
}

/**
 * A book made of plain rows, for tests and for an empty start. Texts stay texts (`'001'` too); null is an empty cell.
 * @example bookOf({ Лист1: [['ОГРН'], ['1045405430620']] })
 */
export function bookOf(data: SheetData, name = 'Таблица'): Book {
  const book = new Book(name);
  for (const [id, [title, rows]] of Object.entries(data).entries()) {
    const content = emptyContent(title);
    for (const [at, values] of rows.entries()) {
      const cells = values.map((value) => (value === null || value === '' ? undefined : dated(book, value)));
      content.rows[at + 1] = {
        cells: [undefined, ...cells],
        height: undefined,
        hidden: false,
        style: null,
        inFile: 0,
      };
    }
    book.sheets.push(new BookSheet(book, id, content));
  }
  return book;
}

/** A cell with a value; a date gets a format that shows one, or the file would hold a bare number. */
function dated(book: Book, value: Plain) {
  const { plain } = book.styles;
  return valueCell(value, value instanceof Date ? book.styles.with(plain, { numFmt: 'dd.mm.yyyy' }) : plain);
}
