import type { HyperFormula, RawCellContent } from 'hyperformula';
import type { Book } from '../book/book';
import type { BookSheet } from '../book/book-sheet';
import { type CalculatedSheet, type Calculator, notComputed } from '../book/calculator';
import type { Plain } from '../book/cell-content';
import { isDatePattern } from '../book/display-text';
import { arrayArea, keepResult, releaseSpill } from '../book/formula-results';
import { dateOfSerial } from '../book/serial-date';
import { BookEngine } from './book-engine';
import { canonicalFormula } from './canonical-formula';
import { largestArea } from './computable-formula';
import type { FunctionCall } from './custom-functions';
import { addressOf, arrayAt, contentOf, errorOf, plain, type Scalar } from './engine-values';
import { type ChangedCell, type FormulaCell, FormulaCells, isAffected } from './formula-cells';
import { bareFunction } from './formula-inputs';
import { formulaTokens } from './formula-tokens';
import { FormulaTranslation } from './formula-translation';
import { formulaSkeleton } from './typed-formula';

/** Errors that tell of the engine, not of the formula. */
const ENGINE_ERRORS: ReadonlySet<string> = new Set(['NAME', 'SPILL', 'CYCLE', 'LIC']);

/**
 * Results of a book's formulas. What the file keeps holds until an input is changed; only then, or when the file keeps
 * nothing, HyperFormula computes a cell, with the bundle's functions and exactly, and it sees every other formula as
 * its kept result. What it does not compute as spreadsheet programs do is not computed, nor is what depends on it.
 */
export class FormulaEngine implements Calculator {
  /** Message of the last error that `evaluate` gave. */
  lastError = '';
  private formulas: FormulaCells | null = null;
  /** Affected formulas that are not computed. */
  private stopped: ReadonlySet<FormulaCell> = new Set();
  private arrays: FormulaCell[] = [];
  /** Changes of a book whose formulas nobody has asked for yet are seen by reading it. */
  private hasNews = false;
  private readonly book: Book;
  private readonly engine: BookEngine;
  private readonly translation: FormulaTranslation;

  constructor(book: Book, functionNames: readonly string[], call: FunctionCall) {
    this.book = book;
    this.engine = new BookEngine(book, functionNames, call, (sheet, row, column) =>
      this.content(sheet, row, column),
    );
    this.translation = new FormulaTranslation(book, new Set(functionNames), (formula) =>
      this.engine.parses(formula),
    );
  }

  get spills(): boolean {
    if (this.formulas) this.follow(this.formulas);
    return this.arrays.length > 0;
  }

  resultOf(sheet: CalculatedSheet, row: number, column: number, cached: Plain | undefined): Plain {
    const cell = this.current().at(sheet, row, column);
    if (!cell || !isAffected(cell)) return cached ?? '';
    return this.computed(cell) ?? notComputed(row, column);
  }

  spillOf(sheet: CalculatedSheet, row: number, column: number): Plain {
    const formulas = this.current();
    const array = this.arrays.find((one) => one.sheet.id === sheet.id && isInside(one, row, column));
    if (!array || formulas.at(sheet, row, column)) return '';
    if (this.computed(array) === null) return notComputed(array.row, array.column);
    const engine = this.running();
    const address = addressOf(engine, sheet, row, column);
    return engine.isCellPartOfArray(address) ? plain(engine.getCellValue(address)) : '';
  }

  changed(sheet: BookSheet, row: number, column: number): void {
    this.known().changed({ sheet, row, column });
    this.hasNews = true;
  }

  /** A person typed into a cell: see FormulaCells. */
  typedInto(sheet: BookSheet, row: number, column: number): void {
    this.known().typedInto({ sheet, row, column });
    this.hasNews = true;
  }

  moved(sheet: BookSheet): void {
    this.known().moved(sheet);
    this.restarted();
  }

  sheetAdded(): void {
    this.restarted();
  }

  sheetRemoved(sheet: BookSheet): void {
    this.known().gone(sheet);
    this.restarted();
  }

  /** Whether a formula is one to a spreadsheet program; what only Excel can tell passes. @param formula in canonical form */
  understands(formula: string): boolean {
    const skeleton = formulaSkeleton(formula);
    return skeleton === null || this.engine.parses(skeleton);
  }

  /** Value of a formula over the book; arrays as rows. */
  evaluate(formula: string): Scalar | Scalar[][] {
    this.current();
    const engine = this.running();
    const sheet = engine.getSheetId(this.book.active.name) ?? 0;
    this.lastError = '';
    const canonical = canonicalFormula(formula.replace(/^=/, ''));
    const unknown = this.unknownFunction(canonical);
    if (unknown !== '') {
      this.lastError = `Unknown function: '${unknown}'.`;
      return '#NAME?';
    }
    const text = this.translation.ofLoose(canonical, this.known().scope);
    if (text === null) {
      this.lastError = 'Formula parse error.';
      return '#ERROR!';
    }
    const value = engine.calculateFormula(`=${text}`, sheet);
    if (this.engine.refused.splice(0).length > 0) {
      this.lastError = 'Not computed here.';
      return '#ERROR!';
    }
    if (!Array.isArray(value)) return this.scalar(value);
    const rows = value.map((row) => row.map((cell) => this.scalar(cell)));
    const [first] = rows;
    return rows.length === 1 && first?.length === 1 ? (first[0] ?? '') : rows;
  }

