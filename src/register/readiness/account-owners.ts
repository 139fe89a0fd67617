import { addTo, groupBy } from '../../core/multimap';
import { parentIndex } from '../hierarchy/parent-index';
import type { Organisation, RowContext } from '../model';
import type { Account, AccountOwner } from './read-accounts';

/** Accounts by the organisations of the register. */
export interface OwnedAccounts {
  /** Accounts of a register row, by its index. */
  readonly ofRow: (index: number) => readonly Account[];
  /** Accounts of a ЛКО that serves rows but is none of theirs. */
  readonly ofOpaId: (opaId: string) => readonly Account[];
  /** Accounts that belong to nobody in the register, with the cause. */
  readonly unmatched: readonly { readonly account: Account; readonly why: UnmatchedCause }[];
}

/** Why an account is unmatched: no such organisation, several of that name, or none is given. */
export type UnmatchedCause = 'unknown' | 'ambiguous' | 'nameless';

const NONE: readonly Account[] = [];

/**
 * Finds the organisation of every account: by OGRN, else by ID, else by INN, else by a name that one organisation alone has.
 *
 * @param organisations rows of the register
 * @param contexts of the same rows: they tell whose own an ID is
 * @example accountOwners(accounts, organisations, contexts).ofRow(0).length // 3
 */
export function accountOwners(
  accounts: readonly Account[],
  organisations: readonly Organisation[],
  contexts: readonly RowContext[],
): OwnedAccounts {
  const index = parentIndex(organisations, new Map());
  const byInn = groupBy(Array.from(organisations.keys()), (at) => innOf(organisations[at]));
  const servers = new Set(contexts.map((context) => context.opaId).filter((opaId) => opaId !== ''));
  const byRow = new Map<number, Account[]>();
  const byOpaId = new Map<string, Account[]>();
  const unmatched: { account: Account; why: UnmatchedCause }[] = [];
  const assign = (account: Account): void => {
    const rows = rowsOf(account.owner, organisations, contexts, index, byInn);
    if (rows === 'ambiguous') unmatched.push({ account, why: rows });
    else if (rows.length > 0) for (const row of rows) addTo(byRow, row, account);
    else if (servers.has(account.owner.opaId)) addTo(byOpaId, account.owner.opaId, account);
    else unmatched.push({ account, why: isNameless(account.owner) ? 'nameless' : 'unknown' });
  };
  for (const account of accounts) assign(account);
  return {
    ofRow: (row) => byRow.get(row) ?? NONE,
    ofOpaId: (opaId) => byOpaId.get(opaId) ?? NONE,
    unmatched,
  };
}

function innOf(organisation: Organisation | undefined): string | null {
  return organisation?.inn?.ok ? organisation.inn.value : null;
}

function isNameless({ name, ogrn, inn, opaId, ogrnBad }: AccountOwner): boolean {
  return name === '' && ogrn === '' && inn === '' && opaId === '' && !ogrnBad;
}

function rowsOf(
  owner: AccountOwner,
  organisations: readonly Organisation[],
  contexts: readonly RowContext[],
  index: ReturnType<typeof parentIndex>,
  byInn: ReadonlyMap<string, readonly number[]>,
): readonly number[] | 'ambiguous' {
  const sameOgrn = owner.ogrn === '' ? [] : index.byOgrn(owner.ogrn);
  if (sameOgrn.length > 0) return sameOgrn;
  const sameId = owner.opaId === '' ? [] : index.byId(owner.opaId);
  const own = sameId.filter((at) => contexts[at]?.opaId !== owner.opaId || contexts[at]?.idSource === 'own');
  if (own.length > 0) return own;
  // Branches have their head's INN: then the name tells them apart.
  const sameInn = owner.inn === '' ? [] : (byInn.get(owner.inn) ?? []);
  if (sameInn.length === 1) return sameInn;
  const { exact, fit } = index.byName(owner.name);
  const named = (exact.length > 0 ? exact : fit).filter(
    // Two different numbers are two organisations, however alike their names are.
    (at) => owner.ogrn === '' || !organisations[at]?.ogrn?.ok,
  );
  return named.length > 1 ? 'ambiguous' : named;
}
