import type { Finding } from '../core/finding';
import type { Account } from './hierarchy';
import type { Organisation } from './model';
import { Places } from './places';
import { registerFinding, rowList } from './reasons';

const NONE: readonly Finding[] = [];

function numberOf({ ogrn }: Organisation): string {
  return ogrn?.ok ? ogrn.value : '';
}

/** An ID that is the parent's is nobody's duplicate. */
function ownId({ id }: Organisation, { source, opaId }: Account): string {
  if (!id?.ok) return '';
  return source === 'parent' && opaId === id.value ? '' : id.value;
}

/** Rows of each key that more than one row has: nearly every key is one row's, and needs no list. */
function repeatedPlaces(organisations: readonly Organisation[], keys: readonly string[]): Places {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const key of keys) {
    if (key === '') continue;
    const before = seen.size;
    if (seen.add(key).size === before) repeated.add(key);
  }
  const places = new Places();
  if (repeated.size === 0) return places;
  for (let at = 0; at < keys.length; at += 1) {
    if (repeated.has(keys[at]!)) places.put(keys[at]!, organisations[at]!.row);
  }
  return places;
}

function others(rows: Places, key: string, own: number): string | null {
  if (key === '' || !rows.repeats(key)) return null;
  const all = rows.get(key) ?? [];
  // Six are enough to name five others: the list may be as long as the sheet.
  const first = all.slice(0, 6).filter((row) => row !== own);
  return rowList(first, 'prepositional', all.length - 1);
}

/**
 * Finds rows that share an OGRN or an own ID.
 *
 * @param organisations rows of the register
 * @param accounts their accounts, in the same order: an ID that is the parent's is nobody's duplicate
 * @returns the warnings of a row, by its index
 */
export function duplicates(
  organisations: readonly Organisation[],
  accounts: readonly Account[],
): (index: number) => readonly Finding[] {
  const isOne = ({ sort }: Organisation): boolean => sort === 'organisation';
  const ogrns = organisations.map((one) => (isOne(one) ? numberOf(one) : ''));
  const ids = organisations.map((one, at) => (isOne(one) ? ownId(one, accounts[at]!) : ''));
  const byOgrn = repeatedPlaces(organisations, ogrns);
  const byId = repeatedPlaces(organisations, ids);
  return (index) => {
    const { row } = organisations[index]!;
    const sameOgrn = others(byOgrn, ogrns[index]!, row);
    const sameId = others(byId, ids[index]!, row);
    if (sameOgrn === null && sameId === null) return NONE;
    const findings: Finding[] = [];
    if (sameOgrn !== null) findings.push(registerFinding('ogrn-duplicate', ogrns[index]!, sameOgrn));
    if (sameId !== null) findings.push(registerFinding('id-duplicate', ids[index]!, sameId));
    return findings;
  };
}
