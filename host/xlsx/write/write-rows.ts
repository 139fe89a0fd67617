import type { BookSheet } from '../../book/book-sheet';
import { type BookCell, isEmpty, sameContent, sameValue } from '../../book/cell-content';
import type { BookRow } from '../../book/sheet-content';
import { type RawCell, type RawRow, visitRows } from '../sheet-data';
import { changedTag, type XmlEdits } from '../xml/xml-edits';
import type { XmlScanner } from '../xml/xml-scanner';
import { type CellWriter, type KeptCell, keptCell } from './cell-xml';

/**
 * Changes the rows of a sheet: only cells that changed, and nothing at all in other rows.
 * @param scanner at the opening tag of `sheetData`
 * @returns XML of the rows that come behind all of the file
 */
export function changeRows(
  scanner: XmlScanner,
  sheet: BookSheet,
  edits: XmlEdits,
  writer: CellWriter,
  prefix: string,
): string {
  const { rows } = sheet.parts;
  const before = sheet.inFile?.rows ?? [];
  const fresh = freshRows(sheet);
  const state = { row: null as RowChange | null, next: 0 };
  const xml = scanner.text;
  visitRows(scanner, {
    row: (raw) => {
      for (; (fresh[state.next] ?? Number.POSITIVE_INFINITY) < raw.number; state.next += 1)
        edits.insert(raw.start, newRow(fresh[state.next] as number, sheet, writer, prefix));
      const [now, then] = [rows[raw.number], before[raw.number]];
      state.row =
        now && then && now !== then
          ? new RowChange(raw, now, then, changedColumns(sheet, now, then), writer)
          : null;
    },
    cell: (raw) => state.row?.cell(raw, xml, edits),
    rowEnd: (raw) => state.row?.end(raw, xml, edits, prefix),
  });
  return fresh
    .slice(state.next)
    .map((number) => newRow(number, sheet, writer, prefix))
    .join('');
}

/** Whether anything in the rows of a sheet is not as the file has it. */
export function rowsDiffer(sheet: BookSheet): boolean {
  const before = sheet.inFile?.rows ?? [];
  if (sheet.rowsMoved) return true;
  for (const [number, row] of sheet.parts.rows.entries()) {
    const then = before[number];
    if (row === then || !row) continue;
    if (then && (row.height !== then.height || changedColumns(sheet, row, then).length > 0)) return true;
  }
  return freshRows(sheet).length > 0;
}

/** Whether a formula came, went or became another one. */
export function formulasDiffer(sheet: BookSheet): boolean {
  const before = sheet.inFile?.rows ?? [];
  if (sheet.rowsMoved) return true;
  for (const [number, row] of sheet.parts.rows.entries()) {
    const then = before[number];
    if (!row || row === then) continue;
    const isOther = (cell: BookCell | undefined, at: number): boolean =>
      (cell?.formula ?? null) !== (then?.cells[at]?.formula ?? null) &&
      cell?.formula?.text !== then?.cells[at]?.formula?.text;
    if (row.cells.some(isOther)) return true;
  }
  return false;
}

/** Numbers of rows that the file has not, in their order. */
function freshRows(sheet: BookSheet): number[] {
  const fresh: number[] = [];
  for (const [number, row] of sheet.parts.rows.entries()) {
    if (!row || sheet.inFile?.rows[number]) continue;
    if (row.height !== undefined || row.cells.some((cell) => isWorthWriting(sheet, cell))) fresh.push(number);
  }
  return fresh;
}

/** Columns of a row whose cells changed, in their order. */
export function changedColumns(sheet: BookSheet, now: BookRow, then: BookRow): number[] {
  const columns: number[] = [];
  for (let column = 1; column < now.cells.length; column += 1) {
    const [cell, before] = [now.cells[column], then.cells[column]];
    if (cell === before) continue;
    if (before ? cell && !isSame(cell, before) : isWorthWriting(sheet, cell)) columns.push(column);
  }
  return columns;
}

function isSame(cell: BookCell, before: BookCell): boolean {
  return (
    cell.style === before.style &&
    sameContent(cell, before) &&
    sameValue(cell.formula?.result, before.formula?.result)
  );
}

/** An empty cell without a format of its own need not be there. */
function isWorthWriting({ book }: BookSheet, cell: BookCell | undefined): cell is BookCell {
  return cell !== undefined && (!isEmpty(cell) || cell.style !== book.styles.plain);
}

/** The changes of one row, told of its cells as they come. */
class RowChange {
  private readonly height: number | undefined;
  private readonly changed: ReadonlySet<number>;
  /** Columns of cells that the row has not. */
  private readonly fresh: readonly number[];
  private next = 0;
  private widest = 0;

  constructor(
    raw: RawRow,
    private readonly now: BookRow,
    private readonly then: BookRow,
    columns: readonly number[],
    private readonly writer: CellWriter,
  ) {
    this.changed = new Set(columns);
    this.fresh = columns.filter((column) => !then.cells[column]);
    this.height = now.height === raw.height ? undefined : now.height;
  }

