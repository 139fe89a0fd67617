import type { BookSheet } from '../book/book-sheet';
import { displayText } from '../book/display-text';
import { isPercent } from '../book/typed-text';

/** Text for the formula bar: the formula, or the value as a person would type it. */
export function inputText(sheet: BookSheet, row: number, column: number): string {
  const formula = sheet.formula(row, column);
  if (formula) return formula;
  const value = sheet.value(row, column);
  const format = sheet.numberFormat(row, column);
  if (typeof value === 'number' && isPercent(format)) return `${decimal(inHundredths(value))}%`;
  if (typeof value === 'number') return decimal(value);
  return displayText(value, value instanceof Date ? format : 'General');
}

/** 0.07 × 100 is 7.000000000000001 to a computer. */
function inHundredths(value: number): number {
  return Number((value * 100).toPrecision(15));
}

function decimal(value: number): string {
  return String(value).replace('.', ',');
}
