import type { CellValue, Row } from 'exceljs';
import { areaOf } from './a1';
import type { BookSheet } from './book-sheet';
import type { Plain } from './cell-content';
import { movedFormula } from './moved-formula';
import { serialOf } from './serial-date';
import type { CellStyle } from './style-sheet';

interface KeptRow {
  readonly number: number;
  readonly height: number | undefined;
  readonly hidden: boolean;
  readonly cells: readonly { column: number; value: CellValue; style: CellStyle; comment: unknown }[];
}

/**
 * Inserts empty rows.
 * @param after row below which they come; 0 for the top
 */
export function insertRows(sheet: BookSheet, after: number, count: number): void {
  const kept = rowsFrom(sheet, after + 1);
  sheet.maxRows += count;
  // Rows added at the end move nothing.
  if (kept.length === 0) {
    sheet.book.touch();
    return;
  }
  clearFrom(sheet, after + 1);
  shiftMerges(sheet, after + 1, 0, count);
  for (const row of kept) place(sheet, row, row.number + count);
  sheet.moved();
}

/** Deletes rows. @param first the topmost of them */
export function deleteRows(sheet: BookSheet, first: number, count: number): void {
  const kept = rowsFrom(sheet, first);
  clearFrom(sheet, first);
  shiftMerges(sheet, first, count, 0);
  for (const row of kept) if (row.number >= first + count) place(sheet, row, row.number - count);
  sheet.maxRows -= count;
  sheet.moved();
}

/**
 * Sorts the rows of a sheet below the frozen ones: numbers, then texts, then booleans; empty cells last.
 * @param column column to sort by
 */
export function sortRows(sheet: BookSheet, column: number, ascending: boolean): void {
  const first = sheet.frozenRows + 1;
  const keys = new Map<number, Plain>();
  for (let row = first; row <= sheet.content.rows; row += 1) keys.set(row, sheet.value(row, column));
  const kept = rowsFrom(sheet, first);
  const byNumber = new Map(kept.map((row) => [row.number, row]));
  const order = [...keys.keys()].sort(
    (a, b) => byValue(keys.get(a) ?? '', keys.get(b) ?? '', ascending) || a - b,
  );
  clearFrom(sheet, first);
  order.forEach((from, index) => {
    const row = byNumber.get(from);
    if (row) place(sheet, row, first + index);
  });
  for (const row of kept) if (!keys.has(row.number)) place(sheet, row, row.number);
  sheet.moved();
}

function byValue(a: Plain, b: Plain, ascending: boolean): number {
  if (a === '' || b === '') return Number(a === '') - Number(b === '');
  const ranked = rank(a) - rank(b) || compare(a, b);
  return ascending ? ranked : -ranked;
}

function rank(value: Plain): number {
  if (typeof value === 'string') return 1;
  return typeof value === 'boolean' ? 2 : 0;
}

function compare(a: Plain, b: Plain): number {
  if (typeof a === 'string' && typeof b === 'string') return a.localeCompare(b, 'ru');
  return numeric(a) - numeric(b);
}

function numeric(value: Plain): number {
  return value instanceof Date ? serialOf(value) : Number(value);
}

function rowsFrom(sheet: BookSheet, first: number): KeptRow[] {
  sheet.unshareAll();
  const kept: KeptRow[] = [];
  for (let number = first; number <= sheet.worksheet.rowCount; number += 1) {
    const row = sheet.worksheet.findRow(number);
    if (row) kept.push(keep(row, number));
  }
  return kept;
}

function keep(row: Row, number: number): KeptRow {
  const cells: { column: number; value: CellValue; style: CellStyle; comment: unknown }[] = [];
  for (let column = 1; column <= row.cellCount; column += 1) {
    const cell = row.findCell(column);
    if (!cell) continue;
    const value = cell.isMerged && cell.master !== cell ? null : cell.value;
    cells.push({ column, value, style: cell.style, comment: (cell as { _comment?: unknown })._comment });
  }
  return { number, height: row.height, hidden: row.hidden, cells };
}

function clearFrom(sheet: BookSheet, first: number): void {
  const rows = (sheet.worksheet as unknown as { _rows: unknown[] })._rows;
  rows.length = Math.min(rows.length, first - 1);
}

function place(sheet: BookSheet, kept: KeptRow, number: number): void {
  const row = sheet.worksheet.getRow(number);
  if (kept.height !== undefined) row.height = kept.height;
  row.hidden = kept.hidden;
  for (const { column, value, style, comment } of kept.cells) {
    const cell = row.getCell(column);
    cell.value =
      value && typeof value === 'object' && 'formula' in value
        ? { ...value, formula: movedFormula(value.formula ?? '', kept.number, number) }
        : value;
    cell.style = style;
    if (comment) (cell as { _comment?: unknown })._comment = comment;
  }
}

function shiftMerges(sheet: BookSheet, first: number, deleted: number, inserted: number): void {
  const merges = (sheet.worksheet.model as { merges?: string[] }).merges ?? [];
  const moved = merges.map(areaOf).filter((area) => area.row >= first);
  for (const area of moved) {
    const row = area.row - deleted + inserted;
    sheet.worksheet.unMergeCells(
      area.row,
      area.column,
      area.row + area.rows - 1,
      area.column + area.columns - 1,
    );
    if (area.row < first + deleted) continue;
    sheet.worksheet.mergeCells(row, area.column, row + area.rows - 1, area.column + area.columns - 1);
  }
}
