import type { CellValue } from '../../core/cells/cell-value';

/** One cell that a run is to write. */
export interface PlannedWrite {
  /** Key of the written column. */
  readonly column: string;
  /** What the cell will show: by it an undo knows whether someone changed the cell since. */
  readonly text: string;
  /** What is set: the text, the day that it names, or a formula that shows it. */
  readonly set: CellValue;
  /** Whether it replaces a value of a person's own. */
  readonly replaces: boolean;
}

/** What a run does with one row. */
export interface PlannedRow {
  /** Index of the row below the header. */
  readonly index: number;
  /** What the run's columns are to show, whatever they show now. */
  readonly texts: readonly string[];
  readonly writes: readonly PlannedWrite[];
  /** The row is on a parent's ЛКО. */
  readonly fallback: boolean;
  /** The row has an error or a warning. */
  readonly attention: boolean;
}

/** The columns that a run writes, as the sheet has them now: numbers, and the cells below the header. */
export interface WrittenColumns {
  readonly numbers: { readonly [column: string]: number | undefined };
  readonly cells: { readonly [column: string]: readonly CellValue[] | undefined };
}
