import type { Area } from './a1';
import type { BookCell } from './cell-content';
import type { ConditionalRule } from './conditional-rule';
import type { CellStyle } from './style-sheet';
import type { Validation } from './validation';

/** A row; changed in place only when it is the sheet's own, never when it is the file's. */
export interface BookRow {
  /** By their columns, counted from 1. */
  readonly cells: (BookCell | undefined)[];
  /** In points; undefined for the usual one. */
  height: number | undefined;
  readonly hidden: boolean;
  /** Format of cells that are not there; null when the row has none. */
  readonly style: CellStyle | null;
  /** Number of the row in the file; 0 when it came later. */
  readonly inFile: number;
}

/** A column's look; replaced, never changed. */
export interface Column {
  /** In characters; undefined for the usual one. */
  readonly width: number | undefined;
  readonly hidden: boolean;
  readonly style: CellStyle | null;
}

/** How a sheet is printed: on A4, its name and the page's number below. */
export interface PrintSetup {
  readonly orientation: 'landscape' | 'portrait';
  /** Pages that the columns fill side by side. */
  readonly pagesWide: number;
  /** 0: as many pages as the rows need. */
  readonly pagesHigh: 0 | 1;
  /** Row that every page repeats; 0 for none. */
  readonly headerRow: number;
  /** Whether the first column stands on every page. */
  readonly repeatsNames: boolean;
}

/** A picture over cells, its upper left corner in one. */
export interface Picture {
  readonly row: number;
  readonly column: number;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly png: Buffer;
  /** Read aloud to who cannot see it. */
  readonly title: string;
}

/** A table of a sheet, as its formulas name it (`Таблица1[ID]`). */
export interface NamedTable {
  readonly name: string;
  readonly area: Area;
  readonly columns: readonly string[];
  /** Rows of the area that are its header and its totals. */
  readonly header: number;
  readonly totals: number;
}

/** What the product knows of a sheet; all else of a file stays in its bytes. */
export interface SheetContent {
  /** Name in the file, at most 31 characters. */
  name: string;
  state: 'visible' | 'hidden' | 'veryHidden';
  readonly rows: (BookRow | undefined)[];
  readonly columns: Map<number, Column>;
  merges: readonly Area[];
  /** Addresses that open on a click, by cellKey. */
  readonly links: Map<number, string>;
  /** By cellKey. */
  readonly notes: Map<number, string>;
  /** In order of weight. */
  rules: readonly ConditionalRule[];
  validations: readonly Validation[];
  frozen: { readonly rows: number; readonly columns: number };
  tables: readonly NamedTable[];
  /** Whether a filter is set in the file. */
  filtered: boolean;
  /** Header and rows of a filter of our own. */
  filter: Area | undefined;
  /** Whether only cells that are not locked may be changed, by the file or by the product; undefined: nobody has said. */
  locked: boolean | undefined;
  /** undefined: as the file has it. */
  print: PrintSetup | undefined;
  /** Pictures of our own. */
  pictures: readonly Picture[];
}

const MOST_COLUMNS = 1 << 14;

/** One number for a place in a sheet. */
export function cellKey(row: number, column: number): number {
  return row * MOST_COLUMNS + column;
}

/** The place of a cellKey. */
export function placeOfKey(key: number): { readonly row: number; readonly column: number } {
  return { row: Math.floor(key / MOST_COLUMNS), column: key % MOST_COLUMNS };
}

/** The content of a new sheet. */
export function emptyContent(name: string): SheetContent {
  return {
    name,
    state: 'visible',
    rows: [],
    columns: new Map(),
    merges: [],
    links: new Map(),
    notes: new Map(),
    rules: [],
    validations: [],
    frozen: { rows: 0, columns: 0 },
    tables: [],
    filtered: false,
    filter: undefined,
    locked: undefined,
    print: undefined,
    pictures: [],
  };
}

/** The same content in lists of its own; its rows and cells are shared with the other. */
export function copiedContent(content: SheetContent): SheetContent {
  return {
    ...content,
    rows: content.rows.slice(),
    columns: new Map(content.columns),
    links: new Map(content.links),
    notes: new Map(content.notes),
  };
}

/** The same row with a list of cells of its own. */
export function copiedRow(row: BookRow): BookRow {
  return { ...row, cells: row.cells.slice() };
}
