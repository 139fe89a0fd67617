import { type CellScalar, exactPlace, nearestPlace, roundedTo, zeroFilled } from './lookup';

type Library = typeof import('hyperformula');
interface Ast {
  readonly procedureName: string;
  readonly args: readonly unknown[];
}
interface State {
  readonly formulaAddress: { readonly sheet: number; readonly row: number; readonly col: number };
}

/** What the engine's owner gives to functions. */
export interface RefusalNote {
  /** A function meets what spreadsheet programs compute in different ways: the cell has no result. */
  refused(address: State['formulaAddress']): void;
}

const NAMES = ['VLOOKUP', 'HLOOKUP', 'XLOOKUP', 'MATCH', 'INT', 'ROUND', 'TEXT'] as const;

/**
 * Functions that the engine itself computes in another way than Excel: its lookups take «й» for «и» and do not see
 * `*`, its INT cuts negative numbers off, its ROUND makes 1 of 1.005, its TEXT loses a zero.
 */
export function spreadsheetFunctions(library: Library) {
  const { CellError, ErrorType, EmptyValue, FunctionPlugin, SimpleRangeValue } = library;
  type Value = unknown;
  const isError = (value: Value): boolean => value instanceof CellError;

  class SpreadsheetFunctions extends FunctionPlugin {
    answer(ast: Ast, state: never): Value {
      const values = ast.args.map((arg) => this.evaluateAst(arg as never, state) as Value);
      const wrong = values.find(isError);
      if (wrong !== undefined) return wrong;
      switch (ast.procedureName as (typeof NAMES)[number]) {
        case 'VLOOKUP':
          return this.lookup(values, state, 'rows');
        case 'HLOOKUP':
          return this.lookup(values, state, 'columns');
        case 'XLOOKUP':
          return this.xlookup(values, state);
        case 'MATCH':
          return this.match(values, state);
        case 'INT':
          return this.counted(values[0], state, Math.floor);
        case 'ROUND':
          return this.counted(values[0], state, (value) =>
            this.counted(values[1] ?? 0, state, (places) => roundedTo(value, Math.trunc(places))),
          );
        case 'TEXT':
          return this.text(values, state);
      }
    }

    private lookup([key, table, index, approximate]: Value[], state: never, way: 'rows' | 'columns'): Value {
      const cells = cellsIn(table);
      if (!cells || isRange(key) || isRange(index) || isRange(approximate)) return this.refuse(state);
      const lines = way === 'rows' ? cells : turned(cells);
      const column = Math.trunc(Number(scalarOf(index)));
      if (!(column >= 1)) return new CellError(ErrorType.VALUE);
      if (column > (lines[0]?.length ?? 0)) return new CellError(ErrorType.REF);
      const keys = lines.map((line) => scalarOf(line[0]));
      const isExact = approximate !== undefined && !scalarOf(approximate);
      const place = isExact
        ? exactPlace(scalarOf(key), keys, true)
        : nearestPlace(scalarOf(key), keys, false);
      return this.at(place, state, (at) => lines[at]?.[column - 1]);
    }

    private match([key, list, type]: Value[], state: never): Value {
      const keys = listIn(list);
      if (!keys || isRange(key) || isRange(type)) return this.refuse(state);
      const order = type === undefined ? 1 : Number(scalarOf(type));
      const place =
        order === 0 ? exactPlace(scalarOf(key), keys, true) : nearestPlace(scalarOf(key), keys, order < 0);
      return this.at(place, state, (at) => at + 1);
    }

    private xlookup([key, list, results, otherwise, mode, order]: Value[], state: never): Value {
      const keys = listIn(list);
      const given = cellsIn(results);
      const line = given?.length === 1 ? given[0] : given?.map((row) => row[0]);
      const isOneCell = given?.length === 1 || given?.every((row) => row.length === 1);
      const how = mode === undefined ? 0 : scalarOf(mode);
      const isUsual = (how === 0 || how === 2) && (order === undefined || scalarOf(order) === 1);
      if (!keys || !line || !isOneCell || line.length !== keys.length || isRange(key) || !isUsual) {
        return this.refuse(state);
      }
      const place = exactPlace(scalarOf(key), keys, how === 2);
      if (place < 0 && otherwise !== undefined) return otherwise;
      return this.at(place, state, (at) => line[at]);
    }

    private text([value, format]: Value[], state: never): Value {
      const given = scalarOf(value);
      if (isRange(value)) return this.refuse(state);
      const number =
        typeof given === 'string' ? this.coerceScalarToNumberOrError(given as never) : (given ?? 0);
      if (isError(number)) return given;
      if (typeof given === 'boolean') return this.refuse(state);
      return zeroFilled(Number(scalarOf(number)), String(scalarOf(format)).length);
    }

    private counted(value: Value, state: never, count: (value: number) => Value): Value {
      if (isRange(value)) return this.refuse(state);
      const number = this.coerceScalarToNumberOrError(value as never) as Value;
      return isError(number) ? number : count(Number(scalarOf(number)));
    }

    private at(place: number | null, state: never, result: (at: number) => Value): Value {
      if (place === null) return this.refuse(state);
      if (place < 0) return new CellError(ErrorType.NA);
      return result(place) ?? EmptyValue;
    }

    private refuse(state: never): Value {
      const { refused } = this.config.context as RefusalNote;
      refused((state as State).formulaAddress);
      return new CellError(ErrorType.NAME);
    }
  }
  SpreadsheetFunctions.implementedFunctions = Object.fromEntries(
    NAMES.map((name) => [name, { method: 'answer' }]),
  );

  function isRange(value: Value): boolean {
    return value instanceof SimpleRangeValue;
  }

  function cellsIn(value: Value): Value[][] | null {
    return value instanceof SimpleRangeValue ? (value.data as Value[][]) : null;
  }

  /** A range of one row or one column. */
  function listIn(value: Value): CellScalar[] | null {
    const cells = cellsIn(value);
    if (!cells) return null;
    if (cells.length === 1) return (cells[0] ?? []).map(scalarOf);
    return cells.every((row) => row.length === 1) ? cells.map((row) => scalarOf(row[0])) : null;
  }

  function scalarOf(value: Value): CellScalar {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
    const isRich = value !== null && typeof value === 'object' && 'val' in value;
    return isRich ? (value.val as number) : null;
  }
  return { plugin: SpreadsheetFunctions, names: Object.fromEntries(NAMES.map((name) => [name, name])) };
}

function turned(cells: readonly (readonly unknown[])[]): unknown[][] {
  return (cells[0] ?? []).map((_cell, column) => cells.map((row) => row[column]));
}
