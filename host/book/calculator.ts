import { TEXTS } from '../texts';
import { a1Of } from './a1';
import type { Plain } from './cell-content';

/** A sheet, as the formula engine is told of it. */
export interface CalculatedSheet {
  readonly id: number;
  readonly name: string;
}

/** What the book asks of the formula engine. Rows and columns are counted from 1. */
export interface Calculator {
  /**
   * Value of a formula cell; `cached` is what the file keeps for it, undefined when it keeps nothing. A formula that
   * cannot be computed gives an error with a sentence, see notComputed.
   */
  resultOf(sheet: CalculatedSheet, row: number, column: number, cached: Plain | undefined): Plain;
  /** Value that a neighbouring formula spills into an empty cell; '' when none. */
  spillOf(sheet: CalculatedSheet, row: number, column: number): Plain;
  /** A cell got another value or formula. */
  changed(sheet: CalculatedSheet, row: number, column: number): void;
  /** Rows of a sheet moved. */
  moved(sheet: CalculatedSheet): void;
  sheetAdded(): void;
  sheetRemoved(sheet: CalculatedSheet): void;
  /** Whether spilled values exist, so that empty cells need a question. */
  readonly spills: boolean;
}

/**
 * The value of a formula that was not computed: an error as cells hold it, and what to do about it.
 * @example notComputed(5, 4) // '#ERROR! Формула в ячейке D5 не посчитана: откройте файл в Excel и сохраните его'
 */
export function notComputed(row: number, column: number): string {
  return `#ERROR! ${TEXTS.notComputed(a1Of({ row, column, rows: 1, columns: 1 }))}`;
}

/** No engine: cached results are all there is. */
export const CACHED_ONLY: Calculator = {
  resultOf: (_sheet, row, column, cached) => cached ?? notComputed(row, column),
  spillOf: () => '',
  changed: () => undefined,
  moved: () => undefined,
  sheetAdded: () => undefined,
  sheetRemoved: () => undefined,
  spills: false,
};
