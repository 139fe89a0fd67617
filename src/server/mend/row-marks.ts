import { rowHasher } from '../../register/rows/row-hash';
import { type ReadSheet, readTable } from '../setup/register-reading';

/**
 * Marks of consecutive rows by what their recognised cells hold, as a preview marks the rows of its findings.
 *
 * @param first first row, counted from 1
 * @returns takes a row of them, counted from 1
 */
export function rowMarks(read: ReadSheet, first: number, count: number): (row: number) => string {
  const hash = rowHasher(readTable(read, first, count).columns);
  return (row) => hash(row - first);
}

/** Whether a row is below the header, and the sheet has it. */
export function isDataRow({ reading: { headerRow, rows } }: ReadSheet, row: number): boolean {
  return headerRow > 0 && row > headerRow && row <= headerRow + rows;
}
