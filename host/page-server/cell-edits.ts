import type { Area } from '../book/a1';
import type { BookSheet } from '../book/book-sheet';
import { shiftedFormula } from '../book/shifted-formula';
import { inPercent } from '../book/typed-text';
import { typedFormula } from '../formulas/typed-formula';
import type { Host } from '../host';
import { clipboardTable, clipboardText } from '../page/clipboard-table';
import type { Span } from '../page/protocol';
import { Refusal } from '../xlsx/refusal';
import { EditHistory } from './edit-history';
import { inListLetters, placeRefusal, textRefusal } from './edit-refusal';
import { formatAbove } from './format-above';
import { PAGE_TEXTS } from './page-texts';
import { replacedCells } from './replaced-cells';
import { type Source, sourceAt, type Written } from './written-cell';

/** Cells of one step: more than a region has, less than would stop the page. */
const MOST_CELLS = 1_000_000;
const MOST_COLUMNS = 16384;

/** Rows of a sheet as they are shown, and columns of them. */
export interface Target {
  readonly sheet: BookSheet;
  readonly rows: readonly Span[];
  readonly column: number;
  readonly columns: number;
}

/** What a person does to cells in the page. An edit is carried out whole or refused whole, and can be taken back. */
export class CellEdits {
  private readonly history: EditHistory;
  /** What was copied last: cells as they were then, and their text. */
  private copied: Copied | null = null;

  constructor(private readonly host: Host) {
    this.history = new EditHistory(host);
  }

  /** @throws Refusal with what to do when the cell may not hold that */
  type(sheet: BookSheet, row: number, column: number, text: string): void {
    const format = formatAbove(sheet, row, column) || sheet.numberFormat(row, column);
    this.write(sheet, [{ row, column, text: inPercent(text, format) }]);
  }

  /** Empties cells. @throws Refusal as type does */
  clear({ sheet, rows, column, columns }: Target): void {
    const last = Math.min(column + columns - 1, sheet.content.columns);
    const filled = rowsOf(rows, sheet.content.rows).flatMap((row) =>
      range(column, last)
        .filter((at) => sheet.cell(row, at) !== undefined)
        .map((at) => ({ row, column: at, text: '' })),
    );
    this.write(sheet, filled);
  }

  /**
   * The cells as a spreadsheet program takes them from the clipboard, as they are shown; they are kept for paste.
   * @param isCut cells that are moved keep their formulas as they are
   */
  copy({ sheet, rows, column, columns }: Target, isCut: boolean): string {
    // Whole columns end where the content does.
    const bottom = Math.max(sheet.content.rows, rows[0]?.[0] ?? 1);
    const last = Math.min(column + columns - 1, Math.max(column, sheet.content.columns));
    const taken = rowsOf(rows, bottom);
    assertFew(taken.length * (last - column + 1));
    const found = taken.map((row) => range(column, last).map((at) => sourceAt(sheet, row, at)));
    const text = clipboardText(found.map((line) => line.map((source) => source.text)));
    const sources = isCut ? found.map((line) => line.map((source) => ({ ...source, isMoved: true }))) : found;
    this.copied = { text, sources };
    return text;
  }

  /**
   * Puts a clipboard's table into cells; a table that fits into the selection several times fills it. Cells that were
   * copied here are pasted as cells: formulas move along and values keep their kind, so that «001» stays a text.
   * @throws Refusal as type does, and when it does not fit
   */
  paste(target: Target, text: string): void {
    const table = clipboardTable(text);
    const size = { rows: table.length, columns: table[0]?.length ?? 1 };
    const selected = rowsOf(target.rows, Number.POSITIVE_INFINITY);
    const isFilled = selected.length % size.rows === 0 && target.columns % size.columns === 0;
    const width = isFilled ? target.columns : size.columns;
    const rows = isFilled ? selected : firstRows(selected, size.rows);
    assertFew(rows.length * width);
    if (target.column + width - 1 > MOST_COLUMNS) throw new Refusal(PAGE_TEXTS.outside);
    const sources = this.copied && bare(this.copied.text) === bare(text) ? this.copied.sources : [];
    const cells = rows.flatMap((row, r) =>
      range(0, width - 1).map((c) => ({
        row,
        column: target.column + c,
        text: table[r % size.rows]?.[c % size.columns] ?? '',
        source: sources[r % size.rows]?.[c % size.columns],
      })),
    );
    this.write(target.sheet, cells);
  }

