import type { BookSheet } from '../book/book-sheet';
import type { BookCell } from '../book/cell-content';
import { displayText } from '../book/display-text';
import { ownText } from '../book/shifted-formula';
import type { Place } from './edit-history';

/** What an edit writes into a cell. */
export interface Written extends Place {
  readonly text: string;
  /** The cell that is put there as such; without one the text is typed. */
  readonly source?: Source | undefined;
}

/** A cell as it was when it was copied. */
export interface Source extends Place {
  readonly cell: BookCell | undefined;
  /** As it was shown. */
  readonly text: string;
  readonly value: BookCell['value'];
  /** '' when there is none, or it fills an array: then its value is copied. */
  readonly formula: string;
  readonly link: string;
  /** It was cut: its formula goes on reading what it read. */
  readonly isMoved: boolean;
}

/** A cell as it is now. */
export function sourceAt(sheet: BookSheet, row: number, column: number): Source {
  const cell = sheet.cell(row, column);
  const value = sheet.value(row, column);
  const formula = cell?.formula && !cell.formula.array ? ownText(cell.formula, row, column) : '';
  const text = displayText(value, sheet.numberFormat(row, column));
  return { row, column, cell, value, text, formula, link: sheet.link(row, column), isMoved: false };
}