  /**
   * Stores what was computed with its formulas, and what they spill into their neighbours; a formula that could not be
   * computed keeps no result, so that the next program computes it. No other cell changes.
   */
  settle(): void {
    for (const cell of this.current().affected()) {
      const { sheet, row, column } = cell;
      const value = this.computed(cell);
      if (value === null) keepResult(sheet, cell, null, { rows: 1, columns: 1 });
      else {
        const engine = this.running();
        const { width, height } = arrayAt(engine, addressOf(engine, sheet, row, column));
        keepResult(sheet, cell, value, { rows: height, columns: width });
      }
    }
  }

  private unknownFunction(formula: string): string {
    for (const token of formulaTokens(formula)) {
      if (token.kind === 'function' && !this.engine.hasFunction(bareFunction(token.name))) return token.name;
    }
    return '';
  }

  private scalar(value: unknown): Scalar {
    const error = errorOf(value);
    if (error) this.lastError = error.message;
    return plain(value);
  }

  /** Result of an affected cell; null when it is not computed. */
  private computed(cell: FormulaCell): Plain | null {
    if (this.stopped.has(cell)) return null;
    const engine = this.running();
    if (this.stopped.has(cell)) return null;
    const { sheet, row, column, formula } = cell;
    const value = engine.getCellValue(addressOf(engine, sheet, row, column));
    const error = errorOf(value);
    if ((error && ENGINE_ERRORS.has(error.type)) || !this.fits(cell, engine)) return null;
    // A formula that gives an empty cell shows 0; a function of the bundle that gives nothing shows nothing.
    if (value === null) return this.translation.usesBundle(formula) ? '' : 0;
    const isDate = typeof value === 'number' && isDatePattern(sheet.numberFormat(row, column));
    return isDate ? dateOfSerial(value) : plain(value);
  }

  /** An array of a file has its size whatever comes out; the engine makes its own. */
  private fits({ sheet, row, column, formula }: FormulaCell, engine: HyperFormula): boolean {
    const area = arrayArea(sheet, row, column);
    if (!area || this.translation.usesBundle(formula)) return true;
    const { width, height } = arrayAt(engine, addressOf(engine, sheet, row, column));
    return width === area.columns && height === area.rows;
  }

  private known(): FormulaCells {
    this.formulas ??= this.firstLook();
    return this.formulas;
  }

  private firstLook(): FormulaCells {
    this.hasNews = true;
    const isOwn = (formula: string): boolean => this.translation.usesBundle(formula);
    return new FormulaCells(
      this.book,
      (formula, references) => (isOwn(formula) ? largestArea(references) : { rows: 1, columns: 1 }),
      isOwn,
    );
  }

  /** The formulas, all changes followed. */
  private current(): FormulaCells {
    const formulas = this.known();
    this.follow(formulas);
    return formulas;
  }

  private follow(formulas: FormulaCells): void {
    if (!this.hasNews) return;
    this.hasNews = false;
    const { cells, freed, changes, renewed } = formulas.follow();
    for (const { sheet, row, column, fills } of cells) {
      if (fills.rows * fills.columns > 1) releaseSpill(sheet, row, column);
    }
    if (cells.length + freed.length > 0 || renewed)
      this.sortAndTell(formulas, [...changes, ...cells, ...freed]);
    else this.engine.tell(changes);
  }

  private sortAndTell(formulas: FormulaCells, changed: readonly ChangedCell[]): void {
    const before = this.stopped;
    this.sort(formulas);
    const freed = [...before].filter((cell) => !this.stopped.has(cell));
    const caught = [...this.stopped].filter((cell) => !before.has(cell));
    this.engine.tell([...changed, ...freed, ...caught]);
  }

  /** Which affected cells are not computed: those that the engine cannot, and all that depend on them. */
  private sort(formulas: FormulaCells): void {
    const affected = formulas.affected();
    this.arrays = affected.filter(({ fills }) => fills.rows * fills.columns > 1);
    this.stopped = formulas.dependentOf(affected.filter((cell) => this.text(cell) === null));
  }

  /** An affected formula as the engine takes it; null when it does not compute it. */
  private text(cell: FormulaCell): string | null {
    return this.translation.of(cell, this.known().scope);
  }

  private running(): HyperFormula {
    const engine = this.engine.running();
    this.heed(engine);
    return engine;
  }

  /** What a function refused while it was computed is not computed, nor is what depends on it. */
  private heed(engine: HyperFormula): void {
    const formulas = this.known();
    const { refused } = this.engine;
    while (refused.length > 0) {
      for (const { sheet: id, row, col } of refused.splice(0)) {
        const sheet = this.book.sheetNamed(engine.getSheetName(id) ?? '');
        const cell = sheet && formulas.at(sheet, row + 1, col + 1);
        if (cell) this.translation.refuse(cell);
      }
      this.sortAndTell(formulas, []);
    }
  }

  private restarted(): void {
    this.engine.stop();
    this.hasNews = true;
  }

  /** An affected formula as such; of every other one its kept result. */
  private content(sheet: BookSheet, row: number, column: number): RawCellContent {
    const cell = this.known().at(sheet, row, column);
    if (cell && isAffected(cell)) {
      const text = this.stopped.has(cell) ? null : this.text(cell);
      return text === null ? '#N/A' : `=${text}`;
    }
    return contentOf(sheet.stored(row, column));
  }
}

function isInside({ fills }: FormulaCell, row: number, column: number): boolean {
  return (
    row >= fills.row &&
    row < fills.row + fills.rows &&
    column >= fills.column &&
    column < fills.column + fills.columns
  );
}
