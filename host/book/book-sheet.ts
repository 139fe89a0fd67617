import { type Cell, type CellValue, ValueType, type Worksheet } from 'exceljs';
import { type Area, a1Of, areaOf } from './a1';
import type { Calculator } from './calculator';
import { noteOf, type Plain, plainOf } from './cell-content';
import { unwrapped } from './google-export';
import type { CellStyle, StyleSheet } from './style-sheet';

/** What a sheet asks of its book. */
export interface SheetBook {
  readonly sheets: readonly object[];
  readonly styles: StyleSheet;
  readonly calculator: Calculator;
  readonly editorsByGroup: boolean;
  /** Grows with every change. */
  version: number;
  touch(): void;
}

/** A range or sheet that is protected; unless it is the script's own, the façade refuses to write into it. */
export interface ProtectedArea {
  readonly area: Area;
  description: string;
  readonly wholeSheet: boolean;
  /** Set by the script: whoever runs it stays an editor, as at Google. */
  readonly own?: boolean;
  /** Everybody may edit after a warning. */
  warningOnly?: boolean;
  /** Open parts of a protected sheet. */
  unprotected?: readonly Area[];
}

/** What exceljs keeps for a formula; its own types leave half of it out. */
interface KeptFormula {
  formula?: string;
  result?: unknown;
  shareType?: string;
  sharedFormula?: string;
  ref?: string;
}

/** What exceljs keeps of a table. */
interface TableModel {
  readonly name: string;
  readonly displayName?: string;
  readonly tableRef?: string;
  readonly ref?: string;
  readonly columns: readonly { readonly name: string }[];
  readonly headerRow?: boolean;
  readonly totalsRow?: boolean;
}

/** A table of a sheet, as its formulas name it (`Таблица1[ID]`). */
export interface NamedTable {
  readonly name: string;
  readonly area: Area;
  readonly columns: readonly string[];
  /** Rows of the area that are its header and its totals. */
  readonly header: number;
  readonly totals: number;
}

/** A column of a table of Sheets' own («Таблица») that takes values of one type; no file keeps it. */
export interface TypedColumn {
  readonly area: Area;
  readonly type: 'TEXT' | 'NUMBER' | 'DATE' | 'CHECKBOX';
}

/** A chart of a sheet: Sheets draws it, a file of exceljs cannot hold it. */
export interface KeptChart {
  readonly title: string;
  readonly areas: readonly Area[];
  readonly row: number;
  readonly column: number;
}

const LEAST_ROWS = 1000;
const LEAST_COLUMNS = 26;

/** One sheet: cells in Sheets' terms over an exceljs worksheet. Rows and columns are counted from 1. */
export class BookSheet {
  readonly protections: ProtectedArea[] = [];
  readonly charts: KeptChart[] = [];
  /** For tests: columns that somebody has made a typed table of. */
  typedColumns: readonly TypedColumn[] = [];
  /** For tests: cells whose formula Google has not computed yet. */
  loading: readonly Area[] = [];
  /** What the sheet shows: cells, a chart or the like, or connected data. */
  type: 'GRID' | 'OBJECT' | 'DATASOURCE' = 'GRID';
  maxRows: number;
  maxColumns: number;
  /** What is selected. */
  selection: Area = { row: 1, column: 1, rows: 1, columns: 1 };
  private extent: { rows: number; columns: number } | null = null;

  constructor(
    readonly book: SheetBook,
    readonly worksheet: Worksheet,
    private readonly longName: string | null = null,
  ) {
    this.maxRows = Math.max(LEAST_ROWS, worksheet.rowCount);
    this.maxColumns = Math.max(LEAST_COLUMNS, worksheet.columnCount);
  }

  get id(): number {
    // As in Sheets, where the first sheet of a document has the id 0.
    return this.worksheet.id - 1;
  }

  /** Names may have 100 characters; in the file, where 31 is the limit, it gets a shorter one. */
  get name(): string {
    return this.longName ?? this.worksheet.name;
  }

  get hidden(): boolean {
    return this.worksheet.state !== 'visible' && this.worksheet.state !== undefined;
  }

  /** @throws Error in Google's words when the sheet was deleted: a script may still hold it */
  assertExists(): void {
    if (!this.book.sheets.includes(this)) throw new Error(`Sheet ${this.id} not found`);
  }

  get frozenRows(): number {
    // exceljs types it as always there; a sheet without views has null.
    const view = this.worksheet.views?.[0];
    return view?.state === 'frozen' ? (view.ySplit ?? 0) : 0;
  }

  /** Last row and column with content; 0 for an empty sheet. */
  get content(): { readonly rows: number; readonly columns: number } {
    this.extent ??= this.measure();
    return this.extent;
  }

