import type { BookSheet } from '../book/book-sheet';

const LOOKED_AT = 5;
const ENOUGH = 3;
const GENERAL = 'General';

/**
 * The format of numbers that a blank cell takes over from the cells above it, so that a row typed below a table is like its
 * rows: a code keeps its zeros in a column of texts, a share is one in a column of percentages.
 *
 * @returns '' when the cell has a format of its own, or those above have none in common
 * @example formatAbove(sheet, 23, 6) // '@'
 * Source: Excel, «Extend data range formats and formulas»: the format of at least three of the five rows above.
 */
export function formatAbove(sheet: BookSheet, row: number, column: number): string {
  const cell = sheet.cell(row, column);
  if (cell?.formula || (cell?.value ?? '') !== '' || sheet.numberFormat(row, column) !== GENERAL) return '';
  const counts = new Map<string, number>();
  for (let above = Math.max(1, row - LOOKED_AT); above < row; above += 1) {
    const format = sheet.numberFormat(above, column);
    counts.set(format, (counts.get(format) ?? 0) + 1);
  }
  const [common] = [...counts].find(([format, count]) => format !== GENERAL && count >= ENOUGH) ?? [];
  return common ?? '';
}
