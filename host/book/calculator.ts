import type { Plain } from './cell-content';

/** What the formula engine asks of a sheet. */
export interface CalculatedSheet {
  readonly id: number;
  readonly name: string;
  /** Formula of a cell with its leading `=`; '' when it has none. */
  formula(row: number, column: number): string;
  /** Value of the cell itself, without what a formula spills into it. */
  stored(row: number, column: number): Plain;
}

/** What the book asks of the formula engine. Rows and columns are counted from 1. */
export interface Calculator {
  /** Value of a formula cell; `cached` is what the file keeps for it, undefined when it keeps nothing. */
  resultOf(sheet: CalculatedSheet, row: number, column: number, cached: Plain | undefined): Plain;
  /** Value that a neighbouring formula spills into an empty cell; '' when none. */
  spillOf(sheet: CalculatedSheet, row: number, column: number): Plain;
  /** A cell got another value or formula. */
  changed(sheet: CalculatedSheet, row: number, column: number): void;
  /** Rows moved, or a sheet came or went. */
  restructured(what: 'rows' | 'sheets'): void;
  /** Whether spilled values exist, so that empty cells need a question. */
  readonly spills: boolean;
}

/** No engine: cached results are all there is. */
export const CACHED_ONLY: Calculator = {
  resultOf: (_sheet, _row, _column, cached) => cached ?? '',
  spillOf: () => '',
  changed: () => undefined,
  restructured: () => undefined,
  spills: false,
};
