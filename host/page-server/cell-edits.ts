import type { Area } from '../book/a1';
import type { BookSheet } from '../book/book-sheet';
import type { BookCell } from '../book/cell-content';
import { displayText } from '../book/display-text';
import { ownText, shiftedFormula } from '../book/shifted-formula';
import type { Host } from '../host';
import { clipboardTable, clipboardText } from '../page/clipboard-table';
import type { Span } from '../page/protocol';
import { Refusal } from '../xlsx/refusal';
import { EditHistory, type Place } from './edit-history';
import { inListLetters, placeRefusal, textRefusal } from './edit-refusal';
import { PAGE_TEXTS } from './page-texts';

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
  private copied: { readonly text: string; readonly sources: readonly (readonly Source[])[] } | null = null;

  constructor(private readonly host: Host) {
    this.history = new EditHistory(host);
  }

  /** @throws Refusal with what to do when the cell may not hold that */
  type(sheet: BookSheet, row: number, column: number, text: string): void {
    this.write(sheet, [{ row, column, text }]);
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

  /** The cells as a spreadsheet program takes them from the clipboard, as they are shown; they are kept for paste. */
  copy({ sheet, rows, column, columns }: Target): string {
    // Whole columns end where the content does.
    const bottom = Math.max(sheet.content.rows, rows[0]?.[0] ?? 1);
    const last = Math.min(column + columns - 1, Math.max(column, sheet.content.columns));
    const taken = rowsOf(rows, bottom);
    assertFew(taken.length * (last - column + 1));
    const sources = taken.map((row) => range(column, last).map((at) => sourceAt(sheet, row, at)));
    const text = clipboardText(sources.map((line) => line.map((source) => source.text)));
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

  /** @returns what changed; null when nothing was left to undo @throws Refusal see EditHistory */
  undo(): { readonly sheet: BookSheet; readonly area: Area } | null {
    return this.history.undo();
  }

  redo(): { readonly sheet: BookSheet; readonly area: Area } | null {
    return this.history.redo();
  }

  private write(sheet: BookSheet, cells: readonly Written[]): void {
    const { book } = this.host;
    const given = cells.map((one) => ({
      ...one,
      text: inListLetters(book, sheet, one.row, one.column, one.text),
    }));
    for (const { row, column, text } of given) {
      const refusal = placeRefusal(sheet, row, column) || textRefusal(book, sheet, row, column, text);
      if (refusal) throw new Refusal(refusal);
    }
    this.history.record(sheet, given, () => {
      for (const { row, column, text, source } of given) {
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
    const text = source.formula && shiftedFormula(source.formula, row - source.row, column - source.column);
    const formula = text ? { text, result: undefined, array: '', shared: null } : null;
    const value = formula ? '' : source.value;
    this.host.putCell(sheet, { row, column }, { ...cell, value, style, formula, spilledFrom: null }, link);
  }
}

interface Written extends Place {
  readonly text: string;
  readonly source?: Source | undefined;
}

/** A cell as it was when it was copied. */
interface Source extends Place {
  readonly cell: BookCell | undefined;
  /** As it was shown. */
  readonly text: string;
  readonly value: BookCell['value'];
  /** '' when there is none, or it fills an array: then its value is copied. */
  readonly formula: string;
  readonly link: string;
}

function sourceAt(sheet: BookSheet, row: number, column: number): Source {
  const cell = sheet.cell(row, column);
  const value = sheet.value(row, column);
  const formula = cell?.formula && !cell.formula.array ? ownText(cell.formula, row, column) : '';
  const text = displayText(value, sheet.numberFormat(row, column));
  return { row, column, cell, value, text, formula, link: sheet.link(row, column) };
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
