import { valueOrEmpty } from '../../core/findings/result';
import { groupBy } from '../../core/multimap';
import { itemAt } from '../item-at';
import type { IdSource } from '../model';
import { organisationName } from '../rows/organisation-name';
import type { Hierarchy, Member } from './hierarchy';
import type { ParentTrouble } from './parent-link';

/** Whose ЛКО serves a member. */
export interface ServingAccount {
  readonly source: IdSource;
  /** '' when none serves. */
  readonly opaId: string;
  /** Index of the member whose ЛКО it is, -1 when there is none, or when only its ID is known. */
  readonly server: number;
  readonly trouble: AccountTrouble | null;
}

/** Why no ЛКО serves; `at` is the index of the member where the search ended. */
export type AccountTrouble =
  | { readonly at: number; readonly code: 'account-missing' }
  | { readonly at: number; readonly code: 'own-id-bad' }
  | { readonly at: number; readonly code: 'status-undecided' }
  | { readonly at: number; readonly code: 'parent-cycle' }
  | { readonly at: number; readonly code: 'parent-not-found'; readonly parent: ParentTrouble };

function unserved(trouble: AccountTrouble): ServingAccount {
  return { source: 'none', opaId: '', server: -1, trouble };
}

/** Whether a member's own ЛКО, if it has one, may be used. */
function isUsable({ organisation }: Member): boolean {
  return organisation.unusable === '' && organisation.undecidedStatus === '';
}

/** Rows by their own ID. */
type Owners = ReadonlyMap<string, readonly Member[]>;

/** The account whose ID a row gives as its parent's, when the parent itself is not found. */
function statedAccount(owners: Owners, statedId: string): ServingAccount {
  const rows = owners.get(statedId) ?? [];
  const [row] = rows;
  if (row === undefined || rows.some(isUsable)) {
    return { source: 'parent', opaId: statedId, server: -1, trouble: null };
  }
  const undecided = rows.find(({ organisation }) => organisation.undecidedStatus !== '');
  return undecided === undefined
    ? unserved({ at: row.index, code: 'account-missing' })
    : unserved({ at: undecided.index, code: 'status-undecided' });
}

/** The account that a member's own row decides; null when its parent's serves. */
function accountByOwnRow(
  members: readonly Member[],
  owners: Owners,
  { index, organisation, link }: Member,
): ServingAccount | null {
  const { id, unusable, undecidedStatus } = organisation;
  // Neither the own ЛКО nor the parent's in its place: which of them is right hangs on words that nobody knows.
  if (undecidedStatus !== '') return unserved({ at: index, code: 'status-undecided' });
  if (id?.ok && unusable === '') return { source: 'own', opaId: id.value, server: index, trouble: null };
  // A number that cannot be read may well be an own ЛКО: the parent's in its place would be a guess.
  if (id !== null && !id.ok) return unserved({ at: index, code: 'own-id-bad' });
  const { parent, statedId, trouble } = link;
  if (statedId !== '' && parent < 0) return statedAccount(owners, statedId);
  if (statedId !== '') {
    const named = itemAt(members, parent);
    if (named.organisation.id === null && isUsable(named)) {
      return { source: 'parent', opaId: statedId, server: parent, trouble: null };
    }
  }
  if (trouble !== null) return unserved({ at: index, code: 'parent-not-found', parent: trouble });
  return parent < 0 ? unserved({ at: index, code: 'account-missing' }) : null;
}

/** The number of an account that serves, or that would if its status were decided. */
function numberOf(members: readonly Member[], { opaId, trouble }: ServingAccount): string {
  return trouble?.code === 'status-undecided'
    ? valueOrEmpty(itemAt(members, trouble.at).organisation.id)
    : opaId;
}

/** The parent's account as it serves a child. */
function inherited(parent: ServingAccount): ServingAccount {
  return parent.source === 'own' ? { ...parent, source: 'parent' } : parent;
}

/** Accounts of the members of a circle: each has its own, else the next one's that somebody in the circle has. */
function accountsOfCircle(
  members: readonly Member[],
  owners: Owners,
  circle: readonly Member[],
): [Member, ServingAccount][] {
  const own = circle.map((member) => accountByOwnRow(members, owners, member));
  const start = own.findIndex((account) => account !== null);
  let next = own[start] ?? null;
  if (next === null) {
    return circle.map((member) => [member, unserved({ at: member.index, code: 'parent-cycle' })]);
  }
  const found: [Member, ServingAccount][] = [];
  // From that member backwards: children come before their parents in a circle.
  for (let step = 0; step < circle.length; step += 1) {
    const position = (start - step + circle.length) % circle.length;
    next = itemAt(own, position) ?? inherited(next);
    found.push([itemAt(circle, position), next]);
  }
  return found;
}

/**
 * Finds for every member the ЛКО that serves it: its own if usable, else the nearest usable ancestor's, at any depth.
 * A status that nobody has decided stops its row and all that it would serve. Linear in the number of members.
 *
 * @returns one account for each member, in their order
 * @example servingAccounts(hierarchy)[1] // { source: 'parent', opaId: '811', server: 0, trouble: null }
 * Source: Mintsifry's instruction for official pages.
 */
export function servingAccounts({ members, parentsFirst, circles }: Hierarchy): ServingAccount[] {
  const accounts = new Map<number, ServingAccount>();
  const owners: Owners = groupBy(members, ({ organisation }) => valueOrEmpty(organisation.id) || null);
  for (const circle of circles) {
    for (const [{ index }, account] of accountsOfCircle(members, owners, circle))
      accounts.set(index, account);
  }
  for (const member of parentsFirst) {
    if (accounts.has(member.index)) continue;
    const own = accountByOwnRow(members, owners, member);
    const parent = accounts.get(member.parent);
    if (own === null) {
      if (parent !== undefined) accounts.set(member.index, inherited(parent));
    } else {
      // An own ID that is the parent's number: the parent's ЛКО serves, once its status is decided.
      const isParents =
        own.source === 'own' && parent !== undefined && own.opaId === numberOf(members, parent);
      accounts.set(member.index, isParents ? inherited(parent) : own);
    }
  }
  return members.map(({ index }) => accounts.get(index) ?? unserved({ at: index, code: 'account-missing' }));
}

/**
 * Name of the organisation whose ЛКО serves a member instead of its own.
 *
 * @returns '' when its own serves, or none
 * @example servingName(hierarchy, child, account) // 'Администрация района'
 */
export function servingName(
  { members }: Hierarchy,
  { organisation }: Member,
  { source, opaId, server }: ServingAccount,
): string {
  if (source !== 'parent') return '';
  const name = server < 0 ? organisation.parentName : organisationName(itemAt(members, server).organisation);
  // Not the row's number: the cell would change whenever rows are sorted.
  return name || `ЛКО ${opaId}`;
}
