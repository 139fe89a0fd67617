import type { Finding } from '../core/finding';
import type { Account } from './hierarchy';
import type { Organisation } from './model';
import { registerFinding, rowList } from './reasons';

type Rows = Map<string, number[]>;

function put(rows: Rows, key: string, row: number): void {
  const found = rows.get(key);
  if (found === undefined) rows.set(key, [row]);
  else found.push(row);
}

function others(rows: Rows, key: string, own: number): string | null {
  const all = rows.get(key) ?? [];
  if (all.length < 2) return null;
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
): (index: number) => Finding[] {
  const byOgrn: Rows = new Map();
  const byId: Rows = new Map();
  const ownId = (index: number): string => {
    const { id } = organisations[index]!;
    return id?.ok && accounts[index]!.opaId === id.value && accounts[index]!.source === 'parent'
      ? ''
      : id?.ok
        ? id.value
        : '';
  };
  organisations.forEach(({ sort, row, ogrn }, index) => {
    if (sort !== 'organisation') return;
    if (ogrn?.ok) put(byOgrn, ogrn.value, row);
    const id = ownId(index);
    if (id !== '') put(byId, id, row);
  });
  return (index) => {
    const { sort, row, ogrn } = organisations[index]!;
    const findings: Finding[] = [];
    if (sort !== 'organisation') return findings;
    const sameOgrn = ogrn?.ok ? others(byOgrn, ogrn.value, row) : null;
    if (ogrn?.ok && sameOgrn !== null) findings.push(registerFinding('ogrn-duplicate', ogrn.value, sameOgrn));
    const id = ownId(index);
    const sameId = id === '' ? null : others(byId, id, row);
    if (sameId !== null) findings.push(registerFinding('id-duplicate', id, sameId));
    return findings;
  };
}
