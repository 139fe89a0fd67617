import type { CellValue } from '../core/cells/cell-value';
import { Refusal } from '../shared/refusal';
import { writeValues } from './cell-values';
import { flushWrites } from './document';
import { decode, type EncodedValue, encode } from './encoded-value';
import { protectionThatStops } from './protection';
import { SHEET_FAILURES } from './texts';
import { type CellUse, type WriteArea, writeAreas } from './write-areas';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Values of consecutive rows in some columns, as read a moment ago. */
export interface CurrentCells {
  readonly firstRow: number;
  readonly columns: ReadonlyMap<number, readonly CellValue[]>;
}

/** One cell that is to get a value; `row` and `column` counted from 1. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** Whether a formula in the cell may be replaced too; without it a formula that shows nothing is kept. */
  readonly replaces: boolean;
}

/** A rectangle with what it holds now and what is to be set. */
export interface AreaChange {
  readonly area: WriteArea;
  readonly before: readonly (readonly EncodedValue[])[];
  readonly after: CellValue[][];
}

/**
 * Groups changes into rectangles and looks up the formulas under them: a formula that shows nothing reads as an
 * empty cell, and a formula that is replaced must come back on undo.
 *
 * @param fresh columns that this run has added itself: nothing of a person's can be in them
 */
export function areaChanges(
  sheet: Sheet,
  current: CurrentCells,
  changes: readonly CellChange[],
  fresh: readonly number[],
): AreaChange[] {
  const wanted = new Map<number, Map<number, CellChange>>();
  for (const change of changes) {
    if (!wanted.has(change.column)) wanted.set(change.column, new Map());
    (wanted.get(change.column) as Map<number, CellChange>).set(change.row - current.firstRow, change);
  }
  const uses = new Map<number, CellUse[]>();
  for (const [column, values] of current.columns) {
    const changed = wanted.get(column);
    uses.set(
      column,
      values.map((value, i) => (changed?.has(i) ? 'write' : value === '' ? 'empty' : 'leave')),
    );
  }
  return writeAreas(current.firstRow, uses).map((area) => {
    const columns = Array.from({ length: area.columns }, (_, i) => area.column + i);
    const formulas = columns.every((column) => fresh.includes(column))
      ? null
      : range(sheet, area).getFormulas();
    const before: EncodedValue[][] = [];
    const after: CellValue[][] = [];
    for (let r = 0; r < area.rows; r++) {
      const index = area.row + r - current.firstRow;
      const formula = (c: number) => formulas?.[r]?.[c] ?? '';
      before.push(columns.map((column, c) => encode(current.columns.get(column)?.[index] ?? '', formula(c))));
      after.push(
        columns.map((column, c) => {
          const change = wanted.get(column)?.get(index);
          return change && (change.replaces || formula(c) === '') ? change.value : formula(c);
        }),
      );
    }
    return { area, before, after };
  });
}

/**
 * Writes the rectangles one after the other; when one fails, those before it get back what they held, so that no row
 * is left half new.
 *
 * @throws Refusal `protected` naming the protection; else what the service threw
 */
export function writeAreaChanges(sheet: Sheet, changes: readonly AreaChange[]): void {
  const written: AreaChange[] = [];
  try {
    for (const change of changes) {
      written.push(change);
      writeValues(range(sheet, change.area), change.after);
    }
    flushWrites();
  } catch (error) {
    for (const change of written.reverse()) {
      try {
        putBack(sheet, change.area, change.before);
        flushWrites();
      } catch {
        // A protected or vanished area could not be written either: it still holds what it held.
      }
    }
    const protection = protectionThatStops(
      sheet,
      changes.map((change) => change.area),
      error as Error,
    );
    throw protection ? new Refusal(SHEET_FAILURES.protectedRange(protection)) : error;
  }
}

/** One cell that is to hold again what it held; `row` and `column` counted from 1. */
export interface CellHeld {
  readonly row: number;
  readonly column: number;
  readonly held: EncodedValue;
}

/** Groups cells that get back what they held into rectangles, formulas between them kept. */
export function restoreCells(sheet: Sheet, current: CurrentCells, cells: readonly CellHeld[]): AreaChange[] {
  const changes = cells.map(({ row, column, held }) => ({ row, column, value: held, replaces: true }));
  const wanted = new Map(cells.map((cell) => [`${cell.row}:${cell.column}`, cell.held]));
  return areaChanges(sheet, current, changes, []).map(({ area, before }) => {
    const held = before.map((row, r) =>
      row.map((old, c) => wanted.get(`${area.row + r}:${area.column + c}`) ?? old),
    );
    return { area, before, after: released(sheet, area, held) };
  });
}

/** Makes a rectangle hold again what it held. */
function putBack(sheet: Sheet, area: WriteArea, held: readonly (readonly EncodedValue[])[]): void {
  writeValues(range(sheet, area), released(sheet, area, held));
}

function released(sheet: Sheet, area: WriteArea, held: readonly (readonly EncodedValue[])[]): CellValue[][] {
  const hasText = held.some((row) => row.some((value) => value.startsWith('s')));
  const formats = hasText ? range(sheet, area).getNumberFormats() : [];
  return held.map((row, r) => row.map((value, c) => decode(value, formats[r]?.[c] ?? '')));
}

function range(sheet: Sheet, area: WriteArea): GoogleAppsScript.Spreadsheet.Range {
  return sheet.getRange(area.row, area.column, area.rows, area.columns);
}
