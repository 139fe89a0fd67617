import type { Handlers } from '../src/shared/handlers';
import { type Area, areaOf } from './book/a1';
import { type Book, bookOf, type SheetData } from './book/book';
import type { BookSheet } from './book/book-sheet';
import type { BookCell } from './book/cell-content';
import { FormulaEngine } from './formulas/formula-engine';
import type { DocumentCache, DocumentLocks, Execution } from './google/execution/execution';
import { ExecutionTime } from './google/execution/execution-time';
import { type AuthMode, Gate } from './google/execution/gate';
import { type Manifest, readManifest } from './google/execution/manifest';
import { newScreen, type Screen } from './google/execution/screen';
import { servicesOf } from './google/services';
import { FetchQuota, type Network } from './google/services/network';
import { writeText } from './google/spreadsheet/cell-writing';
import { PendingWrites } from './google/spreadsheet/pending-writes';
import { newSheet } from './google/spreadsheet/sheet';
import { givenDate, shownDate } from './google/spreadsheet/sheet-zone';
import { illegalPart } from './vm/json-like';
import { newRealm } from './vm/realm';
import { ScriptCode } from './vm/script-code';
import { readBook } from './xlsx/read-book';

/** What a host opens: one of file, book or sheets; without any of them, one empty sheet. */
export interface HostOptions {
  /** Path of an .xlsx. */
  readonly file?: string;
  readonly book?: Book;
  /** Sheet names to rows of values. */
  readonly sheets?: SheetData;
  /** Text of the bundle (dist/Code.js). */
  readonly code: string;
  /** Pages for HtmlService, by file name without ending. */
  readonly pages?: { readonly [name: string]: string };
  /** Clock of the script, milliseconds since 1970; the real one by default. */
  readonly now?: () => number;
  /** Text of appsscript.json; without it nothing outside the document may be called. */
  readonly manifest?: string;
  /** The world outside, for a build that may call it. */
  readonly network?: Network;
  /** Time zone of the document, where it is another than the script's: 'Asia/Vladivostok'. */
  readonly timeZone?: string;
}

/** A failed call, as google.script.run reports it: a message and nothing else. */
export class CallError extends Error {}

/** Calls a function of the bundle as a cell's formula does. */
type FormulaContext = (name: string, args: readonly unknown[]) => unknown;

/** A document with the add-on in it: the bundle over a workbook, without Google. */
export class Host {
  readonly gate = new Gate();
  readonly screen: Screen = newScreen();
  readonly locks: DocumentLocks = { heldElsewhere: false };
  readonly cache: DocumentCache = new Map();
  /** Requests outside that are left on this day. */
  readonly quota = new FetchQuota();
  /** What is kept for each person alone, by their keys. */
  readonly personal = new Map<string, Map<string, string>>();
  /** Key of the person whose calls these are; a test of two persons changes it. */
  person = 'local-person';
  private readonly manifest: Manifest;
  private readonly script: ScriptCode;
  private readonly engine: FormulaEngine;
  /** Sheets loads the project for each cell; here all cells share one context, or 20,000 of them would take minutes. */
  private formulaContext: FormulaContext | null = null;

  constructor(
    readonly book: Book,
    private readonly options: HostOptions,
  ) {
    this.script = new ScriptCode(options.code);
    this.manifest = readManifest(options.manifest ?? '');
    this.engine = new FormulaEngine(book, this.script.functionNames, (name, args) =>
      this.callFormula(name, args),
    );
    book.calculator = this.engine;
  }

