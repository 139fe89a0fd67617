import type { CellValue } from '../../src/core/cells/cell-value';
import type { SourceTable } from '../../src/register/model';
import type { Role } from '../../src/shared/roles';

/** One row by role; what is left out is an empty cell. */
export type Row = { readonly [role in Role]?: CellValue };

/** A table of the rows' roles, data from row 2. */
export function table(rows: readonly Row[], firstRow = 2): SourceTable {
  const roles = Array.from(new Set(rows.flatMap((row) => Object.keys(row) as Role[])));
  const columns = Object.fromEntries(roles.map((role) => [role, rows.map((row) => row[role] ?? '')]));
  return { firstRow, length: rows.length, columns };
}

/** A valid OGRN of Novosibirsk region, or of another tax-service number. */
export function ogrn(serial: number, fns = '54'): string {
  const twelve = `102${fns}${String(serial).padStart(7, '0')}`;
  return twelve + String((Number(twelve) % 11) % 10);
}

export const form = (id: string, campaign: string, reg = '50'): string =>
  `https://pos.gosuslugi.ru/form/?opaId=${id}&utm_source=vk&utm_medium=${reg}&utm_campaign=${campaign}`;

export const polls = (mun: string, campaign: string, reg = '50'): string =>
  `https://pos.gosuslugi.ru/og/org-activities?mun_code=${mun}&utm_source=vk2&utm_medium=${reg}&utm_campaign=${campaign}`;
