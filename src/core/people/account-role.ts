import { cellText, isEmptyMark } from '../cells/cell';
import type { CellValue } from '../cells/cell-value';

/** Roles of an account on the platform. */
export const ACCOUNT_ROLES = ['head', 'admin', 'coordinator', 'executor', 'curator'] as const;

export type AccountRole = (typeof ACCOUNT_ROLES)[number];

/** The roles as the platform names them. */
export const ROLE_NAMES: { readonly [role in AccountRole]: string } = {
  head: 'Руководитель',
  admin: 'Администратор ЛКО',
  coordinator: 'Координатор',
  executor: 'Исполнитель',
  curator: 'Куратор',
};

/** The roles that a cell names. */
export interface RolesReading {
  /** In the order of ACCOUNT_ROLES, each once. */
  readonly roles: readonly AccountRole[];
  /** Words that name no role. */
  readonly unknown: readonly string[];
}

const BETWEEN = /[,;/|+\r\n•]+|\s+[–—-]\s+|\s+и\s+/i;
const NUMBERING = /^(?:\d{1,2}[.)]|[-–—*])\s*/;
const WORDS: readonly (readonly [RegExp, AccountRole])[] = [
  [/^(?:рол[ьи]:? )?(?:лок\S* )?админ/, 'admin'],
  [/^(?:рол[ьи]:? )?координатор/, 'coordinator'],
  [/^(?:рол[ьи]:? )?(?:исполнител|специалист|ответственн\S* исполнител)/, 'executor'],
  [/^(?:рол[ьи]:? )?(?:зам\S* )?(?:руководител|начальник|директор|глава)/, 'head'],
  [/^(?:рол[ьи]:? )?куратор/, 'curator'],
];

/**
 * The roles that a cell names: one, several after commas or on lines of their own, numbered or not.
 *
 * @param raw cell value
 * @example readRoles('Координатор,\nИсполнитель').roles // ['coordinator', 'executor']
 * Source: roles on the platform; writing inferred from sheets of accounts.
 */
export function readRoles(raw: CellValue): RolesReading {
  if (isEmptyMark(raw)) return { roles: [], unknown: [] };
  const found = new Set<AccountRole>();
  const unknown: string[] = [];
  // Line breaks separate roles, so the cell is split before it is cleaned.
  for (const part of String(raw).split(BETWEEN)) {
    const text = cellText(part).replace(NUMBERING, '');
    if (text === '') continue;
    const plain = text.toLowerCase().replace(/ё/g, 'е');
    const role = WORDS.find(([words]) => words.test(plain))?.[1];
    if (role) found.add(role);
    else unknown.push(text);
  }
  return { roles: ACCOUNT_ROLES.filter((role) => found.has(role)), unknown };
}
