import { type Area, areaOf } from '../book/a1';
import type { Book } from '../book/book';
import type { BookSheet } from '../book/book-sheet';
import { displayText } from '../book/display-text';
import { ruleAt, type ValidationRule } from '../book/validation';

/** More than anybody reads through. */
const MOST = 1000;
const REFERENCE = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)$/i;

/** The rule of a cell that offers a list; undefined when it has none. */
export function listRule(sheet: BookSheet, row: number, column: number): ValidationRule | undefined {
  const rule = ruleAt(sheet.parts.validations, row, column);
  return rule?.type === 'list' ? rule : undefined;
}

/**
 * The words of a list: its own, or those that stand in the cells it names.
 * @returns null for a list that only a formula gives
 * @example choicesOf(book, sheet, { …, formulas: ['"да,нет"'] }) // ['да', 'нет']
 */
export function choicesOf(book: Book, sheet: BookSheet, rule: ValidationRule): readonly string[] | null {
  const [formula = ''] = rule.formulas;
  const words = /^"([\s\S]*)"$/.exec(formula)?.[1];
  if (words !== undefined) return words.split(',').map((word) => word.trim());
  const named = book.names.find(({ name }) => name.toLowerCase() === formula.toLowerCase());
  const [, quoted, bare, a1] = REFERENCE.exec(named?.formula ?? formula) ?? [];
  const source = quoted ?? bare;
  const from = source === undefined ? sheet : book.sheetNamed(source.replace(/''/g, "'"));
  return a1 === undefined || !from ? null : textsIn(from, areaOf(a1));
}

function textsIn(sheet: BookSheet, area: Area): string[] {
  const texts = new Set<string>();
  const last = Math.min(area.row + area.rows - 1, sheet.content.rows);
  for (let row = area.row; row <= last && texts.size < MOST; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const text = displayText(sheet.value(row, column), sheet.numberFormat(row, column));
      if (text !== '') texts.add(text);
    }
  }
  return [...texts];
}
