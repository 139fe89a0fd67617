import type { BookSheet } from '../../book/book-sheet';
import { typedText } from '../../book/typed-text';
import { canonicalFormula } from '../../formulas/canonical-formula';
import type { Execution } from '../execution/execution';
import { shownDate } from './sheet-zone';

const LONGEST = 50000;

/**
 * Writes one value as setValue does: texts are parsed, `=` starts a formula, '' and null empty the cell.
 * @throws Error for what Sheets cannot hold
 */
export function writeValue(
  execution: Execution,
  sheet: BookSheet,
  row: number,
  column: number,
  value: unknown,
): void {
  if (value === null || value === '') {
    sheet.put(row, column, '');
  } else if (typeof value === 'string') {
    writeText(sheet, row, column, value, new Date(execution.now()));
  } else if (typeof value === 'boolean') {
    sheet.put(row, column, value);
  } else if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error(`Cannot write ${value} into a cell`);
    sheet.put(row, column, value);
  } else if (execution.realm.isDate(value)) {
    sheet.put(row, column, shownDate(execution, value));
    takeFormat(sheet, row, column, 'dd.mm.yyyy');
  } else {
    // Google writes such a value as Java's toString prints it, which is never wanted.
    throw new Error(`Cannot write a value of type ${typeof value} into a cell`);
  }
}

/**
 * Writes a formula as setFormula does; into a plain-text cell it goes as text.
 * @param formula with or without its leading `=`; '' empties the cell
 */
export function writeFormula(sheet: BookSheet, row: number, column: number, formula: string): void {
  const bare = formula.replace(/^=/, '');
  if (bare === '') sheet.put(row, column, '');
  else if (sheet.numberFormat(row, column) === '@') sheet.put(row, column, `=${bare}`);
  else sheet.putFormula(row, column, canonicalFormula(bare));
}

/**
 * Writes a text as a person types it: parsed, `=` starts a formula, '' empties the cell.
 * @param today decides the year of a date without one
 * @throws Error for a text that is too long
 */
export function writeText(sheet: BookSheet, row: number, column: number, text: string, today: Date): void {
  if (text.length > LONGEST) {
    throw new Error(`Your input contains more than the maximum of ${LONGEST} characters in a single cell.`);
  }
  const typed = typedText(text, sheet.numberFormat(row, column), today);
  if (text === '') sheet.put(row, column, '');
  else if (typed.formula !== null) writeFormula(sheet, row, column, typed.formula);
  else sheet.put(row, column, typed.value);
  if (typed.format) takeFormat(sheet, row, column, typed.format);
}

function takeFormat(sheet: BookSheet, row: number, column: number, format: string): void {
  if (sheet.numberFormat(row, column) === 'General') sheet.restyle(row, column, { numFmt: format });
}
