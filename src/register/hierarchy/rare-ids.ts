import type { Finding } from '../../core/findings/finding';
import { addTo } from '../../core/multimap';
import { registerFinding } from '../findings/register-findings';
import type { Organisation } from '../model';
import { nameKey } from '../rows/name-key';

/** What a row's way to its parent says of the ID. */
interface StatedParent {
  readonly statedId: string;
  readonly findings: readonly Finding[];
}

/** One name with two IDs may be two bodies, «Администрация района»; a slip stands in far fewer rows than the right one. */
const FAR_FEWER = 3;

/**
 * IDs of parents that other rows give otherwise: where the parent has no row of its own, nothing else proves the ID.
 *
 * @param links how each row's parent was found, in the order of the members
 * @returns a finding for the first row of each name with an ID that is rare for it, by the row's index
 * @example rareIds(members, links).get(4)?.code // 'parent-id-rare': four rows say 99, this one 98
 */
export function rareIds(
  members: readonly Organisation[],
  links: readonly StatedParent[],
): ReadonlyMap<number, Finding> {
  const rowsOf = new Map<string, number[]>();
  links.forEach(({ statedId, findings }, at) => {
    const key = statedId === '' ? '' : nameKey(members[at]?.parentName ?? '');
    if (key !== '' && !findings.some(({ code }) => code === 'parent-differs')) addTo(rowsOf, key, at);
  });
  const found = new Map<number, Finding>();
  for (const rows of Array.from(rowsOf.values())) {
    const byId = new Map<string, number[]>();
    for (const at of rows) addTo(byId, links[at]?.statedId ?? '', at);
    const [most, ...others] = Array.from(byId).sort(([, a], [, b]) => b.length - a.length);
    if (most === undefined) continue;
    for (const [id, few] of others) {
      const [first] = few;
      if (first === undefined || few.length * FAR_FEWER >= most[1].length) continue;
      const name = members[first]?.parentName ?? '';
      found.set(first, registerFinding('parent-id-rare', name, id, most[0], most[1].length));
    }
  }
  return found;
}
