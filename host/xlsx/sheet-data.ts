import { columnLetters } from '../../src/core/cells/column-letters';
import { type StringItem, stringItem } from './string-item';
import type { XmlScanner } from './xml/xml-scanner';

/** The formula of a cell as it stands in the file. */
export interface RawFormula {
  readonly text: string;
  /** 'shared', 'array', 'dataTable'; '' for a plain one. */
  readonly type: string;
  readonly ref: string;
  readonly id: string;
  /** Its place in the XML. */
  readonly start: number;
  readonly end: number;
}

/** A cell as it stands in the file. The same object stands for one after the other. */
export interface RawCell {
  row: number;
  column: number;
  /** Number of its format. */
  style: number;
  type: string;
  /** What `<v>` says; undefined without one. */
  value: string | undefined;
  formula: RawFormula | null;
  /** Its own text, of an `inlineStr`. */
  own: StringItem | null;
  /** Its place in the XML, and where its opening tag ends. */
  start: number;
  tagEnd: number;
  end: number;
}

/** A row's tag. The same object stands for one after the other. */
export interface RawRow {
  number: number;
  height: number | undefined;
  hidden: boolean;
  /** Number of its format; -1 for none. */
  style: number;
  empty: boolean;
  start: number;
  tagEnd: number;
  /** Known after its cells. */
  end: number;
}

/** Told of rows and cells as they come. */
export interface SheetVisitor {
  row(row: RawRow): void;
  cell(cell: RawCell, row: RawRow): void;
  rowEnd(row: RawRow): void;
}

/**
 * Walks through the rows of a sheet.
 * @param scanner at the opening tag of `sheetData`; at its end afterwards
 * @throws Error where a place is none
 */
export function visitRows(scanner: XmlScanner, visitor: SheetVisitor): void {
  if (scanner.empty) return;
  const { depth } = scanner;
  const row: RawRow = newRow();
  const cell: RawCell = newCell();
  while (scanner.next() !== 'close' || scanner.depth >= depth) {
    if (scanner.token !== 'open') continue;
    if (scanner.local !== 'row') {
      scanner.skip();
      continue;
    }
    readRowTag(scanner, row);
    visitor.row(row);
    if (!scanner.empty) visitCells(scanner, row, cell, visitor);
    row.end = scanner.end;
    visitor.rowEnd(row);
  }
}

function visitCells(scanner: XmlScanner, row: RawRow, cell: RawCell, visitor: SheetVisitor): void {
  const { depth } = scanner;
  cell.column = 0;
  while (scanner.next() !== 'close' || scanner.depth >= depth) {
    if (scanner.token !== 'open') continue;
    if (scanner.local !== 'c') {
      scanner.skip();
      continue;
    }
    readCellTag(scanner, row, cell);
    if (!scanner.empty) readCellContent(scanner, cell);
    cell.end = scanner.end;
    visitor.cell(cell, row);
  }
}

function readRowTag(scanner: XmlScanner, row: RawRow): void {
  const number = scanner.attribute('r');
  row.number = number === undefined ? row.number + 1 : wholeNumber(number);
  const height = scanner.attribute('ht');
  row.height = height === undefined ? undefined : Number(height);
  const hidden = scanner.attribute('hidden');
  row.hidden = hidden === '1' || hidden === 'true';
  const style = scanner.attribute('s');
  row.style = style === undefined ? -1 : Number(style);
  row.empty = scanner.empty;
  row.start = scanner.start;
  row.tagEnd = scanner.end;
}

function readCellTag(scanner: XmlScanner, row: RawRow, cell: RawCell): void {
  cell.row = row.number;
  const reference = scanner.attribute('r');
  cell.column = reference === undefined ? cell.column + 1 : columnOf(reference, row.number);
  cell.style = Number(scanner.attribute('s') ?? 0);
  cell.type = scanner.attribute('t') ?? 'n';
  cell.value = undefined;
  cell.formula = null;
  cell.own = null;
  cell.start = scanner.start;
  cell.tagEnd = scanner.end;
}

function readCellContent(scanner: XmlScanner, cell: RawCell): void {
  const { depth } = scanner;
  while (scanner.next() !== 'close' || scanner.depth >= depth) {
    if (scanner.token !== 'open') continue;
    switch (scanner.local) {
      case 'v':
        cell.value = scanner.textInside();
        break;
      case 'f':
        cell.formula = formulaAt(scanner);
        break;
      case 'is':
        cell.own = stringItem(scanner);
        break;
      default:
        scanner.skip();
    }
  }
}

function formulaAt(scanner: XmlScanner): RawFormula {
  const { start } = scanner;
  const type = scanner.attribute('t') ?? '';
  const ref = scanner.attribute('ref') ?? '';
  const id = scanner.attribute('si') ?? '';
  const text = scanner.textInside();
  return { text, type: type === 'normal' ? '' : type, ref, id, start, end: scanner.end };
}

const LAST_ROW = 1048576;
const LAST_COLUMN = 16384;

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > LAST_ROW) throw new Error(`No row ${text}`);
  return number;
}

/** @throws Error when the reference is none, or of another row */
function columnOf(reference: string, row: number): number {
  let column = 0;
  let at = 0;
  for (; at < reference.length; at += 1) {
    const letter = (reference.charCodeAt(at) | 32) - 96;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  if (column < 1 || column > LAST_COLUMN || Number(reference.slice(at)) !== row)
    throw new Error(`No cell ${reference} in row ${row}`);
  return column;
}

/**
 * A place as a file names it.
 * @example cellName(3, 2) // 'B3'
 */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

function newRow(): RawRow {
  return { number: 0, height: undefined, hidden: false, style: -1, empty: true, start: 0, tagEnd: 0, end: 0 };
}

function newCell(): RawCell {
  return {
    row: 0,
    column: 0,
    style: 0,
    type: 'n',
    value: undefined,
    formula: null,
    own: null,
    start: 0,
    tagEnd: 0,
    end: 0,
  };
}
