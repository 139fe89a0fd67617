import { displayText } from '../book/display-text';
import { dateOfSerial } from '../book/serial-date';
import { type CellScalar, LookupList, nearestPlace, roundedTo, zeroFilled } from './lookup';

type Library = typeof import('hyperformula');
interface Ast {
  readonly procedureName: string;
  readonly args: readonly unknown[];
}
interface State {
  readonly formulaAddress: { readonly sheet: number; readonly row: number; readonly col: number };
}

/** What the engine's owner gives to functions. */
export interface FunctionSurroundings {
  /** A function meets what spreadsheet programs compute in different ways: the cell has no result. */
  refused(address: State['formulaAddress']): void;
  /** Lists that were looked up in, by their range, until a cell changes. */
  readonly lists: Map<string, unknown>;
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
      if (!isRange(table) || isRange(key) || isRange(index) || isRange(approximate))
        return this.refuse(state);
      const { lines, keys } = this.kept(table, way, (cells) => {
        const oriented = way === 'rows' ? cells : turned(cells);
        return { lines: oriented, keys: new LookupList(oriented.map((line) => scalarOf(line[0]))) };
      });
      const column = Math.trunc(Number(scalarOf(index)));
      if (!(column >= 1)) return new CellError(ErrorType.VALUE);
      if (column > (lines[0]?.length ?? 0)) return new CellError(ErrorType.REF);
      const isExact = approximate !== undefined && !scalarOf(approximate);
      const sought = scalarOf(key);
      const place = isExact ? keys.place(sought, true) : nearestPlace(sought, keys.values, false);
      return this.at(place, state, (at) => lines[at]?.[column - 1]);
    }

    private match([key, list, type]: Value[], state: never): Value {
      const keys = this.listIn(list);
      if (!keys || isRange(key) || isRange(type)) return this.refuse(state);
      const order = type === undefined ? 1 : Number(scalarOf(type));
      const place =
        order === 0 ? keys.place(scalarOf(key), true) : nearestPlace(scalarOf(key), keys.values, order < 0);
      return this.at(place, state, (at) => at + 1);
    }

    private xlookup([key, list, results, otherwise, mode, order]: Value[], state: never): Value {
      const keys = this.listIn(list);
      const line = isRange(results) ? this.kept(results, 'line', lineOf) : null;
      const how = mode === undefined ? 0 : scalarOf(mode);
      const isUsual = (how === 0 || how === 2) && (order === undefined || scalarOf(order) === 1);
      if (!keys || !line || line.length !== keys.values.length || isRange(key) || !isUsual) {
        return this.refuse(state);
      }
      const place = keys.place(scalarOf(key), how === 2);
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
      const shape = String(scalarOf(format));
      const counted = Number(scalarOf(number));
      return /^0+$/.test(shape)
        ? zeroFilled(counted, shape.length)
        : displayText(dateOfSerial(counted), shape);
    }

    private counted(value: Value, state: never, count: (value: number) => Value): Value {
      if (isRange(value)) return this.refuse(state);
      const number = this.coerceScalarToNumberOrError(value as never) as Value;
      return isError(number) ? number : count(Number(scalarOf(number)));
    }

    /** What is made of a range, once for all formulas that read it. */
    private kept<T>(value: Value, what: string, make: (cells: Value[][]) => T): T {
      // Its cells are read only when they are asked for.
      const cells = value as { readonly range?: { start: object; end: object }; readonly data: Value[][] };
      const { lists } = this.config.context as FunctionSurroundings;
      if (!cells.range) return make(cells.data);
      const key = `${what} ${JSON.stringify([cells.range.start, cells.range.end])}`;
      if (!lists.has(key)) lists.set(key, make(cells.data));
      return lists.get(key) as T;
    }

    /** A range of one row or one column. */
    private listIn(value: Value): LookupList | null {
      if (!isRange(value)) return null;
      return this.kept(value, 'list', (cells) => {
        const line = lineOf(cells);
        return line && new LookupList(line.map(scalarOf));
      });
    }

    private at(place: number | null, state: never, result: (at: number) => Value): Value {
      if (place === null) return this.refuse(state);
      if (place < 0) return new CellError(ErrorType.NA);
      return result(place) ?? EmptyValue;
    }

    private refuse(state: never): Value {
      const { refused } = this.config.context as FunctionSurroundings;
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

/** The cells of one row or one column; null for more. */
function lineOf(cells: readonly (readonly unknown[])[]): readonly unknown[] | null {
  if (cells.length === 1) return cells[0] ?? [];
  return cells.every((row) => row.length === 1) ? cells.map((row) => row[0]) : null;
}
