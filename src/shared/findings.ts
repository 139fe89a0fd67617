export interface FindingRow {
  /** Row in the sheet, counted from 1. */
  readonly row: number;
  readonly name: string;
  readonly text: string;
}

/** Findings of one reason: heading, what to do, the rows. */
export interface FindingGroup {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'note';
  readonly title: string;
  readonly fix: string;
  readonly rows: readonly FindingRow[];
}

export interface Counts {
  /** Organisations, titles and totals left out. */
  readonly rows: number;
  /** Rows in which at least one cell is to be written or was written. */
  readonly filled: number;
  readonly own: number;
  readonly fallback: number;
  readonly none: number;
  /** Rows in which nothing changes. */
  readonly unchanged: number;
  /** Cells with a value of a person's own that «обновить все» would replace (or replaced). */
  readonly overwrites: number;
  /** Cells with a value of a person's own that are kept. */
  readonly kept: number;
  /** Rows with at least one error or warning. */
  readonly attention: number;
}
