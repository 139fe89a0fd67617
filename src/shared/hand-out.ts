import type { Preview, SheetTrouble } from './run';

/** What the page and the server say to each other about handing out. JSON-safe, as the contract. */

/** Whom a sheet is for: a municipality, or the organisation that the others are subordinate to. */
export const LEVELS = ['municipality', 'parent'] as const;

export type Level = (typeof LEVELS)[number];

/** How the tool's columns of a sheet are guarded: anyone is warned, or only the owner may change them. */
export const GUARDS = ['warning', 'owner'] as const;

export type Guard = (typeof GUARDS)[number];

/** One sheet to hand out, and whom it is for. */
export interface RecipientSheet {
  readonly id: string;
  readonly title: string;
  /** The sheet that it has already, NO_SHEET for none. */
  readonly sheetId: number;
  /** Its name, or the name that it will get. */
  readonly sheetName: string;
  readonly rows: number;
  /** Rows with all the links that they need. */
  readonly ready: number;
  /** Rows that somebody has answered. */
  readonly answered: number;
  /** Other hand-out sheets on which answers of these organisations stand: they come along. */
  readonly sources: readonly number[];
}

/** What a hand-out is asked for. */
export interface HandOutOptions {
  readonly level: Level;
  readonly guard: Guard;
  /** Ids of the recipients; null: all of them. */
  readonly chosen: readonly string[] | null;
}

/** What a hand-out would do: a token is a recipient's id. */
export interface HandOutPreview extends Preview {
  readonly kind: 'handOut';
  readonly options: HandOutOptions;
  readonly rows: number;
  readonly recipients: readonly RecipientSheet[];
  /** Sheets that stand twice or belong to nobody any more. */
  readonly notices: readonly string[];
  /** Sheets with persons: whoever is given the Google table sees them too. */
  readonly withPersons: readonly string[];
  /** Name of the sheet with the steps, which is made along; '' where it is there. */
  readonly howTo: string;
}

/** The sheets that a summary has made or refreshed. */
export interface SummaryResult {
  readonly sheets: readonly { readonly id: number; readonly name: string }[];
  readonly troubles: readonly SheetTrouble[];
}

/** Headers of the columns by which a hand-out finds its rows again. */
export const HAND_OUT_HEADERS = {
  group: 'Раздача: кому',
  rowKey: 'Раздача: ключ строки',
} as const;
