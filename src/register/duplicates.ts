import type { Finding } from '../core/finding';
import type { Account } from './hierarchy';
import type { Organisation } from './model';
import { Places } from './places';
import { registerFinding, rowList } from './reasons';

const NONE: readonly Finding[] = [];

function others(rows: Places, key: string, own: number): string | null {
  if (!rows.repeats(key)) return null;
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
  const byOgrn = new Places();
  const byId = new Places();
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
    if (ogrn?.ok) byOgrn.put(ogrn.value, row);
    const id = ownId(index);
    byId.put(id, row);
  });
  return (index) => {
    const { sort, row, ogrn } = organisations[index]!;
    if (sort !== 'organisation') return NONE;
    const sameOgrn = ogrn?.ok ? others(byOgrn, ogrn.value, row) : null;
    const id = ownId(index);
    const sameId = id === '' ? null : others(byId, id, row);
    if (sameOgrn === null && sameId === null) return NONE;
    const findings: Finding[] = [];
    if (ogrn?.ok && sameOgrn !== null) findings.push(registerFinding('ogrn-duplicate', ogrn.value, sameOgrn));
    if (sameId !== null) findings.push(registerFinding('id-duplicate', id, sameId));
    return findings;
  };
}
