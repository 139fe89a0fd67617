import { type Area, a1Of, overlap } from '../../book/a1';
import type { BookSheet } from '../../book/book-sheet';
import type { TypedColumn } from '../../book/sheets-only';
import type { Execution } from '../execution/execution';
import { forbids, validationOf } from './data-validation';

/** What a write is about: Google takes some kinds where it refuses others. */
export type WriteKind = 'value' | 'format' | 'validation' | 'look';

/** What a value write puts into a cell. */
export type ValueAt = (row: number, column: number) => unknown;

/**
 * Refuses what a table with typed columns takes from nobody: formats, rules, and values of another type.
 *
 * @throws Error in Google's words
 */
export function assertTypes(
  execution: Execution,
  sheet: BookSheet,
  area: Area,
  kind: WriteKind,
  valueAt: ValueAt,
): void {
  if (kind === 'look') return;
  for (const typed of sheet.typedColumns) {
    if (!overlap(typed.area, area)) continue;
    const refused =
      kind !== 'value' ||
      someCell(
        area,
        (row, column) =>
          covers(typed.area, row, column) && !isOfType(execution, typed.type, valueAt(row, column)),
      );
    if (refused) throw new Error('This operation is not allowed on cells in typed columns.');
  }
}

/**
 * Refuses values that a rule with «Запрещать ввод данных» forbids.
 *
 * @throws Error in Google's words, naming the first such cell
 */
export function assertValid(execution: Execution, sheet: BookSheet, area: Area, valueAt: ValueAt): void {
  if (!hasRules(sheet)) return;
  someCell(area, (row, column) => {
    const rule = validationOf(sheet, row, column);
    if (rule === null || rule.allowInvalid || !forbids(rule, valueAt(row, column), execution.realm.isDate))
      return false;
    const cell = a1Of({ row, column, rows: 1, columns: 1 });
    throw new Error(
      `The data you entered in cell ${cell} violates the data validation rules set on this cell.`,
    );
  });
}

function hasRules(sheet: BookSheet): boolean {
  return sheet.parts.validations.length > 0;
}

function someCell(area: Area, test: (row: number, column: number) => boolean): boolean {
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1)
      if (test(row, column)) return true;
  }
  return false;
}

function isOfType(execution: Execution, type: TypedColumn['type'], value: unknown): boolean {
  if (value === '' || value === null || (typeof value === 'string' && value.startsWith('='))) return true;
  switch (type) {
    case 'TEXT':
      return typeof value === 'string';
    case 'NUMBER':
      return typeof value === 'number' || (typeof value === 'string' && Number.isFinite(Number(value)));
    case 'DATE':
      return execution.realm.isDate(value);
    case 'CHECKBOX':
      return typeof value === 'boolean';
  }
}

/** Whether an area covers a cell. */
export function covers(area: Area, row: number, column: number): boolean {
  return overlap(area, { row, column, rows: 1, columns: 1 });
}

/** Whether Google has not computed the formula of a cell yet. */
export function isLoading(sheet: BookSheet, row: number, column: number): boolean {
  return sheet.loading.some((area) => covers(area, row, column));
}
