import { cellText } from '../core/cells/cell';
import type { CellValue } from '../core/cells/cell-value';
import type { Result } from '../core/findings/result';
import { BAD_ROW_MARK, differentShapes, type Usage, usageText } from './texts';

/** A range as a custom function gets it: rows of cells. */
export type Range = readonly (readonly CellValue[])[];
/** An argument of a custom function: a cell, a range, or left out. */
export type Argument = CellValue | Range | null | undefined;
/** The answer of a custom function: a value for a cell, a range of the same shape for a range. */
export type FormulaResult = CellValue | CellValue[][];
/** A formula for one row: a cell for each argument, '' for one left out. */
export type RowFormula = (...cells: CellValue[]) => Result<CellValue>;

/**
 * Lets a formula for one row take any mixture of cells and ranges.
 *
 * @param formula the formula for one row
 * @param args arguments as Apps Script passes them; a cell is repeated for every row of the ranges
 * @param keys numbers (from 0) of the arguments that make a row: a lone cell without any of them is an empty row that the
 *   formula was filled down over, and stays empty
 * @param usage how the formula is written, for one that lacks a needed argument; without it nothing is needed
 * @returns a value for cells; for ranges a range of their shape, where a bad row is a text that starts with `⚠ ` and
 *   a row whose range cells are all empty is ''. A range of one cell is a range.
 * @throws Error with the reason's text for a bad value in cells, for ranges of different shape, and for a needed argument
 *   that is not given at all
 * @example lift(checkOgrn, [[['1045405430620'], ['']], ''], [0]) // [[true], ['']]
 * Source: how Apps Script calls custom functions.
 */
export function lift(
  formula: RowFormula,
  args: readonly Argument[],
  keys: readonly number[],
  usage?: Usage,
): FormulaResult {
  if (usage !== undefined) demandArguments(args, usage);
  const ranges = args.filter(isRange);
  const shape = ranges[0];
  if (!shape) return ofCells(formula, args.map(cellOf), keys);
  for (const range of ranges) {
    if (shapeOf(range) !== shapeOf(shape)) throw new Error(differentShapes(shapeOf(shape), shapeOf(range)));
  }
  return shape.map((row, y) => row.map((_, x) => ofRangeCells(formula, args, y, x)));
}

/** An argument that is left out with nothing behind it is not given; an empty cell is. */
function demandArguments(args: readonly Argument[], usage: Usage): void {
  let given = args.length;
  while (given > 0 && args[given - 1] === undefined) given -= 1;
  if (given < usage.needed) throw new Error(usageText(usage, usage.arguments[given] ?? ''));
}

function ofCells(formula: RowFormula, cells: readonly CellValue[], keys: readonly number[]): CellValue {
  if (keys.every((key) => isBlank(cells[key] ?? ''))) return '';
  const result = formula(...cells);
  if (!result.ok) throw new Error(result.finding.text);
  return result.value;
}

function ofRangeCells(formula: RowFormula, args: readonly Argument[], y: number, x: number): CellValue {
  const cellAt = (range: Range): CellValue => range[y]?.[x] ?? '';
  if (args.filter(isRange).every((range) => isBlank(cellAt(range)))) return '';
  const result = formula(...args.map((arg) => (isRange(arg) ? cellAt(arg) : cellOf(arg))));
  return result.ok ? result.value : `${BAD_ROW_MARK}${result.finding.text}`;
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

/** Empty as Sheets means it: «нет» is a value, and the formula answers it. */
function isBlank(cell: CellValue): boolean {
  return cell === '' || cellText(cell) === '';
}
