import type { Finding } from '../../core/findings/finding';
import { registerFinding, rowList } from '../findings/register-findings';
import type { Account } from '../hierarchy/hierarchy';
import type { Organisation } from '../model';

const NONE: readonly Finding[] = [];

function numberOf({ type, ogrn }: Organisation): string {
  return type === 'organisation' && ogrn?.ok ? ogrn.value : '';
}

/** An ID that is the parent's is nobody's duplicate. */
function ownId({ type, id }: Organisation, { source, opaId }: Account): string {
  if (type !== 'organisation' || !id?.ok) return '';
  return source === 'parent' && opaId === id.value ? '' : id.value;
}

/** Sheet rows that share a key, by the index of each: nearly every key is one row's, and needs no list. */
function sharedRows(
  organisations: readonly Organisation[],
  keyOf: (index: number) => string,
): ReadonlyMap<number, readonly number[]> {
  const seen = new Set<string>();
  const rowsOf = new Map<string, number[]>();
  for (let at = 0; at < organisations.length; at += 1) {
    const key = keyOf(at);
    if (key === '') continue;
    const before = seen.size;
    if (seen.add(key).size === before) rowsOf.set(key, []);
  }
  const shared = new Map<number, readonly number[]>();
  if (rowsOf.size === 0) return shared;
  for (let at = 0; at < organisations.length; at += 1) {
    const rows = rowsOf.get(keyOf(at));
    if (rows === undefined) continue;
    rows.push(organisations[at]!.row);
    shared.set(at, rows);
  }
  return shared;
}

function others(rows: readonly number[], own: number): string {
  // Six are enough to name five others: the list may be as long as the sheet.
  const first = rows.slice(0, 6).filter((row) => row !== own);
  return rowList(first, 'prepositional', rows.length - 1);
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
  const ogrnAt = (at: number): string => numberOf(organisations[at]!);
  const idAt = (at: number): string => ownId(organisations[at]!, accounts[at]!);
  const ofOgrn = sharedRows(organisations, ogrnAt);
  const ofId = sharedRows(organisations, idAt);
  return (index) => {
    const sameOgrn = ofOgrn.get(index);
    const sameId = ofId.get(index);
    if (sameOgrn === undefined && sameId === undefined) return NONE;
    const { row } = organisations[index]!;
    const findings: Finding[] = [];
    if (sameOgrn !== undefined)
      findings.push(registerFinding('ogrn-duplicate', ogrnAt(index), others(sameOgrn, row)));
    if (sameId !== undefined)
      findings.push(registerFinding('id-duplicate', idAt(index), others(sameId, row)));
    return findings;
  };
}
