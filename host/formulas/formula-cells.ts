import { type Area, cellsOf } from '../book/a1';
import type { Book } from '../book/book';
import type { BookSheet } from '../book/book-sheet';
import { arrayArea, restoreResult } from '../book/formula-results';
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
  /** The file keeps no result of it. */
  isUnkept: boolean;
  /** It is not the formula that the file has there. */
  isOutdated: boolean;
  /** One of its inputs is not what it was in the file. */
  isReached: boolean;
}

/** Whether the result of a formula has to be computed. */
export function isAffected({ isUnkept, isOutdated, isReached }: FormulaCell): boolean {
  return isUnkept || isOutdated || isReached;
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
  /** Formula cells whose inputs are again what they were in the file: its results hold. */
  readonly freed: readonly FormulaCell[];
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
  /** Cells that are not what they are in the file, and those of them that a person typed, by their places. */
  private readonly differing = new Map<string, ChangedCell>();
  private readonly typed = new Set<string>();
  private isNew: FormulaCell[] = [];
  /** Without a kept result nobody knows what their readers were computed from: the readers' own results stay. */
  private unkept: FormulaCell[];

  /**
   * @param extentOf rows and columns that a formula may fill when the file does not say
   * @param isOwn whether a formula uses the bundle's functions
   */
  constructor(
    book: Book,
    private readonly extentOf: (
      formula: string,
      references: readonly Reference[],
    ) => Pick<Area, 'rows' | 'columns'>,
    private readonly isOwn: (formula: string) => boolean,
  ) {
    this.scope = new NameScope(book);
    for (const sheet of book.sheets) {
      for (const { row, column, cached } of sheet.formulaCells()) {
        const cell = this.add(sheet, row, column);
        cell.isUnkept = !cached || book.recalculates || this.isUnknown(cell, sheet.stored(row, column));
      }
    }
    this.unkept = this.affected();
  }

  at(sheet: { readonly id: number }, row: number, column: number): FormulaCell | undefined {
    return this.cells.get(keyOf(sheet, row, column));
  }

  /** Every formula cell whose result has to be computed. */
  affected(): FormulaCell[] {
    return [...this.cells.values()].filter(isAffected);
  }

  changed(change: ChangedCell): void {
    const { sheet, row, column } = change;
    // A book without formulas has nothing to follow.
    if (this.cells.size > 0 || sheet.formula(row, column) !== '') this.changes.push(change);
  }

  /** A person typed something: what reads cells by addresses made as text may have read it. */
  typedInto({ sheet, row, column }: ChangedCell): void {
    if (this.cells.size > 0 && !sheet.isAsInFile(row, column)) this.typed.add(keyOf(sheet, row, column));
  }

  /** All rows of a sheet may have moved: so may every formula in it and everything that reads it. */
  moved(sheet: BookSheet): void {
    for (const [key, cell] of this.cells) if (cell.sheet === sheet) this.cells.delete(key);
    for (const { row, column } of sheet.formulaCells()) this.outdate(this.add(sheet, row, column));
    this.gone(sheet);
  }

  /** The readers of a sheet that is no longer what it was. */
  gone(sheet: { readonly name: string }): void {
    for (const cell of this.cells.values()) {
      if (cell.references.some((one) => one.sheet.toLowerCase() === sheet.name.toLowerCase()))
        this.outdate(cell);
    }
  }

  /** Follows the changes since the last time to everything that depends on them. */
  follow(): Affected {
    const changes = this.changes;
    this.changes = [];
    const isAnyBack = this.noteDifferences(changes);
    const before = isAnyBack ? this.released() : new Set<FormulaCell>();
    let renewed = false;
    for (const change of changes) renewed = this.renew(change) || renewed;
    this.reachUnknowable();
    const sources = isAnyBack ? [...this.differing.values()] : changes;
    this.reachFrom(sources.filter((one) => this.differing.has(keyOf(one.sheet, one.row, one.column))));
    const freed = [...before].filter((cell) => !isAffected(cell) && this.isKnown(cell));
    for (const { sheet, row, column } of freed) restoreResult(sheet, row, column);
    const cells = this.isNew.splice(0).filter((cell) => !before.has(cell));
    const unkept = this.unkept;
    this.unkept = [];
    return { cells: [...unkept, ...cells], freed, changes, renewed };
  }

  /** Those among the affected cells that depend on one of the given ones, which are included. */
  dependentOf(given: readonly FormulaCell[]): Set<FormulaCell> {
    const found = new Set(given);
    const told = new Set<object>();
    for (const cell of found) {
      for (const { row, column } of cellsOf(cell.fills)) {
        for (const reader of this.readersOf(cell.sheet, row, column, told))
          if (isAffected(reader)) found.add(reader);
      }
    }
    return found;
  }

  private renew({ sheet, row, column }: ChangedCell): boolean {
    const went = this.cells.delete(keyOf(sheet, row, column));
    if (sheet.formula(row, column) === '') return went;
    const cell = this.add(sheet, row, column);
    if (sheet.isAsInFile(row, column)) {
      const result = sheet.cellInFile(row, column)?.formula?.result;
      cell.isUnkept = result === undefined || sheet.book.recalculates || this.isUnknown(cell, result);
      if (!cell.isUnkept) restoreResult(sheet, row, column);
    } else this.outdate(cell);
    return true;
  }

  /** Excel does not know our functions: its #NAME? is no result of theirs. */
  private isUnknown({ formula }: FormulaCell, result: unknown): boolean {
    return result === '#NAME?' && this.isOwn(formula);
  }

  /** @returns whether a cell has become again what it is in the file */
  private noteDifferences(changes: readonly ChangedCell[]): boolean {
    let isAnyBack = false;
    for (const change of changes) {
      const { sheet, row, column } = change;
      const key = keyOf(sheet, row, column);
      if (!sheet.isAsInFile(row, column)) this.differing.set(key, change);
      else {
        isAnyBack = this.differing.delete(key) || isAnyBack;
        this.typed.delete(key);
      }
    }
    return isAnyBack;
  }

  /** Takes every formula of the file for untouched. @returns those that were reached */
  private released(): Set<FormulaCell> {
    const reached = new Set([...this.cells.values()].filter((cell) => cell.isReached));
    for (const cell of reached) {
      cell.isReached = cell.isOutdated;
      if (cell.isOutdated) this.isNew.push(cell);
    }
    return reached;
  }

  private reachUnknowable(): void {
    if (this.typed.size === 0) return;
    for (const cell of this.cells.values()) if (cell.unknowable) this.reach(cell);
  }

  private reachFrom(changes: readonly ChangedCell[]): void {
    const told = new Set<object>();
    for (const { sheet, row, column } of changes) this.reachReaders(sheet, row, column, told);
    for (let at = 0; at < this.isNew.length; at += 1) {
      const cell = this.isNew[at];
      if (cell) this.reachFilled(cell, told);
    }
  }

  private reachFilled({ sheet, fills }: FormulaCell, told: Set<object>): void {
    for (const { row, column } of cellsOf(fills)) this.reachReaders(sheet, row, column, told);
  }

  private reachReaders(sheet: BookSheet, row: number, column: number, told: Set<object>): void {
    for (const reader of this.readersOf(sheet, row, column, told)) this.reach(reader);
  }

  private *readersOf(
    sheet: BookSheet,
    row: number,
    column: number,
    told: Set<object>,
  ): Generator<FormulaCell> {
    for (const reader of this.index.readersOf(sheet.name.toLowerCase(), row, column, told)) {
      if (this.isKnown(reader)) yield reader;
    }
  }

  private isKnown(cell: FormulaCell): boolean {
    return this.at(cell.sheet, cell.row, cell.column) === cell;
  }

  private reach(cell: FormulaCell): void {
    if (cell.isReached) return;
    cell.isReached = true;
    this.isNew.push(cell);
  }

  /** What the file keeps is no result of the formula as it is. */
  private outdate(cell: FormulaCell): void {
    cell.isOutdated = true;
    this.reach(cell);
  }

  private add(sheet: BookSheet, row: number, column: number): FormulaCell {
    const formula = sheet.formula(row, column).slice(1);
    const inputs = formulaInputs(formula, { sheet: sheet.name, row }, this.scope);
    const size = arrayArea(sheet, row, column) ?? this.extentOf(formula, inputs.references);
    const { rows, columns } = sheet.content;
    const fills = {
      row,
      column,
      rows: Math.max(1, Math.min(size.rows, rows - row + 1)),
      columns: Math.max(1, Math.min(size.columns, columns - column + 1)),
    };
    const cell: FormulaCell = {
      sheet,
      row,
      column,
      formula,
      fills,
      ...inputs,
      isUnkept: false,
      isOutdated: false,
      isReached: false,
    };
    this.cells.set(keyOf(sheet, row, column), cell);
    for (const { sheet: name, area } of inputs.references) this.index.add(name.toLowerCase(), area, cell);
    return cell;
  }
}

function keyOf(sheet: { readonly id: number }, row: number, column: number): string {
  return `${sheet.id}:${row}:${column}`;
}
