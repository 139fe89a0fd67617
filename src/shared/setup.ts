import type { ColumnMap, Role } from './roles';

/** In place of a sheet's id: the open sheet, or no directory sheet. Not 0: a document's first sheet has the id 0. */
export const NO_SHEET = -1;

export interface SheetName {
  readonly id: number;
  readonly name: string;
}

/** How sure the recognition of a column is. `chosen`: a person chose it. */
export type Confidence = 'sure' | 'likely' | 'chosen';

export interface RecognisedColumn {
  readonly role: Role;
  /** Counted from 1. */
  readonly column: number;
  readonly header: string;
  readonly confidence: Confidence;
  /** One short Russian phrase: «по заголовку», «по значениям: 13 цифр». */
  readonly why: string;
  /** Two sample values, as text, possibly ''. */
  readonly samples: readonly [string, string];
}

/** A role for which several columns fit, or one that may be something else: none is taken until a person chooses. */
export interface AmbiguousRole {
  readonly role: Role;
  /** One short Russian sentence: why it is asked. */
  readonly why: string;
  readonly columns: readonly { readonly column: number; readonly header: string }[];
  /** True when no run may start before it is answered. */
  readonly stops?: boolean;
}

/** What is known of one sheet: where its table starts and what its columns mean. */
export interface SheetReading {
  readonly sheetId: number;
  readonly sheetName: string;
  /** Last row of the header, counted from 1; data starts below it. 0: not recognised. */
  readonly headerRow: number;
  /** True when a person chose the header row: the page must send it back with the next choice. */
  readonly headerChosen: boolean;
  /** Roles for which a person chose «нет такого столбца»: the page must send them back with the next choice. */
  readonly absent: readonly Role[];
  readonly columns: readonly RecognisedColumn[];
  readonly ambiguous: readonly AmbiguousRole[];
  /** Every column of the sheet, for choosing by hand; `own`: a run fills it. */
  readonly headers: readonly { readonly column: number; readonly header: string; readonly own?: boolean }[];
  /** Said when a chosen column was renamed, moved or is gone since it was chosen. */
  readonly notices: readonly string[];
  /** Data rows below the header. */
  readonly rows: number;
}

/** A sheet that the page leads to. */
export interface SheetPlace {
  readonly sheetId: number;
  readonly sheetName: string;
}

export interface RegionName {
  readonly regCode: string;
  readonly name: string;
}

/** A person's choice of sheet, header row and columns. Absent role: by recognition; 0: «нет такого столбца». */
export interface SheetChoice {
  readonly sheetId: number;
  /** 0: by recognition. */
  readonly headerRow: number;
  readonly columns: ColumnMap;
  /** NO_SHEET: no directory sheet; null: by recognition. */
  readonly directorySheetId: number | null;
}