  /**
   * Calls a handler as google.script.run does: a new context for each call, JSON-like values only.
   * @throws CallError with the message alone
   */
  call<T = unknown>(name: string, ...args: unknown[]): T {
    if (name.endsWith('_') || !this.script.functionNames.includes(name)) {
      throw new CallError(`Script function not found: ${name}`);
    }
    const illegal = illegalPart([...args]);
    if (illegal) throw new CallError(`Failed due to illegal value in property: ${illegal}`);
    return this.run('FULL', (execution) => {
      const result = this.script.load(execution, servicesOf(execution))(
        name,
        args.map((arg) => execution.realm.copy(arg)),
      );
      const wrong = illegalPart(result);
      if (wrong) throw new CallError(`The script completed but its return value cannot be carried: ${wrong}`);
      return (result === undefined ? null : JSON.parse(JSON.stringify(result))) as T;
    });
  }

  /** The handlers of the sidebar, typed; each goes through `call`. */
  get handlers(): Handlers {
    return new Proxy({} as Handlers, {
      get: (_empty, name) => (request: unknown) => this.call(String(name), request),
    });
  }

  /** Runs onOpen as Google does when the document opens; `LIMITED` when the add-on is enabled for it. */
  open(authMode: AuthMode = 'LIMITED'): void {
    this.trigger('onOpen', authMode);
  }

  /** Runs a function of the menu. */
  runMenuItem(functionName: string): void {
    this.run('FULL', (execution) => this.script.load(execution, servicesOf(execution))(functionName, []));
  }

  /** Runs a simple trigger with its event. */
  trigger(name: 'onOpen' | 'onInstall', authMode: AuthMode): void {
    this.run(authMode, (execution) => {
      const event = execution.realm.copy({ authMode });
      return this.script.load(execution, servicesOf(execution))(name, [event]);
    });
  }

  /**
   * Value of a formula over this document.
   * @param formula with its leading `=`; `;` or `,` between arguments
   * @returns a scalar, or rows of them for an array; errors as '#VALUE!' and the like
   */
  evaluate(formula: string): FormulaResult {
    return this.engine.evaluate(formula);
  }

  /** Message behind an error value of the last evaluation; '' when there is none. */
  get lastFormulaError(): string {
    return this.engine.lastError;
  }

  /** Makes every formula's result in the workbook current, for writing the file. */
  settle(): void {
    this.engine.settle();
  }

  /** Whether a formula, without its leading `=`, can be written: a file with any other does not open in Excel. */
  understands(formula: string): boolean {
    return this.engine.understands(formula);
  }

  /** Writes into a cell what a person types; the grid grows as needed. */
  type(sheet: BookSheet, row: number, column: number, text: string): void {
    sheet.maxRows = Math.max(sheet.maxRows, row);
    sheet.maxColumns = Math.max(sheet.maxColumns, column);
    writeText(sheet, row, column, text, new Date(this.options.now?.() ?? Date.now()));
    this.engine.typedInto(sheet, row, column);
  }

  /** Puts a whole cell, as a person does who pastes one or takes an edit back; the grid grows as needed. */
  putCell(
    sheet: BookSheet,
    { row, column }: { readonly row: number; readonly column: number },
    cell: BookCell | undefined,
    address: string,
  ): void {
    sheet.maxRows = Math.max(sheet.maxRows, row);
    sheet.maxColumns = Math.max(sheet.maxColumns, column);
    sheet.putCell(row, column, cell, address);
    this.engine.typedInto(sheet, row, column);
  }

  /** Selects what a person selects, and opens its sheet. */
  select(sheet: BookSheet, area: Area): void {
    sheet.selection = area;
    this.book.active = sheet;
  }

  /** Top-level functions of the bundle that a page may call. */
  get callable(): readonly string[] {
    return this.script.functionNames.filter((name) => !name.endsWith('_'));
  }

  /** For tests: protects a range, given in A1 notation; without it the whole sheet. */
  protect(sheetName: string, a1: string | null, description = ''): void {
    const sheet = this.book.sheetNamed(sheetName);
    if (!sheet) throw new Error(`No sheet named ${sheetName}`);
    const whole = { row: 1, column: 1, rows: sheet.maxRows, columns: sheet.maxColumns };
    sheet.protections.push({ area: a1 ? areaOf(a1) : whole, description, wholeSheet: a1 === null });
  }

