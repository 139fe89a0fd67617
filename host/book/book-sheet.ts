import type { Area } from './a1';
import type { Calculator } from './calculator';
import { type BookCell, isEmpty, type Plain, sameContent, valueCell } from './cell-content';
import { type Extent, measuredExtent } from './content-extent';
import { unwrapped } from './google-export';
import { MergeIndex } from './merge-index';
import type { ProtectedArea } from './protected-area';
import {
  type BookRow,
  type Column,
  cellKey,
  copiedContent,
  copiedRow,
  emptyContent,
  type NamedTable,
  type Picture,
  type PrintSetup,
  type SheetContent,
} from './sheet-content';
import type { KeptChart, TypedColumn } from './sheets-only';
import { ownText } from './shifted-formula';
import type { CellStyle, StyleChange, StyleSheet } from './style-sheet';
import type { UnsavedChanges } from './unsaved-changes';
import { type ValidationRule, withRule } from './validation';

/** What a sheet asks of its book. */
export interface SheetBook {
  readonly sheets: readonly BookSheet[];
  readonly names: readonly { readonly formula: string }[];
  readonly styles: StyleSheet;
  readonly calculator: Calculator;
  readonly editorsByGroup: boolean;
  /** The file says that its results are not to be trusted. */
  readonly recalculates: boolean;
  readonly unsaved: UnsavedChanges | null;
  /** Something other than a cell was changed. */
  touch(): void;
  /** There is something new to be seen. */
  refresh(): void;
}

const LEAST_ROWS = 1000;
const LEAST_COLUMNS = 26;
const NO_COLUMN: Column = { width: undefined, hidden: false, style: null };

/** One sheet: cells in Sheets' terms. Rows and columns are counted from 1. */
export class BookSheet {
  readonly protections: ProtectedArea[] = [];
  readonly charts: KeptChart[] = [];
  /** What the file holds; null for a sheet that came later. */
  readonly inFile: SheetContent | null;
  /** How often rows changed their places since the file was read. */
  moves = 0;
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
  private extent: Extent | null = null;
  private merges: MergeIndex;

  constructor(
    readonly book: SheetBook,
    /** As in Sheets, where the first sheet of a document has the id 0. */
    readonly id: number,
    readonly parts: SheetContent,
    private readonly longName: string | null = null,
    isOfFile = false,
  ) {
    this.inFile = isOfFile ? copiedContent(parts) : null;
    this.merges = this.indexOf(parts.merges);
    const { rows, columns } = this.content;
    this.maxRows = Math.max(LEAST_ROWS, rows);
    this.maxColumns = Math.max(LEAST_COLUMNS, columns);
  }

  /** Names may have 100 characters; in the file, where 31 is the limit, it gets a shorter one. */
  get name(): string {
    return this.longName ?? this.parts.name;
  }

  get hidden(): boolean {
    return this.parts.state !== 'visible';
  }

  set hidden(hidden: boolean) {
    this.parts.state = hidden ? 'hidden' : 'visible';
    this.book.touch();
  }

  /** Whether rows changed their places since the file was read. */
  get rowsMoved(): boolean {
    return this.moves > 0;
  }

  /** @throws Error in Google's words when the sheet was deleted: a script may still hold it */
  assertExists(): void {
    if (!this.book.sheets.includes(this)) throw new Error(`Sheet ${this.id} not found`);
  }

  get frozenRows(): number {
    return this.parts.frozen.rows;
  }

  set frozenRows(rows: number) {
    this.parts.frozen = { ...this.parts.frozen, rows };
    this.book.touch();
  }

  set frozenColumns(columns: number) {
    this.parts.frozen = { ...this.parts.frozen, columns };
    this.book.touch();
  }

  /** Last row and column with content; 0 for an empty sheet. */
  get content(): Readonly<Extent> {
    this.extent ??= measuredExtent(this.parts.rows, (row, column) => this.isCovered(row, column));
    return this.extent;
  }

  /** Value of a cell; '' when it is empty. Formulas give their result. */
  value(row: number, column: number): Plain {
    const cell = this.cell(row, column);
    if (!cell || isEmpty(cell)) return this.spilled(row, column);
    if (this.isCovered(row, column)) return '';
    const { formula, value } = cell;
    return formula ? this.book.calculator.resultOf(this, row, column, formula.result) : value;
  }

  /** Formula of a cell with its leading `=`; '' when it has none. */
  formula(row: number, column: number): string {
    const formula = this.cell(row, column)?.formula;
    return formula ? `=${unwrapped(ownText(formula, row, column))}` : '';
  }

