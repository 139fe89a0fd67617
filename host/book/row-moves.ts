import type { Area } from './a1';
import type { BookSheet } from './book-sheet';
import type { Plain } from './cell-content';
import { movedFormula } from './moved-formula';
import { serialOf } from './serial-date';
import { type BookRow, cellKey, copiedRow, placeOfKey } from './sheet-content';

/**
 * Inserts empty rows.
 * @param after row below which they come; 0 for the top
 */
export function insertRows(sheet: BookSheet, after: number, count: number): void {
  sheet.maxRows += count;
  // Rows added at the end move nothing.
  if (after >= lastRow(sheet)) {
    sheet.book.touch();
    return;
  }
  moveRows(sheet, (row) => (row > after ? row + count : row));
  moveAreas(sheet, { first: after + 1, deleted: 0, inserted: count });
}

/** Deletes rows. @param first the topmost of them */
export function deleteRows(sheet: BookSheet, first: number, count: number): void {
  sheet.maxRows -= count;
  if (first > lastRow(sheet)) {
    sheet.book.touch();
    return;
  }
  moveRows(sheet, (row) => (row < first ? row : row < first + count ? null : row - count));
  moveAreas(sheet, { first, deleted: count, inserted: 0 });
}

/**
 * Sorts the rows of a sheet below the frozen ones: numbers, then texts, then booleans; empty cells last.
 * @param column column to sort by
 */
export function sortRows(sheet: BookSheet, column: number, ascending: boolean): void {
  const first = sheet.frozenRows + 1;
  const keys = new Map<number, Plain>();
  for (let row = first; row <= sheet.content.rows; row += 1) keys.set(row, sheet.value(row, column));
  const order = [...keys.keys()].sort(
    (a, b) => byValue(keys.get(a) ?? '', keys.get(b) ?? '', ascending) || a - b,
  );
  const places = new Map(order.map((row, index) => [row, first + index]));
  moveRows(sheet, (row) => places.get(row) ?? row);
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

function lastRow({ parts }: BookSheet): number {
  const lowest = Math.max(0, ...parts.merges.map(({ row, rows }) => row + rows - 1));
  return Math.max(parts.rows.length - 1, lowest);
}

/** @param placeOf where a row goes; null when it goes away */
function moveRows(sheet: BookSheet, placeOf: (row: number) => number | null): void {
  sheet.unshareAll();
  const { rows, links, notes } = sheet.parts;
  const before = rows.splice(0);
  for (const [number, row] of before.entries()) {
    const place = row ? placeOf(number) : null;
    if (row && place !== null) rows[place] = place === number ? row : moved(row, number, place);
  }
  for (const kept of [links, notes]) moveKeys(kept, placeOf);
  sheet.moved();
}

function moved(row: BookRow, from: number, to: number): BookRow {
  const copy = copiedRow(row);
  for (const [column, cell] of copy.cells.entries()) {
    if (cell?.formula)
      copy.cells[column] = {
        ...cell,
        formula: { ...cell.formula, text: movedFormula(cell.formula.text, from, to) },
      };
  }
  return copy;
}

function moveKeys(kept: Map<number, string>, placeOf: (row: number) => number | null): void {
  const before = [...kept];
  kept.clear();
  for (const [key, text] of before) {
    const { row, column } = placeOfKey(key);
    const place = placeOf(row);
    if (place !== null) kept.set(cellKey(place, column), text);
  }
}

interface Shift {
  readonly first: number;
  readonly deleted: number;
  readonly inserted: number;
}

function moveAreas(sheet: BookSheet, shift: Shift): void {
  const { parts } = sheet;
  const areasAfter = (areas: readonly Area[]): Area[] => areas.flatMap((area) => shiftedArea(area, shift));
  sheet.setMerges(areasAfter(parts.merges));
  parts.validations = parts.validations
    .map((one) => ({ ...one, areas: areasAfter(one.areas) }))
    .filter(({ areas }) => areas.length > 0);
  parts.rules = parts.rules
    .map((one) => ({ ...one, areas: areasAfter(one.areas) }))
    .filter(({ areas }) => areas.length > 0);
}

function shiftedArea(area: Area, { first, deleted, inserted }: Shift): Area[] {
  const moved = (row: number): number => (row < first ? row : Math.max(first, row - deleted) + inserted);
  const row = moved(area.row);
  const rows = moved(area.row + area.rows) - row;
  return rows > 0 ? [{ ...area, row, rows }] : [];
}
