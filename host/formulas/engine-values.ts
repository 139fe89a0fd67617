import type { DetailedCellError, HyperFormula, RawCellContent, SimpleCellAddress } from 'hyperformula';
import type { Plain } from '../book/cell-content';

/** What a formula gives. */
export type Scalar = string | number | boolean;

/** What the engine takes for a value of a cell. */
export function contentOf(value: Plain): RawCellContent {
  if (value === '') return null;
  if (value instanceof Date) return localClock(value);
  // Without the apostrophe the engine would make a number of '001'.
  return typeof value === 'string' && !/^#[A-Z0-9/]+[!?]?$/.test(value) ? `'${value}` : value;
}

/** The engine reads a date by the machine's clock, a book keeps it in the UTC fields. */
function localClock(date: Date): Date {
  return new Date(
    date.getUTCFullYear(),
    date.getUTCMonth(),
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
    date.getUTCSeconds(),
    date.getUTCMilliseconds(),
  );
}

/** A cell's place as the engine counts it. */
export function addressOf(
  engine: HyperFormula,
  sheet: { readonly name: string },
  row: number,
  column: number,
): SimpleCellAddress {
  return { sheet: engine.getSheetId(sheet.name) ?? 0, row: row - 1, col: column - 1 };
}

/** How many cells the engine's result at a place fills. */
export function arrayAt(engine: HyperFormula, address: SimpleCellAddress): { width: number; height: number } {
  if (!engine.isCellPartOfArray(address)) return { width: 1, height: 1 };
  const vertex: unknown = engine.dependencyGraph.getCell(address);
  const { width, height } = vertex as { width?: number; height?: number };
  return { width: width ?? 1, height: height ?? 1 };
}

/** What the engine says of an error; null for any other value. */
export function errorOf(value: unknown): DetailedCellError | null {
  return value !== null && typeof value === 'object' && 'message' in value
    ? (value as DetailedCellError)
    : null;
}

/** A value of the engine as a cell shows it. */
export function plain(value: unknown): Scalar {
  const error = errorOf(value);
  if (error) return error.value;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : '';
}