  /** Value of a cell; '' when it is empty. Formulas give their result. */
  value(row: number, column: number): Plain {
    const cell = this.cell(row, column);
    if (!cell) return this.spilled(row, column);
    switch (cell.type) {
      case ValueType.Null:
        return this.spilled(row, column);
      case ValueType.Merge:
        return '';
      case ValueType.Formula:
        return this.book.calculator.resultOf(this, row, column, cachedResult(cell));
      default:
        return plainOf(cell.value);
    }
  }

  /** Formula of a cell with its leading `=`; '' when it has none. */
  formula(row: number, column: number): string {
    const cell = this.cell(row, column);
    if (cell?.type !== ValueType.Formula) return '';
    return `=${unwrapped(cell.formula)}`;
  }

  numberFormat(row: number, column: number): string {
    return this.style(row, column).numFmt ?? 'General';
  }

  style(row: number, column: number): CellStyle {
    return this.cell(row, column)?.style ?? this.worksheet.getColumn(column).style ?? {};
  }

  note(row: number, column: number): string {
    const cell = this.cell(row, column);
    return cell ? noteOf(cell) : '';
  }

  /** Puts a value as it is; '' empties the cell and leaves its format. */
  put(row: number, column: number, value: Plain): void {
    const cell = value === '' ? this.cell(row, column) : this.ownCell(row, column);
    // Emptying an empty cell changes nothing, and would have the sheet measured again.
    if (!cell || (value === '' && cell.type === ValueType.Null)) return;
    this.unshare(cell);
    cell.value = value === '' ? null : value;
    this.noteChange(row, column, value !== '');
  }

  /** Puts a text that opens an address on a click. */
  putLink(row: number, column: number, text: string, hyperlink: string): void {
    const cell = this.madeCell(row, column);
    this.unshare(cell);
    cell.value = { text, hyperlink };
    this.noteChange(row, column, true);
  }

  /** Puts a formula, without its leading `=` and in canonical form (commas, English names). */
  putFormula(row: number, column: number, formula: string): void {
    const cell = this.ownCell(row, column);
    this.unshare(cell);
    cell.value = formulaValue({ formula });
    this.noteChange(row, column, true);
  }

  /**
   * Keeps a computed result with its formula, for the file, and what it spills into the cells around.
   * @param result null when there is none: the next program computes it
   */
  keepResult(
    row: number,
    column: number,
    result: Plain | null,
    size: { rows: number; columns: number },
  ): void {
    const cell = this.cell(row, column);
    if (cell?.type !== ValueType.Formula) return;
    this.unshare(cell);
    const formula = unwrapped(cell.formula);
    const area = { row, column, ...size };
    const before = kept(cell);
    const array = before.shareType === 'array' ? { shareType: 'array', ref: before.ref ?? a1Of(area) } : {};
    const spills = size.rows * size.columns > 1 ? { shareType: 'array', ref: a1Of(area) } : {};
    const spilled = size.rows * size.columns > 1 ? this.spilledValues(area) : [];
    const value = result === null ? {} : { result: fileValue(result) };
    cell.value = formulaValue({ formula, ...value, ...array, ...spills });
    for (const { r, c, value } of spilled) this.worksheet.getCell(r, c).value = fileValue(value);
  }

  /** Value that lies in the cell itself: what spills into it from a formula is not its own. */
  stored(row: number, column: number): Plain {
    const cell = this.cell(row, column);
    if (!cell || cell.type === ValueType.Merge || cell.type === ValueType.Null) return '';
    return cell.type === ValueType.Formula ? (cachedResult(cell) ?? '') : plainOf(cell.value);
  }

  /** Formula cells, row by row, and whether a result is kept for each. */
  *formulaCells(): Generator<{ row: number; column: number; cached: boolean }> {
    for (let row = 1; row <= this.content.rows; row += 1) {
      const line = this.worksheet.findRow(row);
      for (let column = 1; line && column <= line.cellCount; column += 1) {
        const cell = line.findCell(column);
        if (cell?.type === ValueType.Formula) yield { row, column, cached: cachedResult(cell) !== undefined };
      }
    }
  }

  /** The cells that an array formula of the file fills; null for any other formula. */
  arrayArea(row: number, column: number): Area | null {
    const cell = this.cell(row, column);
    if (cell?.type !== ValueType.Formula) return null;
    const { shareType, ref } = kept(cell);
    return shareType === 'array' && ref ? areaOf(ref) : null;
  }

