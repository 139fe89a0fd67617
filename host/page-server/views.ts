import { HAND_OUT_HEADERS } from '../../src/shared/hand-out';
import { type Area, overlap } from '../book/a1';
import type { BookSheet } from '../book/book-sheet';
import { type ConditionalRule, ruleColour } from '../book/conditional-rule';
import { displayText } from '../book/display-text';
import { backgroundOf } from '../book/style-sheet';
import type { Host } from '../host';
import type { CellView, Rows, SheetView, Span, State } from '../page/protocol';
import { spansOf } from '../page/spans';
import { inputText } from './input-text';

const USUAL_WIDTH = 100;
const WIDEST = 400;
const PIXELS_A_CHARACTER = 7;
const SPARE_ROWS = 50;
const MOST_ROWS = 500;
/** As far down as a header stands. */
const MOST_HEADER_ROWS = 20;

/** Everything that the page draws, except the cells. */
export function stateOf(
  host: Host,
  file: Pick<State, 'document' | 'fileName' | 'unsaved' | 'hasPlace'>,
): State {
  const { book, screen } = host;
  return {
    version: book.version,
    name: book.name,
    ...file,
    sheets: book.sheets.filter((sheet) => !sheet.hidden).map(sheetView),
    collects: book.sheets.some(hasKeys),
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
  const look = lookOf(sheet, { row: from, column: 1, rows: last - from + 1, columns: sheet.maxColumns });
  const rows: CellView[][] = [];
  for (let row = from; row <= last; row += 1) {
    const cells: CellView[] = [];
    for (let column = 1; column <= sheet.maxColumns; column += 1) {
      const cell = cellView(sheet, look, row, column);
      if (cell) cells.push(cell);
    }
    rows.push(cells);
  }
  return { version: host.book.version, from, rows };
}

function sheetView(sheet: BookSheet): SheetView {
  const columns = Array.from({ length: sheet.maxColumns }, (_column, index) => index + 1);
  return {
    id: sheet.id,
    name: sheet.name,
    rows: Math.min(sheet.maxRows, Math.max(100, sheet.content.rows + SPARE_ROWS)),
    columns: sheet.maxColumns,
    content: sheet.content,
    frozenRows: sheet.frozenRows,
    frozenColumns: frozenColumns(sheet),
    widths: columns.map((column) => widthOf(sheet, column)),
    hiddenColumns: columns.filter((column) => sheet.column(column).hidden),
    hiddenRows: hiddenRows(sheet),
    locked: sheet.parts.locked === true,
    selection: sheet.selection,
  };
}

/** Whether the rows of a sheet bear keys: it was handed out, and a file that came back finds its rows by them. */
function hasKeys(sheet: BookSheet): boolean {
  const last = Math.min(MOST_HEADER_ROWS, sheet.content.rows);
  for (let row = 1; row <= last; row += 1) {
    for (let column = 1; column <= sheet.content.columns; column += 1)
      if (sheet.value(row, column) === HAND_OUT_HEADERS.rowKey) return true;
  }
  return false;
}

/** None where a title is merged over their border: its two parts would move apart. */
function frozenColumns({ parts }: BookSheet): number {
  const { columns: count } = parts.frozen;
  const isCut = parts.merges.some(({ column, columns }) => column <= count && column + columns - 1 > count);
  return isCut ? 0 : count;
}

/** A column's width as a file keeps it. */
export function widthInFile(pixels: number): number {
  return pixels / PIXELS_A_CHARACTER;
}

function hiddenRows(sheet: BookSheet): Span[] {
  const rows = Array.from({ length: sheet.content.rows }, (_row, index) => index + 1);
  return spansOf(rows.filter((row) => sheet.isRowHidden(row)));
}

function widthOf(sheet: BookSheet, column: number): number {
  const width = sheet.column(column).width;
  return width === undefined
    ? USUAL_WIDTH
    : Math.min(WIDEST, Math.max(20, Math.round(width * PIXELS_A_CHARACTER)));
}

/** What the look of cells in some rows depends on, besides the cells. */
interface Look {
  readonly rules: readonly ConditionalRule[];
  /** Areas in which there is a list to choose from. */
  readonly lists: readonly Area[];
  readonly locked: boolean;
}

function lookOf({ parts }: BookSheet, rows: Area): Look {
  const lists = parts.validations.filter(({ rule }) => rule.type === 'list').flatMap(({ areas }) => areas);
  return {
    rules: parts.rules,
    lists: lists.filter((area) => overlap(area, rows)),
    locked: parts.locked === true,
  };
}

function cellView(sheet: BookSheet, look: Look, row: number, column: number): CellView | null {
  const merge = sheet.mergeAt(row, column);
  if (merge && (merge.row !== row || merge.column !== column)) return null;
  const value = sheet.value(row, column);
  const style = sheet.style(row, column);
  const text = displayText(value, style.numFmt);
  const painted = ruleColour(look.rules, row, column, text) || backgroundOf(style);
  const background = painted === '#ffffff' ? '' : painted;
  const note = sheet.note(row, column);
  const link = sheet.link(row, column);
  const place = { row, column, rows: 1, columns: 1 };
  const hasList = look.lists.length > 0 && look.lists.some((area) => overlap(area, place));
  const isOpen = look.locked && !style.locked;
  if (text === '' && background === '' && note === '' && !hasList && !isOpen) return null;
  const input = inputText(sheet, row, column);
  return {
    c: column,
    t: text,
    ...(input === text ? {} : { i: input }),
    ...(background ? { b: background } : {}),
    ...(typeof value === 'number' || value instanceof Date ? { n: true as const } : {}),
    ...(style.bold ? { w: true as const } : {}),
    ...(style.wrap ? { l: true as const } : {}),
    ...(note ? { note } : {}),
    ...(link !== '' && link !== text ? { a: link } : {}),
    ...(merge ? { s: merge.columns } : {}),
    ...(hasList ? { d: true as const } : {}),
    ...(typeof value === 'boolean' && !sheet.formula(row, column) ? { k: value } : {}),
    ...(isOpen ? { u: true as const } : {}),
  };
}
