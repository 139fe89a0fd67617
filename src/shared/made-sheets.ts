/** What page and server say to each other about sheets that are made beside the runs. JSON-safe, as the contract. */

import type { SheetPlace } from './setup';

/** What makes sheets by the press of one button. */
export const MADE_KINDS = ['findingList', 'report', 'applications', 'summary', 'requests'] as const;

export type MadeKind = (typeof MADE_KINDS)[number];

/** What a press will do, by the names of the sheets. */
export interface SheetsAhead {
  /** Sheets that will be new. */
  readonly fresh: readonly string[];
  /** Sheets that are there and will be brought up to date. */
  readonly renewed: readonly string[];
}

/** A sheet that stands in a record of the history. */
export interface RecordedSheet extends SheetPlace {
  /** It was there before, and was brought up to date. */
  readonly renewed: boolean;
}