  /** Empties the other cells that an array formula of the file fills, so that it can be computed again. */
  releaseSpill(row: number, column: number): void {
    const area = this.arrayArea(row, column);
    if (!area) return;
    // Emptied or not, they belong to the content.
    const { rows, columns } = this.content;
    const inside = {
      ...area,
      rows: Math.min(area.rows, rows - row + 1),
      columns: Math.min(area.columns, columns - column + 1),
    };
    for (const { r, c } of cellsOf(inside)) {
      const cell = this.cell(r, c);
      if (cell && (r !== row || c !== column)) cell.value = null;
    }
  }

  get tables(): readonly NamedTable[] {
    const models = (this.worksheet.model as unknown as { tables?: TableModel[] }).tables ?? [];
    return models.map(({ name, displayName, tableRef, ref, columns, headerRow, totalsRow }) => ({
      name: displayName ?? name,
      area: areaOf(tableRef ?? ref ?? 'A1'),
      columns: columns.map((column) => column.name),
      header: headerRow === false ? 0 : 1,
      totals: totalsRow === true ? 1 : 0,
    }));
  }

  restyle(row: number, column: number, change: CellStyle): void {
    const cell = this.madeCell(row, column);
    cell.style = this.book.styles.with(cell.style, change);
    this.book.touch();
  }

  putNote(row: number, column: number, text: string): void {
    const cell = this.madeCell(row, column);
    if (text === '') (cell as { _comment?: unknown })._comment = undefined;
    else cell.note = text;
    this.book.touch();
  }

  /** The exceljs cell; undefined when nothing was ever stored there. */
  cell(row: number, column: number): Cell | undefined {
    return this.worksheet.findRow(row)?.findCell(column);
  }

  /** After rows moved: sizes and formulas must be looked at again. */
  moved(): void {
    this.extent = null;
    this.book.touch();
    this.book.calculator.moved(this);
  }

  /** Gives every cell of a shared formula its own, so that any of them can be changed. */
  unshareAll(): void {
    this.worksheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.type !== ValueType.Formula) return;
        const { sharedFormula, shareType } = kept(cell);
        if (sharedFormula || shareType === 'shared') {
          cell.value = formulaValue({ formula: cell.formula, result: cell.result });
        }
      }),
    );
  }

  /** The exceljs cell, made when there is none. */
  private ownCell(row: number, column: number): Cell {
    const known = this.cell(row, column);
    if (known) return known;
    const made = this.madeCell(row, column);
    made.style = this.book.styles.shared(made.style);
    return made;
  }

  private madeCell(row: number, column: number): Cell {
    // The worksheet's own way makes an address of every cell that it looks for.
    return this.worksheet.getRow(row).getCell(column);
  }

  private spilled(row: number, column: number): Plain {
    return this.book.calculator.spills ? this.book.calculator.spillOf(this, row, column) : '';
  }

  private unshare(cell: Cell): void {
    if (cell.type === ValueType.Formula && kept(cell).shareType === 'shared') this.unshareAll();
  }

  private spilledValues(area: Area): { r: number; c: number; value: Plain }[] {
    return [...cellsOf(area)]
      .filter(({ r, c }) => r !== area.row || c !== area.column)
      .map(({ r, c }) => ({ r, c, value: this.value(r, c) }));
  }

  private noteChange(row: number, column: number, filled: boolean): void {
    if (!filled) this.extent = null;
    else if (this.extent) {
      if (row > this.extent.rows) this.extent.rows = row;
      if (column > this.extent.columns) this.extent.columns = column;
    }
    this.book.version += 1;
    this.book.calculator.changed(this, row, column);
  }

  private measure(): { rows: number; columns: number } {
    let rows = 0;
    let columns = 0;
    this.worksheet.eachRow((row, number) =>
      row.eachCell((cell) => {
        if (cell.type === ValueType.Merge) return;
        rows = number;
        if (Number(cell.col) > columns) columns = Number(cell.col);
      }),
    );
    return { rows, columns };
  }
}

function cachedResult(cell: Cell): Plain | undefined {
  const result: unknown = cell.result;
  if (result === undefined || result === null) return undefined;
  // exceljs makes a date of a text result under a date format; the text itself is lost by then.
  if (result instanceof Date && Number.isNaN(result.getTime())) return undefined;
  return plainOf(result);
}

function kept(cell: Cell): KeptFormula {
  return cell.value as unknown as KeptFormula;
}

function formulaValue(value: KeptFormula): CellValue {
  return value as unknown as CellValue;
}

function fileValue(value: Plain): CellValue {
  const error = typeof value === 'string' && /^#[A-Z0-9/]+[!?]?$/.test(value);
  return (error ? { error: value } : value) as CellValue;
}

function* cellsOf(area: Area): Generator<{ r: number; c: number }> {
  for (let r = area.row; r < area.row + area.rows; r += 1) {
    for (let c = area.column; c < area.column + area.columns; c += 1) yield { r, c };
  }
}
