import type { CellValue } from '../core/cells/cell-value';
import { readValues } from './cell-values';
import { columnBlocks } from './column-blocks';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Rows that recognition looks at: the first 20 may hold the header, the rest are values beneath it. */
const TOP_ROWS = 150;

/** The first rows of a sheet, all columns; [] for an empty sheet. */
export function readTop(sheet: Sheet): CellValue[][] {
  const rows = Math.min(sheet.getLastRow(), TOP_ROWS);
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
  for (const block of columnBlocks(present.map((key) => columns[key] as number))) {
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
