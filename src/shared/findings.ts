/** A longer name takes more than two lines of the panel. */
export const LONG_NAME = 74;

export interface FindingRow {
  /** Row in the sheet, counted from 1. */
  readonly row: number;
  readonly name: string;
  /** The sheet's own short name, where the name is a long one. */
  readonly shortName?: string;
  readonly text: string;
  /** The key of the question about it, where a person may decide it once for all its rows. */
  readonly decision?: string;
  /** What the row's cells held when it was checked, as one mark; absent where the sheet is no register. */
  readonly mark?: string;
}

/** Findings of one reason: heading, what to do, the rows. A preview carries the first rows; more are asked for. */
export interface FindingGroup {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'note';
  readonly title: string;
  readonly fix: string;
  /** All findings of this reason. */
  readonly total: number;
  /** Different rows among them. */
  readonly rowTotal: number;
  readonly rows: readonly FindingRow[];
}

/** Some findings of one reason, from one on. */
export interface FindingPage {
  readonly code: string;
  /** Index of the first one. */
  readonly from: number;
  readonly total: number;
  readonly rows: readonly FindingRow[];
}

/** Name of the sheet with all findings of a check of another: room is left for a number behind it. */
export const FINDING_LIST_NAME = (of: string): string => `Замечания, ${of}`.slice(0, 90);

/** Where the list of all findings was written. */
export interface FindingListMade {
  readonly sheetId: number;
  readonly sheetName: string;
  /** Findings in it. */
  readonly count: number;
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
