import type { HyperFormula as Engine, SimpleRangeValue as RangeValue } from 'hyperformula';
import { dateOfSerial, serialOf } from '../book/serial-date';
import { spreadsheetFunctions } from './spreadsheet-functions';

/** Calls a function of the bundle; dates in and out hold the wall clock in their UTC fields. */
export type FunctionCall = (name: string, args: readonly unknown[]) => unknown;

type Library = typeof import('hyperformula');
type Ast = { readonly procedureName: string; readonly args: readonly unknown[] };

const ERROR_TEXTS: { readonly [type: string]: string } = {
  DIV_BY_ZERO: '#DIV/0!',
  NAME: '#NAME?',
  VALUE: '#VALUE!',
  NUM: '#NUM!',
  NA: '#N/A',
  CYCLE: '#REF!',
  REF: '#REF!',
  SPILL: '#REF!',
  ERROR: '#ERROR!',
};

const registered = new Set<string>();
let hasSpreadsheetFunctions = false;

/**
 * Loads the engine and makes the bundle's functions known to it. Which bundle answers is decided by the engine's
 * own `context`, so several documents can be open at once.
 */
export function loadHyperFormula(functionNames: readonly string[]): typeof Engine {
  // Loaded on demand: most fills never need it, and it costs a third of a second.
  const library: Library = require('hyperformula');
  if (!hasSpreadsheetFunctions) {
    const { plugin, names } = spreadsheetFunctions(library);
    library.HyperFormula.registerFunctionPlugin(plugin, { enGB: names });
    hasSpreadsheetFunctions = true;
  }
  const fresh = functionNames.filter((name) => /^[A-Z][A-Z0-9_]*$/.test(name) && !registered.has(name));
  if (fresh.length > 0) {
    const names = Object.fromEntries(fresh.map((name) => [name, name]));
    library.HyperFormula.registerFunctionPlugin(pluginOf(library, fresh), { enGB: names });
    for (const name of fresh) registered.add(name);
  }
  return library.HyperFormula;
}

function pluginOf(library: Library, names: readonly string[]) {
  const { ArraySize, CellError, ErrorType, FunctionPlugin } = library;

  class BundleFunctions extends FunctionPlugin {
    // Arrays are sized when the formula is parsed: a result has the shape of the largest argument.
    sizeOf(ast: Ast, state: never): InstanceType<typeof ArraySize> {
      const sizes = ast.args.map((arg) => this.arraySizeForAst(arg as never, state));
      const height = Math.max(1, ...sizes.map((size) => size.height).filter(Number.isFinite));
      return new ArraySize(Math.max(1, ...sizes.map((size) => size.width).filter(Number.isFinite)), height);
    }

    answer(ast: Ast, state: never): unknown {
      const args = ast.args.map((arg) => given(library, this.evaluateAst(arg as never, state)));
      const { call } = this.config.context as { call: FunctionCall };
      try {
        return taken(library, call(ast.procedureName, args));
      } catch (error) {
        return new CellError(ErrorType.ERROR, (error as { message?: string }).message ?? String(error));
      }
    }
  }
  const implemented = names.map((name) => [name, { method: 'answer', sizeOfResultArrayMethod: 'sizeOf' }]);
  BundleFunctions.implementedFunctions = Object.fromEntries(implemented);
  return BundleFunctions;
}

/** An argument as Google passes it: rows for a range, '' for an empty cell, a text for an error. */
function given(library: Library, value: unknown): unknown {
  if (value instanceof library.SimpleRangeValue) {
    const rows = value.data.map((row) => row.map((cell) => given(library, cell)));
    return rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : rows;
  }
  if (value === library.EmptyValue) return '';
  if (value instanceof library.CellError) return ERROR_TEXTS[value.type] ?? '#ERROR!';
  if (value !== null && typeof value === 'object' && 'val' in value) return numberOrDate(value as RichNumber);
  return value;
}

interface RichNumber {
  readonly val: number;
  getDetailedType?(): string;
}

function numberOrDate(value: RichNumber): unknown {
  const dated = /DATE|TIME/.test(value.getDetailedType?.() ?? '');
  return dated ? dateOfSerial(value.val) : value.val;
}

/** What a function gave, as the engine takes it. */
function taken(library: Library, value: unknown): RangeValue | string | number | boolean | symbol {
  if (!Array.isArray(value)) return scalar(library, value);
  const rows = value.map((row: unknown) =>
    (Array.isArray(row) ? row : [row]).map((cell) => scalar(library, cell)),
  );
  return library.SimpleRangeValue.onlyValues(rows as never);
}

function scalar(library: Library, value: unknown): string | number | boolean | symbol {
  if (value === null || value === undefined || value === '') return library.EmptyValue;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Object.prototype.toString.call(value) === '[object Date]') {
    const date = value as Date;
    const wall = new Date(
      Date.UTC(date.getFullYear(), date.getMonth(), date.getDate(), date.getHours(), date.getMinutes()),
    );
    return serialOf(wall);
  }
  return String(value);
}