  /** Puts the topmost cells into all below them, as a copy would. @throws Refusal as type does */
  fillDown({ sheet, rows, column, columns }: Target): void {
    const [first = 1, ...below] = rowsOf(rows, Number.POSITIVE_INFINITY);
    assertFew(below.length * columns);
    const sources = range(column, column + columns - 1).map((at) => sourceAt(sheet, first, at));
    this.write(
      sheet,
      below.flatMap((row) =>
        sources.map((source) => ({ row, column: source.column, text: source.text, source })),
      ),
    );
  }

  /**
   * Replaces a text in the cells of some rows wherever a person typed it: in texts, which stay texts, and in numbers.
   * @returns how many cells changed
   * @throws Refusal as type does
   */
  replace(sheet: BookSheet, rows: readonly Span[], text: string, by: string): number {
    const cells = replacedCells(sheet, rowsOf(rows, sheet.content.rows), text, by);
    this.write(sheet, cells);
    return cells.length;
  }

  /** @returns what changed; null when nothing was left to undo @throws Refusal see EditHistory */
  undo(): { readonly sheet: BookSheet; readonly area: Area } | null {
    return this.history.undo();
  }

  redo(): { readonly sheet: BookSheet; readonly area: Area } | null {
    return this.history.redo();
  }

  private write(sheet: BookSheet, cells: readonly Written[]): void {
    const { book } = this.host;
    const given = inFormats(sheet, cells).map((one) => {
      const text = inListLetters(book, sheet, one.row, one.column, one.text);
      const isText = one.source || (one.format || sheet.numberFormat(one.row, one.column)) === '@';
      return { ...one, text: isText ? text : asFilesKeep(text) };
    });
    for (const { row, column, text, source } of given) {
      // A text that was copied may begin like a formula.
      const judged = source && text.startsWith('=') ? '' : text;
      const refusal = placeRefusal(sheet, row, column) || textRefusal(this.host, sheet, row, column, judged);
      if (refusal) throw new Refusal(refusal);
    }
    this.history.record(sheet, given, () => {
      for (const { row, column, text, format, source } of given) {
        if (format !== '') sheet.restyle(row, column, { numFmt: format });
        if (source) this.putCopy(sheet, row, column, source);
        else this.host.type(sheet, row, column, text);
      }
    });
  }

  /** A copied cell in its new place: references move along, the lock is that of the place. */
  private putCopy(sheet: BookSheet, row: number, column: number, source: Source): void {
    const { cell, link } = source;
    if (!cell) {
      this.host.type(sheet, row, column, '');
      return;
    }
    const { locked } = sheet.style(row, column);
    const style = this.host.book.styles.with(cell.style, { locked });
    const [down, right] = source.isMoved ? [0, 0] : [row - source.row, column - source.column];
    const text = source.formula && shiftedFormula(source.formula, down, right);
    const formula = text ? { text, result: undefined, array: '', shared: null } : null;
    const value = formula ? '' : source.value;
    this.host.putCell(sheet, { row, column }, { ...cell, value, style, formula, spilledFrom: null }, link);
  }
}

/** What was copied last. */
interface Copied {
  readonly text: string;
  readonly sources: readonly (readonly Source[])[];
}

/** Typed texts with the formats that their cells take over from above, row by row. */
function inFormats(sheet: BookSheet, cells: readonly Written[]): (Written & { readonly format: string })[] {
  const taken = new Map<string, string>();
  return cells.map((one) => {
    const { row, column, text, source } = one;
    if (source || text === '' || text.startsWith('=')) return { ...one, format: '' };
    const format = taken.get(`${row - 1} ${column}`) || formatAbove(sheet, row, column);
    if (format !== '') taken.set(`${row} ${column}`, format);
    return { ...one, format };
  });
}

/** Formulas in English; a lone `=` is a text. */
function asFilesKeep(text: string): string {
  return /^=./s.test(text) ? `=${typedFormula(text.slice(1))}` : text;
}

/** Systems write line ends in their own way. */
function bare(text: string): string {
  return text.replace(/\r\n/g, '\n').replace(/\n$/, '');
}

/** So many rows from the first on; below the last one the sheet goes on. */
function firstRows(rows: readonly number[], count: number): number[] {
  const last = rows[rows.length - 1] ?? 1;
  const missing = Math.max(0, count - rows.length);
  return [...rows.slice(0, count), ...range(last + 1, last + missing)];
}

function rowsOf(spans: readonly Span[], most: number): number[] {
  assertFew(spans.reduce((count, [first, last]) => count + Math.min(last, most) - first + 1, 0));
  return spans.flatMap(([first, last]) => range(first, Math.min(last, most)));
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_at, index) => first + index);
}

function assertFew(cells: number): void {
  if (cells > MOST_CELLS) throw new Refusal(PAGE_TEXTS.tooManyCells(cells.toLocaleString('ru-RU')));
}
