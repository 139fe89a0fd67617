import type { BookSheet } from '../book/book-sheet';
import { valueCell } from '../book/cell-content';
import { inputText } from './input-text';
import type { Written } from './written-cell';

/**
 * The cells of some rows in which a text is replaced, letter case ignored: texts, which stay texts («001»), and numbers.
 * Formulas, dates and hidden cells are left alone.
 */
export function replacedCells(
  sheet: BookSheet,
  rows: readonly number[],
  text: string,
  by: string,
): Written[] {
  if (text === '') return [];
  const wanted = new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'giu');
  const cells: Written[] = [];
  for (const row of rows) {
    if (sheet.isRowHidden(row)) continue;
    for (let column = 1; column <= sheet.content.columns; column += 1) {
      const cell = sheet.column(column).hidden ? null : replacedCell(sheet, row, column, wanted, by);
      if (cell) cells.push(cell);
    }
  }
  return cells;
}

function replacedCell(
  sheet: BookSheet,
  row: number,
  column: number,
  wanted: RegExp,
  by: string,
): Written | null {
  const cell = sheet.cell(row, column);
  if (!cell || cell.formula || cell.spilledFrom || !/string|number/.test(typeof cell.value)) return null;
  const replaced = (before: string): string => before.replace(wanted, () => by);
  const before = typeof cell.value === 'string' ? cell.value : inputText(sheet, row, column);
  const text = replaced(before);
  if (text === before) return null;
  if (typeof cell.value === 'number') return { row, column, text };
  // An address that stands in its cell as such goes along.
  const link = sheet.link(row, column);
  const address = link === before ? text : link;
  const source = {
    row,
    column,
    text,
    value: text,
    formula: '',
    link: text === '' ? '' : address,
    isMoved: true,
  };
  return { row, column, text, source: { ...source, cell: valueCell(text, cell.style) } };
}
