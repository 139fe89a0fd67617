import { cellText } from '../core/cells/cell';
import type { CellValue } from '../core/cells/cell-value';
import type { Result } from '../core/findings/result';
import { BAD_ROW_MARK, differentShapes } from './texts';

/** A range as a custom function gets it: rows of cells. */
export type Range = readonly (readonly CellValue[])[];
/** An argument of a custom function: a cell, a range, or left out. */
export type Argument = CellValue | Range | null | undefined;
/** What a custom function gives back: for a cell a value, for a range a range of its shape. */
export type FormulaResult = CellValue | CellValue[][];
/** A formula for one row: one cell an argument, '' for one left out. */
export type RowFormula = (...cells: CellValue[]) => Result<CellValue>;

/**
 * Lets a formula for one row take cells and ranges in any mixture.
 *
 * @param formula the formula for one row
 * @param args arguments as Apps Script passes them; a cell is repeated for every row of the ranges
 * @param keys numbers (from 0) of the arguments that make a row: a lone cell without any of them is an empty row that the
 *   formula was filled down over, and stays empty
 * @returns a value for cells; for ranges a range of their shape, where a bad row is a text that starts with `⚠ ` and
 *   a row whose range cells are all empty is ''. A range of one cell is a range.
 * @throws Error with the reason's text for a bad value in cells, and for ranges of different shape
 * @example lift(checkOgrn, [[['1045405430620'], ['']], ''], [0]) // [[true], ['']]
 * Source: how Apps Script calls custom functions.
 */
export function lift(formula: RowFormula, args: readonly Argument[], keys: readonly number[]): FormulaResult {
  const ranges = args.filter(isRange);
  const shape = ranges[0];
  if (!shape) return ofCells(formula, args.map(cellOf), keys);
  for (const range of ranges) {
    if (shapeOf(range) !== shapeOf(shape)) throw new Error(differentShapes(shapeOf(shape), shapeOf(range)));
  }
  return shape.map((row, y) => row.map((_, x) => ofRangeCells(formula, args, ranges, y, x)));
}

function ofCells(formula: RowFormula, cells: readonly CellValue[], keys: readonly number[]): CellValue {
  if (keys.every((key) => isBlank(cells[key] ?? ''))) return '';
  const verdict = formula(...cells);
  if (!verdict.ok) throw new Error(verdict.finding.text);
  return verdict.value;
}

function ofRangeCells(
  formula: RowFormula,
  args: readonly Argument[],
  ranges: readonly Range[],
  y: number,
  x: number,
): CellValue {
  if (ranges.every((range) => isBlank(range[y]![x]!))) return '';
  const verdict = formula(...args.map((arg) => (isRange(arg) ? (arg[y]![x] ?? '') : cellOf(arg))));
  return verdict.ok ? verdict.value : `${BAD_ROW_MARK}${verdict.finding.text}`;
}

/** `Array.isArray` also knows arrays of another script context, where `instanceof` fails. */
function isRange(arg: Argument): arg is Range {
  return Array.isArray(arg);
}

function cellOf(arg: Argument): CellValue {
  return isRange(arg) ? '' : (arg ?? '');
}

function shapeOf(range: Range): string {
  return `${range.length} × ${range[0]?.length ?? 0}`;
}

/** Empty as Sheets means it: a mark such as «нет» is a value that a formula answers for. */
function isBlank(cell: CellValue): boolean {
  return cell === '' || cellText(cell) === '';
}
