import { itemAt } from '../item-at';
import type { Hierarchy } from './hierarchy';
import type { KindReading } from './kind-of-member';

/**
 * The institutions of the region: those whose nearest body above is a РОИВ, and no ОМСУ.
 *
 * @returns indexes among the members
 * @example regionalInstitutions(hierarchy, kinds).has(3) // true
 * Source: none; Mintsifry's instruction describes institutions of municipalities alone.
 */
export function regionalInstitutions(
  { parentsFirst }: Hierarchy,
  kinds: readonly KindReading[],
): ReadonlySet<number> {
  const belowRegion = new Set<number>();
  for (const { index, parent } of parentsFirst) {
    if (parent < 0 || itemAt(kinds, index).kind !== 'subordinate') continue;
    if (itemAt(kinds, parent).kind === 'roiv' || belowRegion.has(parent)) belowRegion.add(index);
  }
  return belowRegion;
}
