import type { CellValue } from '../../core/cells/cell-value';
import { headerText } from '../columns/header-text';
import { isWrittenHeader } from '../columns/written-columns';

/** What a header must say to mean a role; patterns are for `headerText`. */
export interface WordRule<R extends string> {
  readonly role: R;
  readonly words: RegExp;
  readonly not?: RegExp;
}

/** Columns by role, counted from 1. */
export type RoleColumns<R extends string> = { readonly [role in R]?: number };

/** Where a table starts in a sheet and what its columns mean. */
export interface TableColumns<R extends string> {
  /** Last header row, counted from 1; 0: none. */
  readonly headerRow: number;
  readonly columns: RoleColumns<R>;
}

const SEARCHED = 20;

/**
 * Roles of one header row: each column takes the first rule that fits, each role its first column.
 *
 * @param headers header cells from the left
 * @example columnsOfHeader(['ФИО', 'Почта'], ACCOUNT_WORDS) // { person: 1, email: 2 }
 */
export function columnsOfHeader<R extends string>(
  headers: readonly CellValue[],
  rules: readonly WordRule<R>[],
): RoleColumns<R> {
  const columns: { [role in R]?: number } = {};
  headers.forEach((cell, at) => {
    const text = typeof cell === 'string' ? headerText(cell) : '';
    if (text === '' || text.length > 120 || isWrittenHeader(text)) return;
    const role = rules.find(({ words, not }) => words.test(text) && !not?.test(text))?.role;
    if (role !== undefined && columns[role] === undefined) columns[role] = at + 1;
  });
  return columns;
}

/**
 * Finds a table by its header's words: the row, among the first twenty, that names the most roles.
 *
 * @param top the sheet's first rows
 * @example findTable([['Учётные записи'], ['Организация', 'ФИО', 'Роль']], ACCOUNT_WORDS).headerRow // 2
 */
export function findTable<R extends string>(
  top: readonly (readonly CellValue[])[],
  rules: readonly WordRule<R>[],
): TableColumns<R> {
  let best: TableColumns<R> = { headerRow: 0, columns: {} };
  let most = 0;
  top.slice(0, SEARCHED).forEach((row, at) => {
    const columns = columnsOfHeader(row, rules);
    const count = Object.keys(columns).length;
    if (count > most) {
      most = count;
      best = { headerRow: at + 1, columns };
    }
  });
  return best;
}