  private callFormula(name: string, args: readonly unknown[]): unknown {
    const mode = this.gate.authMode;
    this.gate.authMode = 'CUSTOM_FUNCTION';
    try {
      this.formulaContext ??= this.newFormulaContext();
      return onOwnClock(this.execution(), this.formulaContext(name, args));
    } finally {
      this.gate.authMode = mode;
    }
  }

  private newFormulaContext(): FormulaContext {
    const execution = this.execution();
    const call = this.script.load(execution, servicesOf(execution));
    return (name, args) =>
      call(
        name,
        args.map((arg) => inside(execution, arg)),
      );
  }

  private execution(): Execution {
    const { now: clock = Date.now, network = null } = this.options;
    const time = new ExecutionTime();
    const now = (): number => clock() + time.spent;
    const execution: Execution = {
      // The context's own clock is faster: it does where no time passes but that of the work.
      realm: newRealm(this.options.now || network ? now : undefined),
      gate: this.gate,
      book: this.book,
      cache: this.cache,
      locks: this.locks,
      screen: this.screen,
      pages: this.options.pages ?? {},
      now,
      timeZone: this.options.timeZone ?? null,
      person: this.person,
      personal: this.ofPerson(),
      manifest: this.manifest,
      network,
      quota: this.quota,
      time,
      pending: new PendingWrites(),
      held: new Set(),
      sheetObject: (sheet) => newSheet(execution, sheet),
    };
    return execution;
  }

  private ofPerson(): Map<string, string> {
    const kept = this.personal.get(this.person) ?? new Map<string, string>();
    this.personal.set(this.person, kept);
    return kept;
  }

  private run<T>(authMode: AuthMode, act: (execution: Execution) => T): T {
    this.gate.authMode = authMode;
    const execution = this.execution();
    try {
      const result = act(execution);
      execution.time.assertLeft();
      execution.pending.carryOut();
      return result;
    } catch (error) {
      endAfterFailure(execution);
      if (error instanceof CallError) throw error;
      throw new CallError(messageOf(error));
    } finally {
      this.gate.authMode = 'FULL';
    }
  }
}

/** What a formula gives. */
export type FormulaResult = string | number | boolean | (string | number | boolean)[][];

/**
 * Opens a document with the add-on in it.
 * @throws Refusal when the file cannot be used
 * @example const host = await openHost({ sheets: { Лист1: [['ОГРН']] }, code }); host.call('getOverview', { sheetId: 0 })
 */
export async function openHost(options: HostOptions): Promise<Host> {
  return new Host(await bookFor(options), options);
}

async function bookFor(options: HostOptions): Promise<Book> {
  if (options.book) return options.book;
  if (options.file !== undefined) return readBook(options.file);
  return bookOf(options.sheets ?? { Лист1: [] });
}

function inside(execution: Execution, value: unknown): unknown {
  if (value instanceof Date) return givenDate(execution, value);
  if (!Array.isArray(value)) return value;
  const copy = execution.realm.array<unknown>();
  for (const item of value) copy.push(inside(execution, item));
  return copy;
}

/** Dates of a result as the engine reads them: by the fields of the script's clock. */
function onOwnClock(execution: Execution, value: unknown): unknown {
  if (execution.timeZone === null) return value;
  if (Array.isArray(value)) return value.map((item) => onOwnClock(execution, item));
  return execution.realm.isDate(value) ? execution.realm.date(shownDate(execution, value)) : value;
}

/** A script that fails has written what it wrote; what is refused then is reported to nobody. */
function endAfterFailure({ pending }: Execution): void {
  try {
    pending.carryOut();
  } catch {
    // The script's own failure is the one that is told.
  }
}

function messageOf(error: unknown): string {
  const { message, name } = error as { message?: unknown; name?: unknown };
  const text = typeof message === 'string' ? message : String(error);
  return name === 'Error' || name === undefined ? text : `${String(name)}: ${text}`;
}
