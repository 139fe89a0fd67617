/** What the page and the local server say to each other: JSON over http. */

export interface SheetView {
  readonly id: number;
  readonly name: string;
  /** Rows and columns that the grid shows, empty ones at the end included. */
  readonly rows: number;
  readonly columns: number;
  readonly frozenRows: number;
  /** Width of each column in pixels. */
  readonly widths: readonly number[];
  readonly selection: Area;
}

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export type MenuView =
  | { readonly kind: 'item'; readonly title: string; readonly functionName: string }
  | { readonly kind: 'line' }
  | { readonly kind: 'menu'; readonly title: string; readonly entries: readonly MenuView[] };

export interface State {
  /** Grows with every change: what was fetched under another version is to be fetched again. */
  readonly version: number;
  readonly name: string;
  readonly sheets: readonly SheetView[];
  readonly activeSheet: number;
  readonly menu: readonly MenuView[];
  readonly sidebar: { readonly title: string; readonly shown: number } | null;
  /** A place that the add-on wants to be seen. */
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
  /** Background, '' for none. */
  readonly b?: string;
  /** n: number, at the right; w: bold; l: of several lines, which the grid cuts to one. */
  readonly n?: true;
  readonly l?: true;
  readonly w?: true;
  readonly note?: string;
  /** Columns that a merged cell covers, when more than one. */
  readonly s?: number;
}

export interface Rows {
  readonly version: number;
  readonly from: number;
  readonly rows: readonly (readonly CellView[])[];
}