  numberFormat(row: number, column: number): string {
    return this.style(row, column).numFmt;
  }

  style(row: number, column: number): CellStyle {
    return this.cell(row, column)?.style ?? this.emptyStyle(row, column);
  }

  note(row: number, column: number): string {
    return this.parts.notes.get(cellKey(row, column)) ?? '';
  }

  /** The address that a click on the cell opens; '' when there is none. */
  link(row: number, column: number): string {
    return this.parts.links.get(cellKey(row, column)) ?? '';
  }

  /** Puts a value as it is; '' empties the cell and leaves its format. */
  put(row: number, column: number, value: Plain): void {
    const cell = this.cell(row, column);
    // Emptying an empty cell changes nothing, and would have the sheet measured again.
    if (value === '' && (!cell || isEmpty(cell))) return;
    this.overwrite(row, column, valueCell(value, this.style(row, column)));
    this.parts.links.delete(cellKey(row, column));
    this.noteChange(row, column, value !== '');
  }

  /** Puts a text that opens an address on a click. */
  putLink(row: number, column: number, text: string, address: string): void {
    this.put(row, column, text);
    this.parts.links.set(cellKey(row, column), address);
  }

  /** Puts a whole cell: its value or formula, its format, its link. */
  putCell(row: number, column: number, cell: BookCell | undefined, address: string): void {
    this.overwrite(row, column, cell);
    if (address === '') this.parts.links.delete(cellKey(row, column));
    else this.parts.links.set(cellKey(row, column), address);
    this.noteChange(row, column, cell !== undefined && !isEmpty(cell));
  }

  /** Puts a formula, without its leading `=` and in canonical form (commas, English names). */
  putFormula(row: number, column: number, formula: string): void {
    const kept = { text: formula, result: undefined, array: '', shared: null };
    this.overwrite(row, column, { ...valueCell('', this.style(row, column)), formula: kept });
    this.parts.links.delete(cellKey(row, column));
    this.noteChange(row, column, true);
  }

  /** Value that lies in the cell itself: what is computed anew and spills into it is not its own. */
  stored(row: number, column: number): Plain {
    const cell = this.cell(row, column);
    if (!cell || this.isCovered(row, column)) return '';
    return cell.formula ? (cell.formula.result ?? '') : cell.value;
  }

  /** Formula cells, row by row, and whether a result is kept for each. */
  *formulaCells(): Generator<{ row: number; column: number; cached: boolean }> {
    for (const [row, line] of this.parts.rows.entries()) {
      for (const [column, cell] of line?.cells.entries() ?? []) {
        if (cell?.formula) yield { row, column, cached: cell.formula.result !== undefined };
      }
    }
  }

  /** A cell as the file has it; rows that moved since are not followed. */
  cellInFile(row: number, column: number): BookCell | undefined {
    return this.inFile?.rows[row]?.cells[column];
  }

  /** Whether a cell holds what the file holds there, whatever its format and its formula's result are. */
  isAsInFile(row: number, column: number): boolean {
    if (!this.inFile || this.rowsMoved) return false;
    const [now, then] = [this.cell(row, column), this.cellInFile(row, column)];
    if (now && then) return sameContent(now, then);
    return [now, then].every((cell) => !cell || isEmpty(cell));
  }

  get tables(): readonly NamedTable[] {
    return this.parts.tables;
  }

  /** Texts of all formulas, once for those that a file keeps as one. */
  *formulaTexts(): Generator<string> {
    for (const { row, column } of this.formulaCells()) yield this.cell(row, column)?.formula?.text ?? '';
  }

  restyle(row: number, column: number, change: StyleChange): void {
    const before = this.style(row, column);
    const style = this.book.styles.with(before, change);
    if (style === before) return;
    const cell = this.cell(row, column) ?? valueCell('', style);
    this.replace(row, column, { ...cell, style });
    this.book.refresh();
  }

  putNote(row: number, column: number, text: string): void {
    if (text === '') this.parts.notes.delete(cellKey(row, column));
    else this.parts.notes.set(cellKey(row, column), text);
    this.book.touch();
  }

  /** Sets or, with null, takes away what an area may hold. */
  validate(area: Area, rule: ValidationRule | null): void {
    this.parts.validations = withRule(this.parts.validations, area, rule);
    this.book.touch();
  }

  column(column: number): Column {
    return this.parts.columns.get(column) ?? NO_COLUMN;
  }

