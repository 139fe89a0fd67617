import { isEmptyMark } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import { readValues } from './cell-values';
import { columnBlocks } from './column-blocks';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Rows that recognition looks at: the first 20 may hold the header, the rest are values beneath it. */
const TOP_ROWS = 150;

/** How far a sheet is filled: each is a trip to the document, made when it is first asked for. */
export interface Extent {
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** How far a sheet is filled, for one who writes nothing meanwhile. */
export function extentOf(sheet: Sheet): Extent {
  let row: number | undefined;
  let column: number | undefined;
  return {
    get lastRow() {
      row ??= sheet.getLastRow();
      return row;
    },
    get lastColumn() {
      column ??= sheet.getLastColumn();
      return column;
    },
  };
}

/** The first rows of a sheet, all columns; [] for an empty sheet. */
export function readTop(sheet: Sheet, extent = extentOf(sheet)): CellValue[][] {
  const rows = Math.min(extent.lastRow, TOP_ROWS);
  const columns = extent.lastColumn;
  if (rows === 0 || columns === 0) return [];
  return readValues(sheet.getRange(1, 1, rows, columns));
}

/** So many rows tell what a column holds. */
const MOST_BELOW = 200;
/** A column that is blank so far down is blank: each call reads these cells, at 20,000 rows too. */
const FAR_BELOW = 2000;

/**
 * The rows further down in which some columns hold something: of each column the first 200 among the next 2,000.
 *
 * @param after the last row that has been looked at
 * @param columns counted from 1
 * @returns rows in their order, with the cells of these columns alone
 */
export function readBelow(
  sheet: Sheet,
  after: number,
  columns: readonly number[],
  extent = extentOf(sheet),
): CellValue[][] {
  const count = Math.min(extent.lastRow - after, FAR_BELOW);
  if (count <= 0) return [];
  const wanted: { [column: string]: number } = {};
  for (const column of columns) wanted[column] = column;
  const found = readColumns(sheet, wanted, after + 1, count);
  const filled = Object.values(found).flatMap((cells = []) =>
    cells.flatMap((cell, at) => (isEmptyMark(cell) ? [] : [at])).slice(0, MOST_BELOW),
  );
  return Array.from(new Set(filled))
    .sort((a, b) => a - b)
    .map((at) => {
      const row = new Array<CellValue>(Math.max(...columns)).fill('');
      for (const column of columns) row[column - 1] = found[column]?.[at] ?? '';
      return row;
    });
}

/** An empty grid of so many columns costs less to read than the question how far it is filled. */
const NARROW = 100;

/**
 * The first rows of one of many sheets that are looked through, as far as these rows are filled: one trip to the document,
 * where `readTop` makes three to know how far the whole sheet is.
 *
 * @param most number of rows; those of `readTop` unless told
 */
export function glanceAt(sheet: Sheet, most = TOP_ROWS): CellValue[][] {
  const grid = sheet.getMaxColumns();
  const columns = grid > NARROW ? sheet.getLastColumn() : grid;
  if (columns === 0) return [];
  const values = readValues(sheet.getRange(1, 1, Math.min(sheet.getMaxRows(), most), columns));
  const widths = values.map((row) =>
    row.reduce((width: number, cell, at) => (cell === '' ? width : at + 1), 0),
  );
  const width = Math.max(...widths);
  const rows = widths.reduce((last, one, at) => (one === 0 ? last : at + 1), 0);
  return values.slice(0, rows).map((row) => row.slice(0, width));
}

/** Every row of a sheet, all columns; [] for an empty sheet. */
export function readAll(sheet: Sheet): CellValue[][] {
  const rows = sheet.getLastRow();
  const columns = sheet.getLastColumn();
  if (rows === 0 || columns === 0) return [];
  return readValues(sheet.getRange(1, 1, rows, columns));
}

/** One row as text, so many columns from the first. */
export function readTexts(sheet: Sheet, row: number, columns: number): string[] {
  if (columns === 0) return [];
  return (readValues(sheet.getRange(row, 1, 1, columns))[0] ?? []).map(String);
}

/** The notes of one row, so many columns from the first. */
export function readNotes(sheet: Sheet, row: number, columns: number): string[] {
  if (columns === 0) return [];
  return sheet.getRange(row, 1, 1, columns).getNotes()[0] ?? [];
}

/**
 * Reads some columns of consecutive rows with as few calls and cells as possible.
 *
 * @param columns column numbers from 1 by key
 * @param firstRow first row, counted from 1
 * @param count number of rows; 0 gives empty arrays
 * @returns one array a key, `count` long; a column beyond the sheet reads as empty cells
 */
export function readColumns<K extends string>(
  sheet: Sheet,
  columns: { readonly [key in K]?: number },
  firstRow: number,
  count: number,
): { [key in K]?: CellValue[] } {
  const keys = (Object.keys(columns) as K[]).filter((key) => (columns[key] ?? 0) > 0);
  const found: { [key in K]?: CellValue[] } = {};
  if (count <= 0) {
    for (const key of keys) found[key] = [];
    return found;
  }
  const width = sheet.getMaxColumns();
  const present = keys.filter((key) => (columns[key] as number) <= width);
  for (const block of columnBlocks(
    present.map((key) => columns[key] as number),
    count,
  )) {
    const values = readValues(sheet.getRange(firstRow, block.first, count, block.width));
    for (const key of present) {
      const offset = (columns[key] as number) - block.first;
      if (offset >= 0 && offset < block.width) found[key] = values.map((row) => row[offset] as CellValue);
    }
  }
  for (const key of keys) {
    if (!found[key]) found[key] = new Array<CellValue>(count).fill('');
  }
  return found;
}

/** The formulas of one column, '' where there is none. */
export function readFormulas(sheet: Sheet, column: number, firstRow: number, count: number): string[] {
  if (column === 0 || count === 0) return [];
  return sheet
    .getRange(firstRow, column, count, 1)
    .getFormulas()
    .map((row) => row[0] ?? '');
}

/**
 * Carries the value of merged cells down their column: Sheets gives it in the first row alone. One call, whatever the
 * number of columns.
 *
 * @param columns column numbers from 1 by key
 * @param firstRow the row of the first value, counted from 1
 * @param values as `readColumns` read them; changed in place
 * @param tableRow the first row of the table: cells merged from above `firstRow` count from there on
 */
export function carryMergedDown<K extends string>(
  sheet: Sheet,
  columns: { readonly [key in K]?: number },
  firstRow: number,
  values: { readonly [key in K]?: CellValue[] },
  tableRow = firstRow,
): void {
  const numbers = (Object.values(columns) as (number | undefined)[]).filter(
    (one): one is number => (one ?? 0) > 0,
  );
  const count = Math.max(
    0,
    ...Object.values<CellValue[] | undefined>(values).map((cells) => cells?.length ?? 0),
  );
  const first = Math.min(...numbers);
  const last = Math.min(Math.max(...numbers), sheet.getMaxColumns());
  if (numbers.length === 0 || count === 0 || first > last) return;
  for (const merged of sheet.getRange(firstRow, first, count, last - first + 1).getMergedRanges()) {
    const top = merged.getRow() - firstRow;
    const rows = merged.getNumRows();
    // A title runs over columns in one row.
    if (rows === 1 || merged.getRow() < tableRow) continue;
    for (const key of Object.keys(columns) as K[]) {
      const cells = values[key];
      if (columns[key] !== merged.getColumn() || cells === undefined) continue;
      const value = top >= 0 ? cells[top] : readValues(merged)[0]?.[0];
      cells.fill(value ?? '', Math.max(0, top), Math.min(top + rows, cells.length));
    }
  }
}
