import type { BookSheet } from '../book/book-sheet';
import { type ConditionalRule, ruleColour } from '../book/conditional-rule';
import { displayText } from '../book/display-text';
import { backgroundOf } from '../book/style-sheet';
import type { Host } from '../host';
import type { CellView, Rows, SheetView, State } from '../page/protocol';

const USUAL_WIDTH = 100;
const WIDEST = 400;
const PIXELS_A_CHARACTER = 7;
const SPARE_ROWS = 50;
const MOST_ROWS = 500;

/** Everything that the page draws, except the cells. */
export function stateOf(host: Host): State {
  const { book, screen } = host;
  return {
    version: book.version,
    name: book.name,
    sheets: book.sheets.filter((sheet) => !sheet.hidden).map(sheetView),
    activeSheet: book.active.id,
    menu: screen.menu?.entries ?? [],
    sidebar: screen.sidebar ? { title: screen.sidebar.title, shown: screen.sidebarShown } : null,
    shown: screen.shown,
    messages: [...screen.toasts, ...screen.alerts],
  };
}

/** Rows of a sheet as shown, at most 500 from `from` on. */
export function rowsOf(host: Host, sheet: BookSheet, from: number, to: number): Rows {
  const last = Math.min(to, from + MOST_ROWS - 1, sheet.maxRows);
  const { rules } = sheet.parts;
  const rows: CellView[][] = [];
  for (let row = from; row <= last; row += 1) {
    const cells: CellView[] = [];
    for (let column = 1; column <= sheet.maxColumns; column += 1) {
      const cell = cellView(sheet, rules, row, column);
      if (cell) cells.push(cell);
    }
    rows.push(cells);
  }
  return { version: host.book.version, from, rows };
}

/** Text for the formula bar: the formula, or the value as a person would type it. */
export function inputText(sheet: BookSheet, row: number, column: number): string {
  const formula = sheet.formula(row, column);
  if (formula) return formula;
  const value = sheet.value(row, column);
  if (typeof value === 'number') return String(value).replace('.', ',');
  return displayText(value, value instanceof Date ? sheet.numberFormat(row, column) : 'General');
}

function sheetView(sheet: BookSheet): SheetView {
  return {
    id: sheet.id,
    name: sheet.name,
    rows: Math.min(sheet.maxRows, Math.max(100, sheet.content.rows + SPARE_ROWS)),
    columns: sheet.maxColumns,
    frozenRows: sheet.frozenRows,
    widths: Array.from({ length: sheet.maxColumns }, (_width, index) => widthOf(sheet, index + 1)),
    selection: sheet.selection,
  };
}

function widthOf(sheet: BookSheet, column: number): number {
  const width = sheet.column(column).width;
  return width === undefined
    ? USUAL_WIDTH
    : Math.min(WIDEST, Math.max(20, Math.round(width * PIXELS_A_CHARACTER)));
}

function cellView(
  sheet: BookSheet,
  rules: readonly ConditionalRule[],
  row: number,
  column: number,
): CellView | null {
  const merge = sheet.mergeAt(row, column);
  if (merge && (merge.row !== row || merge.column !== column)) return null;
  const value = sheet.value(row, column);
  const style = sheet.style(row, column);
  const text = displayText(value, style.numFmt);
  const painted = ruleColour(rules, row, column, text) || backgroundOf(style);
  const background = painted === '#ffffff' ? '' : painted;
  const note = sheet.note(row, column);
  if (text === '' && background === '' && note === '') return null;
  return {
    c: column,
    t: text,
    ...(background ? { b: background } : {}),
    ...(typeof value === 'number' || value instanceof Date ? { n: true as const } : {}),
    ...(style.bold ? { w: true as const } : {}),
    ...(style.wrap ? { l: true as const } : {}),
    ...(note ? { note } : {}),
    ...(merge ? { s: merge.columns } : {}),
  };
}
