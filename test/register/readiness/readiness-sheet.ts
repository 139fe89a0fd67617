import type { CellValue } from '../../../src/core/cells/cell-value';
import type { MenuItemKey } from '../../../src/core/link-audit/model';
import { dayNumber } from '../../../src/core/time/calendar-day';
import { type Decisions, NO_DECISIONS } from '../../../src/register/decisions/decisions';
import { planRegister } from '../../../src/register/plan/plan-register';
import {
  type AccountColumn,
  findAccountTable,
  tellsRoles,
} from '../../../src/register/readiness/account-columns';
import {
  type AccountSheet,
  planReadiness,
  type ReadinessPlan,
  type ReadinessRow,
} from '../../../src/register/readiness/plan-readiness';
import { readAccounts } from '../../../src/register/readiness/read-accounts';
import type { Role } from '../../../src/shared/roles';
import { DEFAULT_SETTINGS } from '../../../src/shared/settings';

/** An organisation with everything that readiness may know of it; a left-out cell is empty. */
export interface Organisation {
  readonly name?: string;
  readonly ogrn?: string;
  readonly id?: CellValue;
  readonly parent?: string;
  readonly status?: string;
  readonly site?: CellValue;
  readonly vk?: string;
  readonly widget?: CellValue;
  readonly trained?: CellValue;
  readonly ready?: CellValue;
  readonly polls?: CellValue;
  readonly code?: CellValue;
  readonly form?: CellValue;
  readonly poll?: CellValue;
  readonly audit?: readonly [form: string, poll: string];
}

export const TODAY = dayNumber(2026, 11, 22);

/** Four people who make a ЛКО whole. Invented, as everything here. */
export const WHOLE = (name: string, key: string): CellValue[][] => [
  [name, `Первый ${key}`, 'Руководитель', `one-${key}@example.ru`, '+7 900 000-00-01', 'Подтвержден'],
  [
    name,
    `Второй ${key}`,
    'Администратор ЛКО, Координатор',
    `two-${key}@example.ru`,
    '+7 900 000-00-02',
    'Подтвержден',
  ],
  [
    name,
    `Третий ${key}`,
    'Исполнитель, Куратор',
    `three-${key}@example.ru`,
    '+7 900 000-00-03',
    'Подтвержден',
  ],
];

export const ACCOUNT_HEADER = ['Организация', 'ФИО', 'Роль', 'Email', 'Телефон', 'Статус'];

/** Reads a sheet of accounts as the server does. */
export function accountSheet(rows: readonly (readonly CellValue[])[], header = ACCOUNT_HEADER): AccountSheet {
  const found = findAccountTable([header, ...rows]);
  if (found === null) throw new Error('not recognised');
  const columns: { [column in AccountColumn]?: CellValue[] } = {};
  for (const key of Object.keys(found.columns) as AccountColumn[]) {
    columns[key] = rows.map((row) => row[found.columns[key]! - 1] ?? '');
  }
  return {
    accounts: readAccounts({ firstRow: 2, length: rows.length, columns }),
    rolesKnown: tellsRoles(found.columns),
    statusKnown: found.columns.status !== undefined,
    trainedKnown: found.columns.trained !== undefined,
  };
}

/** An OGRN for the n-th organisation; the first is a real one of the worked examples. */
export function ogrn(n: number): string {
  if (n === 0) return '1045405430620';
  const body = `10254${String(10_000 + n).padStart(7, '0')}`;
  return `${body}${(Number(body) % 11) % 10}`;
}

export interface Lacking {
  readonly trained?: boolean;
  readonly ready?: boolean;
  readonly polls?: boolean;
  readonly widget?: boolean;
  readonly site?: boolean;
  readonly code?: boolean;
  readonly links?: boolean;
  readonly audit?: boolean;
}

/** Plans readiness of some organisations; row 2 is the first. `lacking` names columns that the sheet has not. */
export function readiness(
  rows: readonly Organisation[],
  accounts: readonly (readonly CellValue[])[] | AccountSheet | null = null,
  lacking: Lacking = {},
  campaign: number | null = null,
  decisions: Decisions = NO_DECISIONS,
): ReadinessPlan {
  const column = (of: (one: Organisation, at: number) => CellValue | undefined): CellValue[] =>
    rows.map((one, at) => of(one, at) ?? '');
  const columns: { [role in Role]?: CellValue[] } = {
    name: column((one, at) => one.name ?? `Школа № ${at}`),
    ogrn: column((one, at) => one.ogrn ?? ogrn(at)),
    id: column((one) => one.id),
    parentName: column((one) => one.parent),
    status: column((one) => one.status),
    vkPage: column((one) => one.vk),
    ...(lacking.polls ? {} : { votingStatus: column((one) => one.polls) }),
    ...(lacking.site ? {} : { site: column((one) => one.site) }),
    ...(lacking.widget ? {} : { widgetSite: column((one) => one.widget) }),
  };
  const table = { firstRow: 2, length: rows.length, columns };
  const plan = planRegister({ table, directory: null, current: {}, settings: DEFAULT_SETTINGS, decisions });
  const placed = (item: MenuItemKey, cells: CellValue[]) => ({ item, cells });
  return planReadiness({
    sheet: {
      organisations: plan.organisations,
      contexts: plan.contexts,
      hierarchy: plan.hierarchy,
      table,
      columns: {
        ...(lacking.trained ? {} : { trained: column((one) => one.trained) }),
        ...(lacking.ready ? {} : { ready: column((one) => one.ready) }),
        ...(lacking.code ? {} : { widgetCode: column((one) => one.code) }),
      },
      placed: lacking.links
        ? []
        : [
            placed(
              'form',
              column((one) => one.form),
            ),
            placed(
              'poll',
              column((one) => one.poll),
            ),
          ],
      audited: lacking.audit ? [] : [column((one) => one.audit?.[0]), column((one) => one.audit?.[1])],
    },
    accounts: isRows(accounts) ? accountSheet(accounts) : accounts,
    today: TODAY,
    campaign,
    applyTo: 'координатору региона',
  });
}

function isRows(
  accounts: readonly (readonly CellValue[])[] | AccountSheet | null,
): accounts is readonly (readonly CellValue[])[] {
  return Array.isArray(accounts);
}

export function codes(row: ReadinessRow | undefined): string[] {
  return (row?.findings ?? []).map(({ code }) => code);
}
