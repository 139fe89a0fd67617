/** What the page and the local server say to each other: JSON over http. */

/** First and last of numbers that follow each other. */
export type Span = readonly [first: number, last: number];

export interface SheetView {
  readonly id: number;
  readonly name: string;
  /** Rows and columns that the grid shows, empty ones at the end included. */
  readonly rows: number;
  readonly columns: number;
  /** Last row and column with content. */
  readonly content: { readonly rows: number; readonly columns: number };
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Width of each column in pixels. */
  readonly widths: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly hiddenRows: readonly Span[];
  /** Only cells that are marked as open may be changed. */
  readonly locked: boolean;
  readonly selection: Area;
}

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Cells of some rows, from one column on. */
export interface Block {
  readonly sheet: number;
  readonly rows: readonly Span[];
  readonly column: number;
  readonly columns: number;
}

export type MenuView =
  | { readonly kind: 'item'; readonly title: string; readonly functionName: string }
  | { readonly kind: 'line' }
  | { readonly kind: 'menu'; readonly title: string; readonly entries: readonly MenuView[] };

export interface State {
  /** Grows with every change: what was fetched under another version is to be fetched again. */
  readonly version: number;
  /** Another number for each file that is opened. */
  readonly document: number;
  readonly name: string;
  /** Name of the file when it is downloaded. */
  readonly fileName: string;
  /** Whether something was changed since the document was opened or saved. */
  readonly unsaved: boolean;
  /** Whether the document has a place on the disk; else it can only be downloaded. */
  readonly hasPlace: boolean;
  readonly sheets: readonly SheetView[];
  /** Whether the document was handed out, so that answers may come back. */
  readonly collects: boolean;
  readonly activeSheet: number;
  readonly menu: readonly MenuView[];
  readonly sidebar: { readonly title: string; readonly shown: number } | null;
  /** A place that the add-on, or what was undone, wants to be seen. */
  readonly shown: { readonly sheetId: number; readonly area: Area; readonly count: number } | null;
  /** All messages so far: toasts and alerts. */
  readonly messages: readonly string[];
}

/** A cell that is not empty. */
export interface CellView {
  /** Column, counted from 1. */
  readonly c: number;
  /** Text as shown. */
  readonly t: string;
  /** Text to edit, where it is not what is shown: a formula, a number without its format. */
  readonly i?: string;
  /** Background, '' for none. */
  readonly b?: string;
  /** n: number, at the right; w: bold; l: of several lines, which the grid cuts to one. */
  readonly n?: true;
  readonly l?: true;
  readonly w?: true;
  readonly note?: string;
  /** Address that the cell opens, where it is not its text. */
  readonly a?: string;
  /** Columns that a merged cell covers, when more than one. */
  readonly s?: number;
  /** There is a list of values to choose from. */
  readonly d?: true;
  /** A value TRUE or FALSE that a click changes. */
  readonly k?: boolean;
  /** Open on a locked sheet. */
  readonly u?: true;
}

export interface Rows {
  readonly version: number;
  readonly from: number;
  readonly rows: readonly (readonly CellView[])[];
}

/** What a cell may hold. */
export interface Choices {
  readonly values: readonly string[];
  readonly help: string;
}

/** Where a text was found. */
export interface Found {
  readonly cells: readonly (readonly [row: number, column: number])[];
  /** All of them, also those that are too many to be listed. */
  readonly total: number;
}

/** What replacing has done. */
export interface Replaced {
  readonly cells: number;
  readonly state: State;
}

/** Where a document was saved. */
export interface Saved {
  readonly file: string;
  /** What a person has to know of it; '' for nothing. */
  readonly notice: string;
  readonly state: State;
}

/** Rows that a filter leaves. */
export interface Filtered {
  readonly rows: readonly Span[];
}

/** One condition of a filter: the cell's text contains this one. */
export interface Condition {
  readonly column: number;
  readonly text: string;
}
