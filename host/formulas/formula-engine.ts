import type { DetailedCellError, HyperFormula, RawCellContent, SimpleCellAddress } from 'hyperformula';
import type { Book } from '../book/book';
import type { BookSheet } from '../book/book-sheet';
import type { CalculatedSheet, Calculator } from '../book/calculator';
import type { Plain } from '../book/cell-content';
import { canonicalFormula } from './canonical-formula';
import { type FunctionCall, loadHyperFormula } from './custom-functions';
import { FormulaInputs } from './formula-inputs';

type Engine = HyperFormula;
type Scalar = string | number | boolean;

const SCRATCH = 'Формула';

/**
 * Formulas of a book, computed by HyperFormula with the bundle's functions. It is loaded only when the file has no
 * result for a formula, or one that is out of date.
 */
export class FormulaEngine implements Calculator {
  /** Message of the last error that `evaluate` gave. */
  lastError = '';
  private engine: Engine | null = null;
  private inputs: FormulaInputs | null = null;
  private readonly changedColumns = new Set<string>();
  private stale = false;
  private readonly pending: { sheet: CalculatedSheet; row: number; column: number }[] = [];

  constructor(
    private readonly book: Book,
    private readonly functionNames: readonly string[],
    private readonly call: FunctionCall,
  ) {}

  get spills(): boolean {
    return this.engine !== null;
  }

  resultOf(sheet: CalculatedSheet, row: number, column: number, cached: Plain | undefined): Plain {
    if (!this.engine && cached !== undefined && !this.isStale()) return cached;
    const engine = this.current();
    const value = plain(engine.getCellValue(addressOf(engine, sheet, row, column)));
    // A function that only Excel or Google knows: what they computed is better than nothing.
    return value === '#NAME?' ? (cached ?? value) : value;
  }

  spillOf(sheet: CalculatedSheet, row: number, column: number): Plain {
    const engine = this.current();
    const address = addressOf(engine, sheet, row, column);
    return engine.isCellPartOfArray(address) ? plain(engine.getCellValue(address)) : '';
  }

  changed(sheet: CalculatedSheet, row: number, column: number): void {
    if (this.engine) this.pending.push({ sheet, row, column });
    else if (!this.stale) this.changedColumns.add(`${sheet.id}:${column}`);
  }

  restructured(what: 'rows' | 'sheets'): void {
    // Another sheet changes no result of the file; what the engine computed itself is kept nowhere else.
    this.stale ||= what === 'rows' || this.engine !== null;
    this.engine?.destroy();
    this.engine = null;
    this.inputs = null;
    this.pending.length = 0;
  }

  /** Value of a formula over the book; arrays as rows. */
  evaluate(formula: string): Scalar | Scalar[][] {
    const engine = this.current();
    const sheet = engine.getSheetId(this.book.active.name) ?? 0;
    this.lastError = '';
    const text = `=${canonicalFormula(formula.replace(/^=/, ''))}`;
    if (!engine.validateFormula(text)) {
      this.lastError = 'Formula parse error.';
      return '#ERROR!';
    }
    const value = engine.calculateFormula(text, sheet);
    if (!Array.isArray(value)) return this.scalar(value);
    const rows = value.map((row) => row.map((cell) => this.scalar(cell)));
    const [first] = rows;
    return rows.length === 1 && first?.length === 1 ? (first[0] ?? '') : rows;
  }

  /** Stores current results with the formulas, and what they spill into their neighbours. */
  settle(): void {
    const formulas = [...formulaCells(this.book)];
    if (formulas.length === 0) return;
    if (!this.engine && !this.isStale() && formulas.every(({ cached }) => cached)) return;
    const engine = this.current();
    for (const { sheet, row, column } of formulas) {
      const { width, height } = arrayAt(engine, addressOf(engine, sheet, row, column));
      sheet.keepResult(row, column, sheet.value(row, column), { rows: height, columns: width });
    }
  }

  private scalar(value: unknown): Scalar {
    const error = errorOf(value);
    if (error) this.lastError = error.message;
    return plain(value);
  }

  private isStale(): boolean {
    if (this.stale || this.changedColumns.size === 0) return this.stale;
    this.inputs ??= FormulaInputs.of(this.book, formulaCells(this.book));
    this.stale = this.inputs.includesAny(this.changedColumns);
    this.changedColumns.clear();
    return this.stale;
  }

  private current(): Engine {
    if (!this.engine) {
      this.engine = this.build();
      this.pending.length = 0;
    }
    this.flush(this.engine);
    return this.engine;
  }

  private build(): Engine {
    const sheets: { [name: string]: RawCellContent[][] } = {};
    for (const sheet of this.book.sheets) sheets[sheet.name] = contents(sheet);
    if (this.book.sheets.length === 0) sheets[SCRATCH] = [];
    const engine = loadHyperFormula(this.functionNames).buildFromSheets(sheets, {
      licenseKey: 'gpl-v3',
      maxRows: 1000000,
      // Its undo history makes every change cost all changes before it.
      undoLimit: 0,
      context: { call: this.call },
    });
    engine.addNamedExpression('TRUE', '=TRUE()');
    engine.addNamedExpression('FALSE', '=FALSE()');
    return engine;
  }

  private flush(engine: Engine): void {
    const changes = this.pending.splice(0);
    if (changes.length === 0) return;
    engine.batch(() => {
      for (const { sheet, row, column } of changes) {
        engine.setCellContents(addressOf(engine, sheet, row, column), content(sheet, row, column));
      }
    });
  }
}

/** Every formula cell, and whether the file keeps its result. */
function* formulaCells(
  book: Book,
): Generator<{ sheet: BookSheet; row: number; column: number; cached: boolean }> {
  for (const sheet of book.sheets) {
    for (const { row, column, cached } of sheet.formulaCells()) yield { sheet, row, column, cached };
  }
}

function contents(sheet: BookSheet): RawCellContent[][] {
  const { rows, columns } = sheet.content;
  return Array.from({ length: rows }, (_row, r) =>
    Array.from({ length: columns }, (_column, c) => content(sheet, r + 1, c + 1)),
  );
}

function content(sheet: CalculatedSheet, row: number, column: number): RawCellContent {
  const formula = sheet.formula(row, column);
  if (formula) return `=${canonicalFormula(formula.slice(1))}`;
  const value = sheet.stored(row, column);
  if (value === '') return null;
  // Without the apostrophe the engine would make a number of '001'.
  return typeof value === 'string' && !/^#[A-Z0-9/]+[!?]?$/.test(value) ? `'${value}` : value;
}

function addressOf(engine: Engine, sheet: CalculatedSheet, row: number, column: number): SimpleCellAddress {
  return { sheet: engine.getSheetId(sheet.name) ?? 0, row: row - 1, col: column - 1 };
}

function arrayAt(engine: Engine, address: SimpleCellAddress): { width: number; height: number } {
  if (!engine.isCellPartOfArray(address)) return { width: 1, height: 1 };
  const vertex: unknown = engine.dependencyGraph.getCell(address);
  const { width, height } = vertex as { width?: number; height?: number };
  return { width: width ?? 1, height: height ?? 1 };
}

function errorOf(value: unknown): DetailedCellError | null {
  return value !== null && typeof value === 'object' && 'message' in value
    ? (value as DetailedCellError)
    : null;
}

function plain(value: unknown): Scalar {
  const error = errorOf(value);
  if (error) return error.value;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : '';
}
