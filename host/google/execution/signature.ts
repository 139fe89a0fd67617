import { kindOf } from './facade';

/**
 * Demands whole numbers, as the strict host does for every row, column and count.
 * @param method for the message: 'SpreadsheetApp.Sheet.getRange'
 * @throws Error in Google's words
 */
export function assertIntegers(method: string, args: readonly unknown[]): void {
  if (args.every((arg) => typeof arg === 'number' && Number.isInteger(arg))) return;
  mismatch(method, args);
}

/** @throws Error in Google's words unless the argument is a text */
export function assertText(method: string, value: unknown): asserts value is string {
  if (typeof value !== 'string') mismatch(method, [value]);
}

/** @throws Error in Google's words, always */
export function mismatch(method: string, args: readonly unknown[]): never {
  throw new Error(
    `The parameters (${args.map(kindOf).join(',')}) don't match the method signature for ${method}.`,
  );
}

/**
 * Demands a table of the range's size.
 * @throws Error in Google's words: which of rows and columns does not match
 */
export function assertTable(
  method: string,
  table: unknown,
  rows: number,
  columns: number,
): asserts table is unknown[][] {
  if (!Array.isArray(table) || !table.every(Array.isArray)) mismatch(method, [table]);
  if (table.length !== rows) {
    throw new Error(
      `The number of rows in the data does not match the number of rows in the range. The data has ${table.length} but the range has ${rows}.`,
    );
  }
  for (const row of table as unknown[][]) {
    if (row.length === columns) continue;
    throw new Error(
      `The number of columns in the data does not match the number of columns in the range. The data has ${row.length} but the range has ${columns}.`,
    );
  }
}
