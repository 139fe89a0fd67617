import { a1Of } from '../book/a1';
import type { Book } from '../book/book';
import type { BookSheet } from '../book/book-sheet';
import { breaksRule } from '../book/breach';
import { displayText } from '../book/display-text';
import { arrayArea } from '../book/formula-results';
import { typedText } from '../book/typed-text';
import { ruleAt } from '../book/validation';
import { unknownRussianFunction } from '../formulas/typed-formula';
import { editable } from '../google/spreadsheet/editable';
import type { Host } from '../host';
import { TEXTS } from '../texts';
import { isTableHeader } from '../xlsx/write/assert-kept';
import { choicesOf, listRule } from './choices';
import { PAGE_TEXTS } from './page-texts';

/** As many words of a list as a sentence bears. */
const MOST_WORDS = 12;
/** What Excel keeps in a cell. */
const LONGEST = 32767;

/**
 * Why a person may not change a cell, whatever they write into it: it is protected, or a file could not keep the change.
 * @returns '' when they may
 */
export function placeRefusal(sheet: BookSheet, row: number, column: number): string {
  const cell = nameOf(row, column);
  const isLocked = sheet.parts.locked === true && sheet.style(row, column).locked;
  if (isLocked || !editable(sheet, { row, column, rows: 1, columns: 1 })) return PAGE_TEXTS.protected(cell);
  const merge = sheet.mergeAt(row, column);
  if (merge && (merge.row !== row || merge.column !== column))
    return TEXTS.insideMerge(sheet.name, cell, a1Of(merge));
  const from = sheet.cell(row, column)?.spilledFrom;
  const array = from ? arrayArea(sheet, from.row, from.column) : null;
  if (array) return TEXTS.insideArray(sheet.name, cell, a1Of(array));
  return sheet.inFile && isTableHeader(sheet, row, column) ? TEXTS.tableHeader(sheet.name, cell) : '';
}

/**
 * Why a text may not be typed into a cell.
 * @returns '' when it may; formulas are not judged by what they give, only whether they are such
 */
export function textRefusal(host: Host, sheet: BookSheet, row: number, column: number, text: string): string {
  const cell = nameOf(row, column);
  if (text.length > LONGEST) return TEXTS.longText(cell);
  const { book } = host;
  if (text === '') return '';
  const format = sheet.numberFormat(row, column);
  const { value, formula } = typedText(text, format, new Date());
  if (formula !== null) return formulaRefusal(host, cell, formula);
  const rule = ruleAt(sheet.parts.validations, row, column);
  if (!rule?.showError) return '';
  if (rule.type === 'list') {
    const words = choicesOf(book, sheet, rule);
    if (!words || words.includes(text.trim()) || words.includes(displayText(value, format))) return '';
    return PAGE_TEXTS.notInList(cell, text, words.slice(0, MOST_WORDS));
  }
  return breaksRule(rule, value) ? PAGE_TEXTS.breaksRule(cell, text, rule.help) : '';
}

function formulaRefusal(host: Host, cell: string, formula: string): string {
  const unknown = unknownRussianFunction(formula);
  const isName = host.book.names.some(({ name }) => name.toLowerCase() === unknown.toLowerCase());
  if (unknown !== '' && !isName) return PAGE_TEXTS.noFunction(cell, unknown);
  return host.understands(formula) ? '' : PAGE_TEXTS.badFormula(cell);
}

/** A word of the cell's list in the list's own letters: «Да» where it offers «да». */
export function inListLetters(
  book: Book,
  sheet: BookSheet,
  row: number,
  column: number,
  text: string,
): string {
  const rule = listRule(sheet, row, column);
  const words = rule ? choicesOf(book, sheet, rule) : null;
  const typed = text.trim().toLowerCase();
  return words?.includes(text) ? text : (words?.find((word) => word.toLowerCase() === typed) ?? text);
}

/** @example nameOf(5, 4) // 'D5' */
export function nameOf(row: number, column: number): string {
  return a1Of({ row, column, rows: 1, columns: 1 });
}
