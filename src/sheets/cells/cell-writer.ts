import type { CellValue } from '../../core/cells/cell-value';
import { Refusal } from '../../shared/refusal';
import { flushWrites } from '../document/document';
import { SHEET_FAILURES } from '../texts';
import { writeValues } from './cell-values';
import { decode, type EncodedValue, encode } from './encoded-value';
import { cellNames, refusalOf, saysInvalid, saysTyped } from './refused-write';
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

/** A cell that keeps what it held, as a rule that rejects input stands in it. */
export interface RefusedCell {
  readonly row: number;
  readonly column: number;
}

/**
 * Writes the rectangles one after the other; when one fails, all get back what they held, so that no row is left half new.
 * Only cells whose own rule rejects the value are passed over, and the others written.
 *
 * @returns the cells that were passed over
 * @throws Refusal `protected` naming what stands in the way; else what the service threw
 */
export function writeAreaChanges(sheet: Sheet, changes: readonly AreaChange[]): readonly RefusedCell[] {
  const error = failureOf(sheet, changes);
  if (error === null) return [];
  const refused = saysInvalid(error) ? refusedCells(sheet, changes) : [];
  if (refused.length === 0) throw refusalOf(sheet, areasRefusing(sheet, changes, error), error) ?? error;
  const rest = withoutCells(changes, refused);
  const again = failureOf(sheet, rest);
  if (again !== null) throw refusalOf(sheet, areasRefusing(sheet, rest, again), again) ?? again;
  return refused;
}

/** The same where a cell that was passed over would leave the work half done. */
export function writeAllAreaChanges(sheet: Sheet, changes: readonly AreaChange[]): void {
  const refused = writeAreaChanges(sheet, changes);
  if (refused.length > 0) throw new Refusal(SHEET_FAILURES.strictRule(sheet.getName(), cellNames(refused)));
}

/** Writes and carries out; null, or why not: then all cells hold again what they held. */
function failureOf(sheet: Sheet, changes: readonly AreaChange[]): Error | null {
  const written: AreaChange[] = [];
  try {
    for (const change of changes) {
      written.push(change);
      writeValues(range(sheet, change.area), change.after);
    }
    flushWrites();
    return null;
  } catch (error) {
    for (const change of written.reverse()) {
      try {
        putBack(sheet, change.area, change.before);
        flushWrites();
      } catch {
        // A protected or vanished area could not be written either: it still holds what it held.
      }
    }
    return error as Error;
  }
}

/** The areas that a refusal is about: of a column with a type each is asked by itself, as Google names none. */
function areasRefusing(sheet: Sheet, changes: readonly AreaChange[], error: Error): readonly WriteArea[] {
  const areas = changes.map(({ area }) => area);
  if (!saysTyped(error)) return areas;
  const refusing = changes.flatMap(columnsOf).filter((change) => {
    const refused = failureOf(sheet, [change]) !== null;
    if (!refused) {
      putBack(sheet, change.area, change.before);
      // The next refusal would take it along.
      flushWrites();
    }
    return refused;
  });
  return refusing.length > 0 ? refusing.map(({ area }) => area) : areas;
}

/** A rectangle, column by column. */
function columnsOf({ area, before, after }: AreaChange): AreaChange[] {
  return Array.from({ length: area.columns }, (_, at) => ({
    area: { ...area, column: area.column + at, columns: 1 },
    before: before.map((row) => row.slice(at, at + 1)),
    after: after.map((row) => row.slice(at, at + 1)),
  }));
}

/** Cells whose rule rejects what is to be set; one that is emptied or stays as it is rejects nothing. */
function refusedCells(sheet: Sheet, changes: readonly AreaChange[]): RefusedCell[] {
  return changes.flatMap(({ area, before, after }) => {
    const found: RefusedCell[] = [];
    const rules = range(sheet, area).getDataValidations();
    rules.forEach((row, r) => {
      row.forEach((rule, c) => {
        const value = after[r]?.[c] ?? '';
        if (rule === null || value === '' || !rejects(rule, value)) return;
        if (isChanged(before[r]?.[c] ?? '', value))
          found.push({ row: area.row + r, column: area.column + c });
      });
    });
    return found;
  });
}

function rejects(rule: GoogleAppsScript.Spreadsheet.DataValidation, value: CellValue): boolean {
  if (rule.getAllowInvalid()) return false;
  if (rule.getCriteriaType() !== SpreadsheetApp.DataValidationCriteria.VALUE_IN_LIST) return true;
  const [words] = rule.getCriteriaValues() as [(readonly unknown[])?];
  return !(words ?? []).map(String).includes(String(value));
}

function isChanged(before: EncodedValue, after: CellValue): boolean {
  return before.startsWith('f') ? before.slice(1) !== after : encode(after, '') !== before;
}

/** The same changes in rectangles around the cells that are left alone. */
function withoutCells(changes: readonly AreaChange[], cells: readonly RefusedCell[]): AreaChange[] {
  const left = new Set(cells.map(({ row, column }) => `${row}:${column}`));
  return changes.flatMap((change) => {
    const { area, before, after } = change;
    const uses = new Map<number, CellUse[]>();
    for (let c = 0; c < area.columns; c += 1) {
      uses.set(
        area.column + c,
        after.map((row, r) => {
          if (left.has(`${area.row + r}:${area.column + c}`)) return 'leave';
          const held = before[r]?.[c] ?? '';
          if (isChanged(held, row[c] ?? '')) return 'write';
          return held === '' ? 'empty' : 'leave';
        }),
      );
    }
    const part = <T>(
      rows: readonly (readonly T[])[],
      { row, column, rows: count, columns }: WriteArea,
    ): T[][] =>
      rows
        .slice(row - area.row, row - area.row + count)
        .map((cellsOfRow) => cellsOfRow.slice(column - area.column, column - area.column + columns));
    return writeAreas(area.row, uses).map((inside) => ({
      area: inside,
      before: part(before, inside),
      after: part(after, inside),
    }));
  });
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
