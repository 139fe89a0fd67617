import type { BookSheet } from '../book/book-sheet';
import { displayText } from '../book/display-text';
import type { Condition, Found, Span } from '../page/protocol';
import { spansOf } from '../page/spans';

/** As many places as anybody walks through. */
const MOST = 5000;

/**
 * Where a text stands in a sheet, row by row, as cells show it; capitals count as small letters.
 * @param spans the rows that the page shows: what a filter has taken out is not found, so that replacing leaves it alone
 */
export function found(sheet: BookSheet, spans: readonly Span[], text: string): Found {
  const wanted = text.toLowerCase();
  const cells: [number, number][] = [];
  let total = 0;
  if (wanted === '') return { cells, total };
  const { rows, columns } = sheet.content;
  for (const [first, last] of spans) {
    for (let row = first; row <= Math.min(last, rows); row += 1) {
      for (let column = 1; column <= columns; column += 1) {
        if (sheet.column(column).hidden || !shown(sheet, row, column).includes(wanted)) continue;
        total += 1;
        if (cells.length < MOST) cells.push([row, column]);
      }
    }
  }
  return { cells, total };
}

/**
 * The rows that fit all conditions.
 * @param kept rows at the top that stay in any case: the header
 */
export function filteredRows(sheet: BookSheet, conditions: readonly Condition[], kept: number): Span[] {
  const wanted = conditions.map(({ column, text }) => ({ column, text: text.trim().toLowerCase() }));
  const fits = (row: number): boolean =>
    wanted.every(({ column, text }) => fitsText(shown(sheet, row, column).trim(), text));
  const rows = Array.from({ length: Math.max(kept, sheet.content.rows) }, (_row, index) => index + 1);
  return spansOf(rows.filter((row) => !sheet.isRowHidden(row) && (row <= kept || fits(row))));
}

/** A condition `=` asks for an empty cell, `=text` for the very text, any other for a part of it. */
function fitsText(shownText: string, wanted: string): boolean {
  return wanted.startsWith('=') ? shownText === wanted.slice(1).trim() : shownText.includes(wanted);
}

function shown(sheet: BookSheet, row: number, column: number): string {
  const value = sheet.value(row, column);
  return (
    typeof value === 'string' ? value : displayText(value, sheet.numberFormat(row, column))
  ).toLowerCase();
}