  setColumn(column: number, change: Partial<Column>): void {
    this.parts.columns.set(column, { ...this.column(column), ...change });
    this.book.touch();
  }

  isRowHidden(row: number): boolean {
    return this.parts.rows[row]?.hidden === true;
  }

  /** @param height in points */
  setRowHeight(row: number, height: number): void {
    this.ownRow(row).height = height;
  }

  set print(print: PrintSetup) {
    this.parts.print = print;
  }

  /** @param area a header and the rows that it filters */
  set filter(area: Area) {
    this.parts.filter = area;
  }

  addPicture(picture: Picture): void {
    this.parts.pictures = [...this.parts.pictures, picture];
  }

  /** The merged area that a cell belongs to; null when it stands alone. */
  mergeAt(row: number, column: number): Area | null {
    return this.merges.at(row, column);
  }

  merge(area: Area): void {
    this.parts.merges = [...this.parts.merges, area];
    this.merges.add(area);
  }

  setMerges(merges: readonly Area[]): void {
    this.parts.merges = merges;
    this.merges = this.indexOf(merges);
  }

  /** The cell; undefined when nothing was ever stored there. */
  cell(row: number, column: number): BookCell | undefined {
    return this.parts.rows[row]?.cells[column];
  }

  /** After rows moved: sizes and formulas must be looked at again. */
  moved(): void {
    this.extent = null;
    this.moves += 1;
    this.book.touch();
    this.book.calculator.moved(this);
  }

  /** Gives every cell of a shared formula its own, so that any of them can be changed. */
  unshareAll(isMeant: (id: string) => boolean = () => true): void {
    for (const { row, column } of this.formulaCells()) {
      const cell = this.cell(row, column);
      const formula = cell?.formula;
      if (!cell || !formula?.shared || !isMeant(formula.shared.id)) continue;
      const own = { ...formula, text: ownText(formula, row, column), shared: null };
      this.replace(row, column, { ...cell, formula: own });
    }
  }

  /** Replaces what lies in a cell, of which formulas are not told: their own results, and looks. */
  replace(row: number, column: number, cell: BookCell | undefined): void {
    this.book.unsaved?.note(this, cellKey(row, column), this.cell(row, column), this.link(row, column));
    if (cell) this.ownRow(row).cells[column] = cell;
    else delete this.ownRow(row).cells[column];
  }

  /** Replaces what lies in a cell; a shared formula that began there goes on without it. */
  private overwrite(row: number, column: number, cell: BookCell | undefined): void {
    const shared = this.cell(row, column)?.formula?.shared;
    if (shared?.row === row && shared.column === column) this.unshareAll((id) => id === shared.id);
    this.replace(row, column, cell);
  }

  /** The row, made when there is none; one that the file still has is copied first. */
  private ownRow(row: number): BookRow {
    const known = this.parts.rows[row];
    const inFile = known?.inFile ? this.inFile?.rows[known.inFile] : undefined;
    if (known && known !== inFile) return known;
    const made = known
      ? copiedRow(known)
      : { cells: [], height: undefined, hidden: false, style: null, inFile: 0 };
    this.parts.rows[row] = made;
    return made;
  }

  private emptyStyle(row: number, column: number): CellStyle {
    return this.parts.rows[row]?.style ?? this.column(column).style ?? this.book.styles.plain;
  }

  private isCovered(row: number, column: number): boolean {
    const merge = this.mergeAt(row, column);
    return merge !== null && (merge.row !== row || merge.column !== column);
  }

  private indexOf(merges: readonly Area[]): MergeIndex {
    return new MergeIndex(merges, Math.max(LEAST_ROWS, this.parts.rows.length));
  }

  private spilled(row: number, column: number): Plain {
    return this.book.calculator.spills ? this.book.calculator.spillOf(this, row, column) : '';
  }

  private noteChange(row: number, column: number, filled: boolean): void {
    if (!filled) this.extent = null;
    else if (this.extent) {
      if (row > this.extent.rows) this.extent.rows = row;
      if (column > this.extent.columns) this.extent.columns = column;
    }
    this.book.refresh();
    this.book.calculator.changed(this, row, column);
  }
}

/** A sheet that no file has. */
export function newSheet(
  book: SheetBook,
  id: number,
  name: string,
  inFile: string,
  content: SheetContent = emptyContent(inFile),
): BookSheet {
  return new BookSheet(book, id, { ...content, name: inFile }, inFile === name ? null : name);
}
