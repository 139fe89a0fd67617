import type { Area } from '../book/a1';
import type { Book } from '../book/book';
import type { BookSheet } from '../book/book-sheet';
import { formulaInputs } from './formula-inputs';
import { InputIndex } from './input-index';
import { NameScope, type Reference } from './name-scope';

/** A cell with a formula. */
export interface FormulaCell {
  readonly sheet: BookSheet;
  readonly row: number;
  readonly column: number;
  /** Without its leading `=`. */
  readonly formula: string;
  /** The cells that it fills: its own, and with an array more. */
  readonly fills: Area;
  readonly references: readonly Reference[];
  readonly unknowable: boolean;
  /** Its result has to be computed: the file keeps none, or an input changed. */
  affected: boolean;
}

/** A cell that got another value or formula. */
export interface ChangedCell {
  readonly sheet: BookSheet;
  readonly row: number;
  readonly column: number;
}

/** What one look at the changes brought. */
export interface Affected {
  /** Formula cells that became affected. */
  readonly cells: readonly FormulaCell[];
  /** Whether a formula came or went. */
  readonly renewed: boolean;
  readonly changes: readonly ChangedCell[];
}

/**
 * The formula cells of a book, and which of their results no longer hold: those that the file does not keep, and those
 * whose input was changed, directly or through other formulas. Every other result stays as the file has it.
 */
export class FormulaCells {
  readonly scope: NameScope;
  private readonly cells = new Map<string, FormulaCell>();
  private readonly index = new InputIndex<FormulaCell>();
  private changes: ChangedCell[] = [];
  private isNew: FormulaCell[] = [];
  /** Without a kept result nobody knows what their readers were computed from: the readers' own results stay. */
  private unkept: FormulaCell[];
  private typed = false;

  /**
   * @param reach rows and columns that a formula may fill when the file does not say
   * @param isOwn whether a formula uses the bundle's functions
   */
  constructor(
    book: Book,
    private readonly reach: (
      formula: string,
      references: readonly Reference[],
    ) => Pick<Area, 'rows' | 'columns'>,
    isOwn: (formula: string) => boolean,
  ) {
    this.scope = new NameScope(book);
    for (const sheet of book.sheets) {
      for (const { row, column, cached } of sheet.formulaCells()) {
        const cell = this.add(sheet, row, column);
        // Excel does not know our functions: its #NAME? is no result of theirs.
        const isUnknown = sheet.stored(row, column) === '#NAME?' && isOwn(cell.formula);
        if (!cached || book.recalculates || isUnknown) this.affect(cell);
      }
    }
    this.unkept = this.isNew;
    this.isNew = [];
  }

  at(sheet: { readonly id: number }, row: number, column: number): FormulaCell | undefined {
    return this.cells.get(keyOf(sheet, row, column));
  }

  /** Every formula cell whose result has to be computed. */
  affected(): FormulaCell[] {
    return [...this.cells.values()].filter((cell) => cell.affected);
  }

  changed(change: ChangedCell): void {
    const { sheet, row, column } = change;
    // A book without formulas has nothing to follow.
    if (this.cells.size > 0 || sheet.formula(row, column) !== '') this.changes.push(change);
  }

  /** A person typed something: what reads cells by addresses made as text may have read it. */
  typedInto(): void {
    this.typed = true;
  }

  /** All rows of a sheet may have moved: so may every formula in it and everything that reads it. */
  moved(sheet: BookSheet): void {
    for (const [key, cell] of this.cells) if (cell.sheet === sheet) this.cells.delete(key);
    for (const { row, column } of sheet.formulaCells()) this.affect(this.add(sheet, row, column));
    this.gone(sheet);
  }

  /** The readers of a sheet that is no longer what it was. */
  gone(sheet: { readonly name: string }): void {
    for (const cell of this.cells.values()) {
      if (cell.references.some((one) => one.sheet.toLowerCase() === sheet.name.toLowerCase()))
        this.affect(cell);
    }
  }

  /** Follows the changes since the last time to everything that depends on them. */
  follow(): Affected {
    const changes = this.changes;
    this.changes = [];
    let renewed = false;
    for (const change of changes) renewed = this.renew(change) || renewed;
    if (this.typed) for (const cell of this.cells.values()) if (cell.unknowable) this.affect(cell);
    this.typed = false;
    const told = new Set<object>();
    for (const { sheet, row, column } of changes) this.affectReaders(sheet, row, column, told);
    const cells = this.isNew.splice(0);
    for (let at = 0; at < cells.length; at += 1) {
      const cell = cells[at];
      if (cell) this.affectFilled(cell, told);
      for (const reader of this.isNew.splice(0)) cells.push(reader);
    }
    const unkept = this.unkept;
    this.unkept = [];
    return { cells: [...unkept, ...cells], changes, renewed };
  }

  /** Those among the affected cells that depend on one of the given ones, which are included. */
  dependentOf(given: readonly FormulaCell[]): Set<FormulaCell> {
    const found = new Set(given);
    const told = new Set<object>();
    for (const cell of found) {
      for (const { row, column } of cellsOf(cell.fills)) {
        for (const reader of this.readersOf(cell.sheet, row, column, told))
          if (reader.affected) found.add(reader);
      }
    }
    return found;
  }

  private renew({ sheet, row, column }: ChangedCell): boolean {
    const went = this.cells.delete(keyOf(sheet, row, column));
    if (sheet.formula(row, column) === '') return went;
    this.affect(this.add(sheet, row, column));
    return true;
  }

  private affectFilled({ sheet, fills }: FormulaCell, told: Set<object>): void {
    for (const { row, column } of cellsOf(fills)) this.affectReaders(sheet, row, column, told);
  }

  private affectReaders(sheet: BookSheet, row: number, column: number, told: Set<object>): void {
    for (const reader of this.readersOf(sheet, row, column, told)) this.affect(reader);
  }

  private *readersOf(
    sheet: BookSheet,
    row: number,
    column: number,
    told: Set<object>,
  ): Generator<FormulaCell> {
    for (const reader of this.index.readersOf(sheet.name.toLowerCase(), row, column, told)) {
      if (this.at(reader.sheet, reader.row, reader.column) === reader) yield reader;
    }
  }

  private affect(cell: FormulaCell): void {
    if (cell.affected) return;
    cell.affected = true;
    this.isNew.push(cell);
  }

  private add(sheet: BookSheet, row: number, column: number): FormulaCell {
    const formula = sheet.formula(row, column).slice(1);
    const inputs = formulaInputs(formula, { sheet: sheet.name, row }, this.scope);
    const size = sheet.arrayArea(row, column) ?? this.reach(formula, inputs.references);
    const { rows, columns } = sheet.content;
    const fills = {
      row,
      column,
      rows: Math.max(1, Math.min(size.rows, rows - row + 1)),
      columns: Math.max(1, Math.min(size.columns, columns - column + 1)),
    };
    const cell: FormulaCell = { sheet, row, column, formula, fills, ...inputs, affected: false };
    this.cells.set(keyOf(sheet, row, column), cell);
    for (const { sheet: name, area } of inputs.references) this.index.add(name.toLowerCase(), area, cell);
    return cell;
  }
}

function keyOf(sheet: { readonly id: number }, row: number, column: number): string {
  return `${sheet.id}:${row}:${column}`;
}

/** Every cell of an area. */
export function* cellsOf({ row, column, rows, columns }: Area): Generator<{ row: number; column: number }> {
  for (let r = row; r < row + rows; r += 1) {
    for (let c = column; c < column + columns; c += 1) yield { row: r, column: c };
  }
}