  cell(raw: RawCell, xml: string, edits: XmlEdits): void {
    this.addUpTo(raw.column, raw.start, raw.row, edits);
    if (!this.changed.has(raw.column)) return;
    const [cell, before] = [this.now.cells[raw.column], this.then.cells[raw.column]];
    if (cell && before)
      edits.replace(
        raw.start,
        raw.end,
        this.writer.changed(raw.row, raw.column, cell, keptCell(xml, raw, before)),
      );
  }

  end(raw: RawRow, xml: string, edits: XmlEdits, prefix: string): void {
    if (this.changed.size === 0 && this.height === undefined) return;
    const tag = xml.slice(raw.start, raw.tagEnd);
    const end = raw.empty ? raw.tagEnd : xml.lastIndexOf('<', raw.end - 1);
    const rest = new Pieces();
    this.addUpTo(Number.POSITIVE_INFINITY, end, raw.number, rest);
    const changed = changedTag(tag, { ...this.heightChange(), ...this.spansChange(tag) });
    if (raw.empty && rest.xml !== '') {
      edits.replace(raw.start, raw.end, `${changed.slice(0, -2)}>${rest.xml}</${prefix}row>`);
      return;
    }
    if (changed !== tag) edits.replace(raw.start, raw.tagEnd, changed);
    if (rest.xml !== '') edits.insert(end, rest.xml);
  }

  private addUpTo(column: number, at: number, row: number, edits: Pick<XmlEdits, 'insert'>): void {
    for (; (this.fresh[this.next] ?? Number.POSITIVE_INFINITY) < column; this.next += 1) {
      const fresh = this.fresh[this.next] as number;
      const cell = this.now.cells[fresh];
      if (cell) edits.insert(at, this.writer.fresh(row, fresh, cell));
      this.widest = fresh;
    }
  }

  private heightChange(): { [name: string]: string } {
    return this.height === undefined ? {} : { ht: String(this.height), customHeight: '1' };
  }

  /** The columns that a row says that it has. */
  private spansChange(tag: string): { [name: string]: string } {
    const [, first, last] = /\sspans="(\d+):(\d+)"/.exec(tag) ?? [];
    return last !== undefined && this.widest > Number(last) ? { spans: `${first}:${this.widest}` } : {};
  }
}

/** Collects what is put in one place. */
class Pieces {
  xml = '';

  insert(_at: number, xml: string): void {
    this.xml += xml;
  }
}

function newRow(number: number, sheet: BookSheet, writer: CellWriter, prefix: string): string {
  const row = sheet.parts.rows[number];
  const height = row?.height === undefined ? '' : ` ht="${row.height}" customHeight="1"`;
  let cells = '';
  for (const [column, cell] of row?.cells.entries() ?? [])
    if (isWorthWriting(sheet, cell)) cells += writer.fresh(number, column, cell);
  return `<${prefix}row r="${number}"${height}>${cells}</${prefix}row>`;
}

/**
 * The rows of a sheet in which rows changed their places: each as it was, but for its number.
 * @param scanner at the opening tag of `sheetData`
 */
export function movedRows(scanner: XmlScanner, sheet: BookSheet, writer: CellWriter, prefix: string): string {
  const kept = keptRows(scanner, sheet);
  const pieces: string[] = [];
  for (const [number, row] of sheet.parts.rows.entries()) {
    if (!row) continue;
    const raw = kept.get(row.inFile);
    if (!raw) {
      pieces.push(newRow(number, sheet, writer, prefix));
      continue;
    }
    const height = row.height === raw.height ? {} : { ht: String(row.height), customHeight: '1' };
    const tag = changedTag(raw.tag, { r: String(number), spans: undefined, ...height });
    let cells = '';
    for (const [column, cell] of row.cells.entries()) {
      if (!cell) continue;
      const before = raw.cells.get(column);
      cells += before ? writer.changed(number, column, cell, before) : writer.fresh(number, column, cell);
    }
    pieces.push(`${tag.slice(0, tag.endsWith('/>') ? -2 : -1)}>${cells}</${prefix}row>`);
  }
  return pieces.join('');
}

interface KeptRow {
  readonly tag: string;
  readonly height: number | undefined;
  readonly cells: ReadonlyMap<number, KeptCell>;
}

function keptRows(scanner: XmlScanner, sheet: BookSheet): Map<number, KeptRow> {
  const kept = new Map<number, KeptRow>();
  const xml = scanner.text;
  let cells = new Map<number, KeptCell>();
  visitRows(scanner, {
    row: () => {
      cells = new Map();
    },
    cell: (raw) => {
      const cell = sheet.inFile?.rows[raw.row]?.cells[raw.column];
      if (cell) cells.set(raw.column, keptCell(xml, raw, cell));
    },
    rowEnd: (raw) =>
      kept.set(raw.number, { tag: xml.slice(raw.start, raw.tagEnd), height: raw.height, cells }),
  });
  return kept;
}
