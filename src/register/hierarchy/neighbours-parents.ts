import { addTo } from '../../core/multimap';
import { itemAt } from '../item-at';
import type { Organisation } from '../model';
import type { Hierarchy, Member } from './hierarchy';
import { municipalityKey } from './own-district';

/** What a neighbour of another field weighs beside one of the same. */
const OTHER_FIELD = 0.1;

function sectionOf({ section }: Organisation): string {
  return section?.ok ? section.value : '';
}

/**
 * Whom the other rows of a municipality are under: those of the row's own field count most. A name like «Отдел
 * просвещения» shares no word with the «Управление образования» that it means; the schools beside it tell.
 *
 * @returns takes the rows that lack a parent; gives indexes, the likest first; nothing for rows of several municipalities
 * @example neighboursParents(hierarchy)([school]) // [3]
 */
export function neighboursParents({ members }: Hierarchy): (rows: readonly Member[]) => number[] {
  const neighbours = new Map<string, Member[]>();
  for (const member of members) {
    const place = municipalityKey(member.organisation);
    if (member.parent >= 0 && place !== '') addTo(neighbours, place, member);
  }
  return (rows) => {
    const [first] = rows;
    if (first === undefined) return [];
    const place = municipalityKey(first.organisation);
    if (rows.some(({ organisation }) => municipalityKey(organisation) !== place)) return [];
    const own = sectionOf(first.organisation);
    const weights = new Map<number, number>();
    for (const { parent, organisation } of neighbours.get(place) ?? []) {
      // A body of the region is above some of each municipality.
      if (municipalityKey(itemAt(members, parent).organisation) !== place) continue;
      const weight = sectionOf(organisation) === own ? 1 : OTHER_FIELD;
      weights.set(parent, (weights.get(parent) ?? 0) + weight);
    }
    return Array.from(weights)
      .sort(([one, a], [two, b]) => b - a || one - two)
      .map(([parent]) => parent);
  };
}
