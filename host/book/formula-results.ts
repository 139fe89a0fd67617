import { type Area, a1Of, areaOf, cellsOf } from './a1';
import type { BookSheet } from './book-sheet';
import { type BookCell, type Plain, sameContent, sameValue, valueCell } from './cell-content';

interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * Keeps a computed result with its formula, for the file, and what it spills into the cells around.
 * @param result null when there is none: the next program computes it
 */
export function keepResult(
  sheet: BookSheet,
  { row, column }: Place,
  result: Plain | null,
  size: { readonly rows: number; readonly columns: number },
): void {
  const cell = sheet.cell(row, column);
  if (!cell?.formula) return;
  const { formula } = cell;
  const area = { row, column, ...size };
  const spills = size.rows * size.columns > 1;
  const array = spills ? a1Of(area) : formula.array;
  const spilled = spills ? spilledValues(sheet, area) : [];
  const kept = result ?? undefined;
  if (!sameValue(formula.result, kept) || formula.array !== array)
    sheet.replace(row, column, { ...cell, formula: { ...formula, result: kept, array } });
  for (const one of spilled) keepSpilled(sheet, one, one.value, { row, column });
}

/** The cells that an array formula of the file fills; null for any other formula. */
export function arrayArea(sheet: BookSheet, row: number, column: number): Area | null {
  return arrayOf(sheet.cell(row, column));
}

/** Empties the other cells that an array formula of the file fills, so that it can be computed again. */
export function releaseSpill(sheet: BookSheet, row: number, column: number): void {
  const area = arrayArea(sheet, row, column);
  if (!area) return;
  const rows = Math.min(area.rows, sheet.parts.rows.length - area.row);
  for (const at of cellsOf({ ...area, rows })) {
    const cell = sheet.cell(at.row, at.column);
    if (cell?.spilledFrom) sheet.replace(at.row, at.column, { ...cell, value: '', runs: null });
  }
}

/** Gives a formula the file's result again, with all that it fills. */
export function restoreResult(sheet: BookSheet, row: number, column: number): void {
  const formula = { row, column };
  const areas = [arrayArea(sheet, row, column), arrayOf(sheet.cellInFile(row, column))];
  restoreCell(sheet, formula, formula);
  for (const area of areas) for (const at of area ? cellsOf(area) : []) restoreCell(sheet, at, formula);
}

function spilledValues(sheet: BookSheet, area: Area): (Place & { readonly value: Plain })[] {
  return [...cellsOf(area)]
    .filter(({ row, column }) => row !== area.row || column !== area.column)
    .map(({ row, column }) => ({ row, column, value: sheet.value(row, column) }));
}

function keepSpilled(sheet: BookSheet, { row, column }: Place, value: Plain, spilledFrom: Place): void {
  const cell = sheet.cell(row, column);
  if (cell?.spilledFrom && sameValue(cell.value, value)) return;
  sheet.replace(row, column, { ...valueCell(value, sheet.style(row, column)), spilledFrom });
}

/** @param at the formula's own cell, or one that it fills */
function restoreCell(sheet: BookSheet, at: Place, formula: Place): void {
  const [now, then] = [sheet.cell(at.row, at.column), sheet.cellInFile(at.row, at.column)];
  const isFormula = at.row === formula.row && at.column === formula.column;
  if (now === then || !(isFormula || now?.spilledFrom || then?.spilledFrom)) return;
  const kept = now && isFormula ? withResult(now, then) : then;
  const isDressed = kept && now && kept.style !== now.style;
  sheet.replace(at.row, at.column, isDressed ? { ...kept, style: now.style } : kept);
}

/** A formula with the result that the file keeps for it; it may no longer be one of those that the file keeps as one. */
function withResult(now: BookCell, then: BookCell | undefined): BookCell {
  if (!now.formula || !then?.formula) return now;
  const { result, array } = then.formula;
  const kept = { ...now, formula: { ...now.formula, result, array } };
  return sameContent(kept, then) ? then : kept;
}

function arrayOf(cell: BookCell | undefined): Area | null {
  const array = cell?.formula?.array;
  return array ? areaOf(array) : null;
}
