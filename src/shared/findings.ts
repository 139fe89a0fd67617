import type { SheetPlace } from './setup';

/** A longer name takes more than two lines of the panel. */
export const LONG_NAME = 74;

/** What a row's cells held, as one mark: another mark is another content. */
export interface RowMark {
  /** Counted from 1. */
  readonly row: number;
  readonly mark: string;
}

/** A placed link that a finding is about, beside the right one. */
export interface FoundLink {
  /** Title of the menu item. */
  readonly item: string;
  /** As placed; '' when there is none. */
  readonly link: string;
  /** '' when none follows. */
  readonly right: string;
  /** Exact pieces of `link` that are wrong. */
  readonly pieces: readonly string[];
}

/** What a finding of placed links is about, as its check found it. */
export interface FoundLinks {
  readonly links: readonly FoundLink[];
  /** Column of the first one, counted from 1; null when none is for the item. */
  readonly column: number | null;
  /** The rows by which the links were judged, with what they held: this one, and those above it in the tree. */
  readonly basis: readonly RowMark[];
}

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
  /** The row in which the value stands, where that is another one, as that of the organisation above. */
  readonly cellRow?: number;
  /** What that row's cells held. */
  readonly cellMark?: string;
  readonly found?: FoundLinks;
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

/** Which findings are looked at by weight: all, errors and warnings together, or one weight. */
export const WEIGHTS = ['', 'attention', 'error', 'warning', 'note'] as const;

export type Weight = (typeof WEIGHTS)[number];

/** Whether findings are of the chosen weight. @example isOfWeight('warning', 'attention') // true */
export function isOfWeight(severity: FindingGroup['severity'], weight: Weight): boolean {
  return weight === '' || severity === weight || (weight === 'attention' && severity !== 'note');
}

/** Some findings of one reason, from one on. */
export interface FindingPage {
  readonly code: string;
  /** Index of the first one. */
  readonly from: number;
  readonly total: number;
  readonly rows: readonly FindingRow[];
}

/** Name of the sheet with the findings of a check of another: room is left for a number behind it. */
export const FINDING_LIST_NAME = (of: string): string => `Замечания, ${of}`.slice(0, 90);

/** Where the list of findings stands. */
export interface FindingListMade extends SheetPlace {
  /** Findings in it. */
  readonly count: number;
  /** An earlier list says the same: no other was made. */
  readonly isEarlier?: true;
  /** Name of the sheet that the next list would get. */
  readonly listName: string;
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
