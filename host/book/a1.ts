import { columnLetters } from '../../src/core/cells/column-letters';

/** A rectangle of cells, counted from 1 as Sheets does. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/**
 * Number of a column, counted from 1.
 * @example columnNumber('AB') // 28
 */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/**
 * A1 notation of an area; one cell without a colon.
 * @example a1Of({ row: 2, column: 1, rows: 3, columns: 2 }) // 'A2:B4'
 */
export function a1Of(area: Area): string {
  const first = `${columnLetters(area.column)}${area.row}`;
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${columnLetters(area.column + area.columns - 1)}${area.row + area.rows - 1}`;
}

/**
 * Area of an A1 reference without a sheet name: `B2`, `A2:B4`, `$A$2`.
 * @throws Error on anything else
 */
export function areaOf(a1: string): Area {
  const match = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i.exec(a1.trim());
  if (!match) throw new Error(`Range not found: ${a1}`);
  const [, left = '', top = '', right = left, bottom = top] = match;
  const row = Number(top);
  const column = columnNumber(left);
  return { row, column, rows: Number(bottom) - row + 1, columns: columnNumber(right) - column + 1 };
}

/** Whether two areas share a cell. */
export function overlap(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}
