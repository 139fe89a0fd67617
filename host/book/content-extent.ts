import { isBlank, isEmpty } from './cell-content';
import type { BookRow } from './sheet-content';

/** Last row and column with content; 0 for an empty sheet. */
export interface Extent {
  rows: number;
  columns: number;
}

/**
 * How far the content of a sheet reaches.
 * @param isCovered whether a cell lies under a merged one
 */
export function measuredExtent(
  lines: readonly (BookRow | undefined)[],
  isCovered: (row: number, column: number) => boolean,
): Extent {
  let rows = 0;
  let columns = 0;
  for (const [row, line] of lines.entries()) {
    let last = 0;
    for (let column = (line?.cells.length ?? 0) - 1; column > 0; column -= 1) {
      const cell = line?.cells[column];
      if (!cell || (isEmpty(cell) && !cell.spilledFrom) || isCovered(row, column)) continue;
      last = Math.max(last, column);
      // A row of stray spaces far below would have a run write formats into every row above it.
      if (isBlank(cell) && !cell.spilledFrom) continue;
      rows = row;
      columns = Math.max(columns, last);
      break;
    }
  }
  return { rows, columns };
}
