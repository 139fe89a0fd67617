import type { HyperFormula, RawCellContent, SimpleCellAddress } from 'hyperformula';
import type { Book } from '../book/book';
import type { BookSheet } from '../book/book-sheet';
import { type FunctionCall, loadHyperFormula } from './custom-functions';
import { addressOf } from './engine-values';
import type { ChangedCell } from './formula-cells';

/** The sheet of a book that has none: the engine takes formulas in a sheet only. */
const SCRATCH = 'Формула';

/** What a cell holds for the engine: a formula that it is to compute, or a value. */
export type ContentOf = (sheet: BookSheet, row: number, column: number) => RawCellContent;

/** HyperFormula over a book: built when somebody asks for a result, and told of every change from then on. */
export class BookEngine {
  /** Cells that a function refused to compute since they were looked at last. */
  readonly refused: SimpleCellAddress[] = [];
  private engine: HyperFormula | null = null;
  /** For parsing alone. */
  private parser: HyperFormula | null = null;
  private known: ReadonlySet<string> | null = null;
  private readonly lists = new Map<string, unknown>();

  /** @param functionNames functions of the bundle, answered by `call` */
  constructor(
    private readonly book: Book,
    private readonly functionNames: readonly string[],
    private readonly call: FunctionCall,
    private readonly contentOf: ContentOf,
  ) {}

  /** The engine, built when it does not run yet. */
  running(): HyperFormula {
    this.engine ??= this.build();
    return this.engine;
  }

  /** Puts changed cells into the engine, if it runs. */
  tell(changed: readonly ChangedCell[]): void {
    const { engine } = this;
    if (!engine) return;
    this.lists.clear();
    engine.batch(() => {
      for (const { sheet, row, column } of changed) {
        if (!this.book.sheets.includes(sheet)) continue;
        engine.setCellContents(addressOf(engine, sheet, row, column), this.contentOf(sheet, row, column));
      }
    });
  }

  /** Stops the engine, as rows or sheets have moved: the next one reads the book anew. */
  stop(): void {
    this.engine?.destroy();
    this.engine = null;
  }

  /** Whether a formula, without its leading `=`, can be parsed. */
  parses(formula: string): boolean {
    this.parser ??= loadHyperFormula(this.functionNames).buildEmpty(this.options);
    return this.parser.validateFormula(`=${formula}`);
  }

  /** Whether there is a function of that name. */
  hasFunction(name: string): boolean {
    this.known ??= new Set([
      ...loadHyperFormula(this.functionNames).getRegisteredFunctionNames('enGB'),
      ...this.functionNames,
    ]);
    return this.known.has(name);
  }

  private get options() {
    return {
      licenseKey: 'gpl-v3',
      maxRows: 1048576,
      // Its undo history makes every change cost all changes before it.
      undoLimit: 0,
      // The last digits of an ОГРН are digits too.
      smartRounding: false,
      // «й» is not «и».
      accentSensitive: true,
      context: {
        call: this.call,
        lists: this.lists,
        refused: (address: SimpleCellAddress) => void this.refused.push(address),
      },
    };
  }

  private build(): HyperFormula {
    this.lists.clear();
    const sheets: { [name: string]: RawCellContent[][] } = {};
    for (const sheet of this.book.sheets) sheets[sheet.name] = this.contents(sheet);
    if (this.book.sheets.length === 0) sheets[SCRATCH] = [];
    const engine = loadHyperFormula(this.functionNames).buildFromSheets(sheets, this.options);
    engine.addNamedExpression('TRUE', '=TRUE()');
    engine.addNamedExpression('FALSE', '=FALSE()');
    return engine;
  }

  private contents(sheet: BookSheet): RawCellContent[][] {
    const { rows, columns } = sheet.content;
    return Array.from({ length: rows }, (_row, r) =>
      Array.from({ length: columns }, (_column, c) => this.contentOf(sheet, r + 1, c + 1)),
    );
  }
}
