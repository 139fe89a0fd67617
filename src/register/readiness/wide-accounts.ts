import { cellText, isEmptyMark } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import { type AccountRole, ROLE_NAMES } from '../../core/people/account-role';
import { isTicked } from '../../core/people/tick';
import { headerText } from '../columns/header-text';
import { ACCOUNT_WORDS, type AccountColumn } from './account-columns';
import { columnsOfHeader, type RoleColumns } from './columns-by-words';
import type { AccountTable } from './read-accounts';

/** A sheet of accounts with a row for each organisation and, in it, some columns for each role's person. */
export interface WideTable {
  /** Counted from 1. */
  readonly headerRow: number;
  /** Whose row it is. */
  readonly shared: RoleColumns<AccountColumn>;
  readonly persons: readonly { readonly role: AccountRole; readonly columns: RoleColumns<AccountColumn> }[];
}

const SEARCHED = 20;
const LEAST_ROLES = 2;
const ROLES: readonly (readonly [RegExp, AccountRole])[] = [
  [/администратор\S*(?: лко)?/, 'admin'],
  [/координатор\S*/, 'coordinator'],
  [/исполнител\S*/, 'executor'],
  [/руководител\S*/, 'head'],
  [/куратор\S*/, 'curator'],
];
const ACCOUNT_SIGNS: readonly AccountRole[] = ['admin', 'coordinator', 'executor'];
const PERSONAL: readonly AccountColumn[] = [
  'person',
  'email',
  'phone',
  'post',
  'status',
  'trained',
  'confirmed',
];

/**
 * Finds a table with the columns «Руководитель: ФИО», «E-mail координатора»….
 *
 * @param top the sheet's first rows
 * @returns null for any other table
 * @example findWideTable([['Организация', 'ФИО руководителя', 'ФИО координатора']])?.persons.length // 2
 * Inferred from how sheets of responsible persons are kept.
 */
export function findWideTable(top: readonly (readonly CellValue[])[]): WideTable | null {
  const rows = top.slice(0, SEARCHED);
  for (const [at, row] of rows.entries()) {
    const below = rows[at + 1];
    const double = below === undefined ? null : tableOf(joined(row, below), at + 2);
    const single = tableOf(row, at + 1);
    const found = width(double) > width(single) ? double : single;
    if (found !== null) return found;
  }
  return null;
}

/** Two lines of a header as one: the upper one names a role over several cells. */
function joined(upper: readonly CellValue[], lower: readonly CellValue[]): CellValue[] {
  let group = '';
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, at) => {
    group = cellText(upper[at] ?? '') || group;
    const own = cellText(lower[at] ?? '');
    return own === '' ? (upper[at] ?? '') : `${group} ${own}`;
  });
}

function width(table: WideTable | null): number {
  return (table?.persons ?? []).reduce((sum, { columns }) => sum + Object.keys(columns).length, 0);
}

function tableOf(row: readonly CellValue[], headerRow: number): WideTable | null {
  const columns = new Map<AccountRole, { [column in AccountColumn]?: number }>();
  const rest = row.map((cell, index): CellValue => {
    const personal = personalColumn(cell);
    if (personal === null) return cell;
    const own = columns.get(personal.role) ?? {};
    own[personal.column] ??= index + 1;
    columns.set(personal.role, own);
    return '';
  });
  const shared = columnsOfHeader(rest, ACCOUNT_WORDS);
  const isOwned = [shared.organisation, shared.ogrn, shared.opaId].some((column) => column !== undefined);
  const hasPersons = [shared.person, shared.surname, shared.role].some((column) => column !== undefined);
  // A head and a curator alone are named in many tables that tell of no accounts.
  const isOfAccounts = ACCOUNT_SIGNS.some((role) => columns.has(role));
  if (!isOwned || hasPersons || !isOfAccounts || columns.size < LEAST_ROLES) return null;
  return { headerRow, shared, persons: Array.from(columns, ([role, own]) => ({ role, columns: own })) };
}

/** «Координатор: e-mail»: whose column it is, and of what; «Координатор» alone names the person. */
function personalColumn(header: CellValue): { role: AccountRole; column: AccountColumn } | null {
  const text = typeof header === 'string' ? headerText(header) : '';
  const found = ROLES.find(([words]) => words.test(text));
  if (found === undefined) return null;
  const [words, role] = found;
  const of = text.replace(words, ' ').replace(/\s+/g, ' ').trim();
  if (of === '') return { role, column: 'person' };
  const column = ACCOUNT_WORDS.find((rule) => rule.words.test(of) && !rule.not?.test(of))?.role;
  return column !== undefined && PERSONAL.includes(column) ? { role, column } : null;
}

/**
 * The persons of such a table as rows of an ordinary one: one for each, with the role that its columns name.
 *
 * @param values rows below the header, all columns
 */
export function wideRows(
  { headerRow, shared, persons }: WideTable,
  values: readonly (readonly CellValue[])[],
): AccountTable {
  const rows: number[] = [];
  const columns: { [column in AccountColumn]?: CellValue[] } = {};
  const all = new Set<AccountColumn>(['role', ...(Object.keys(shared) as AccountColumn[])]);
  for (const one of persons) for (const key of Object.keys(one.columns)) all.add(key as AccountColumn);
  for (const column of all) columns[column] = [];
  values.forEach((cells, at) => {
    for (const { role, columns: own } of persons) {
      const cell = (column: number | undefined): CellValue => cells[(column ?? 0) - 1] ?? '';
      if (![own.person, own.email].some((column) => isNamed(cell(column)))) continue;
      rows.push(headerRow + 1 + at);
      for (const column of all) {
        const held = column === 'role' ? ROLE_NAMES[role] : cell(own[column] ?? shared[column]);
        columns[column]?.push(held);
      }
    }
  });
  return { firstRow: headerRow + 1, length: rows.length, rows, columns };
}

/** A tick or a dash names nobody. */
function isNamed(cell: CellValue): boolean {
  return !isEmptyMark(cell) && !isTicked(cell) && cellText(cell) !== '';
}
