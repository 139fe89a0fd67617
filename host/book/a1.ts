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

/** Every cell of an area. */
export function* cellsOf({ row, column, rows, columns }: Area): Generator<{ row: number; column: number }> {
  for (let r = row; r < row + rows; r += 1) {
    for (let c = column; c < column + columns; c += 1) yield { row: r, column: c };
  }
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

/**
 * What is left of an area without another one.
 * @example withoutArea(areaOf('A1:A9'), areaOf('A3')).map(a1Of) // ['A1:A2', 'A4:A9']
 */
export function withoutArea(area: Area, taken: Area): Area[] {
  if (!overlap(area, taken)) return [area];
  const [bottom, right] = [area.row + area.rows, area.column + area.columns];
  const top = Math.max(area.row, taken.row);
  const end = Math.min(bottom, taken.row + taken.rows);
  const left = Math.max(area.column, taken.column);
  const edge = Math.min(right, taken.column + taken.columns);
  return [
    { ...area, rows: top - area.row },
    { ...area, row: top, rows: end - top, columns: left - area.column },
    { ...area, row: top, rows: end - top, column: edge, columns: right - edge },
    { ...area, row: end, rows: bottom - end },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

/** The same cells in as few areas as those that lie beneath each other make. */
export function joinedAreas(areas: readonly Area[]): Area[] {
  const joined: Area[] = [];
  const sorted = [...areas].sort(
    (a, b) => a.column - b.column || a.columns - b.columns || a.row - b.row || a.rows - b.rows,
  );
  for (const area of sorted) {
    const last = joined[joined.length - 1];
    const beneath =
      last?.column === area.column && last.columns === area.columns && last.row + last.rows === area.row;
    if (last && beneath) joined[joined.length - 1] = { ...last, rows: last.rows + area.rows };
    else joined.push(area);
  }
  return joined;
}

/** Areas of a list as files have it: `A1:B2 C3`, whole columns (`A:B`) and rows (`1:3`) among them. */
export function areasOf(list: string): Area[] {
  return list.trim().split(/\s+/).filter(Boolean).map(wideAreaOf);
}

const LAST_ROW = 1048576;
const LAST_COLUMN = 16384;

function wideAreaOf(a1: string): Area {
  const columns = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i.exec(a1);
  if (columns) return areaOf(`${columns[1]}1:${columns[2]}${LAST_ROW}`);
  const rows = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(a1);
  if (!rows) return areaOf(a1);
  const row = Number(rows[1]);
  return { row, column: 1, rows: Number(rows[2]) - row + 1, columns: LAST_COLUMN };
}
