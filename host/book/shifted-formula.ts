import { columnLetters } from '../../src/core/cells/column-letters';
import { columnNumber } from './a1';
import type { Formula } from './cell-content';

const TOKEN =
  /"[^"]*"|'[^']*'|\[[^\][]*\]|(?:(?<cellColumn>\$?[A-Z]{1,3})(?<cellRow>\$?\d{1,7})|(?<firstColumn>\$?[A-Z]{1,3}):(?<lastColumn>\$?[A-Z]{1,3})|(?<firstRow>\$?\d{1,7}):(?<lastRow>\$?\d{1,7}))(?![\p{L}\p{N}_.(!])|\d+\.?\d*(?:E[+-]?\d+)?|[\p{L}_\\][\p{L}\p{N}_.\\?]*|./gisu;
const LAST_ROW = 1048576;
const LAST_COLUMN = 16384;
const OUTSIDE = '#REF!';

/**
 * A formula as it reads in another cell: relative references move along, absolute ones stay.
 * @param formula without its leading `=`
 * @example shiftedFormula('A2&B$2&$C7', 1, 2) // 'C3&D$2&$C8'
 */
export function shiftedFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formula.replace(TOKEN, (token, ...rest) => {
    const parts: { readonly [part: string]: string | undefined } = rest[rest.length - 1];
    const { cellColumn, cellRow, firstColumn, lastColumn, firstRow, lastRow } = parts;
    if (cellColumn && cellRow)
      return joined('', shiftedColumn(cellColumn, columns), shiftedRow(cellRow, rows));
    if (firstColumn && lastColumn)
      return joined(':', shiftedColumn(firstColumn, columns), shiftedColumn(lastColumn, columns));
    if (firstRow && lastRow) return joined(':', shiftedRow(firstRow, rows), shiftedRow(lastRow, rows));
    return token;
  });
}

/** The formula of a cell: one that is shared is moved to its place. */
export function ownText({ text, shared }: Formula, row: number, column: number): string {
  return shared ? shiftedFormula(text, row - shared.row, column - shared.column) : text;
}

function joined(between: string, a: string, b: string): string {
  return a === '' || b === '' ? OUTSIDE : a + between + b;
}

/** '' outside the sheet. */
function shiftedColumn(reference: string, by: number): string {
  if (reference.startsWith('$')) return reference;
  const column = columnNumber(reference) + by;
  return column < 1 || column > LAST_COLUMN ? '' : columnLetters(column);
}

function shiftedRow(reference: string, by: number): string {
  if (reference.startsWith('$')) return reference;
  const row = Number(reference) + by;
  return row < 1 || row > LAST_ROW ? '' : String(row);
}
