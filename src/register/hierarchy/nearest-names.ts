import { addTo } from '../../core/multimap';
import { itemAt } from '../item-at';
import { kindsByName } from '../rows/kind-by-name';
import { nameKey } from '../rows/name-key';
import { organisationName } from '../rows/organisation-name';
import type { Hierarchy } from './hierarchy';

/** In a larger sheet only bodies, and who is a parent already, are offered. */
const ALL_OFFERED = 3000;
const MOST = 5;
/** Names with less in common are not alike. */
const LEAST_LIKENESS = 0.25;
const LONGEST = 200;

/** Runs of three letters, those over the edges of words among them. */
function trigrams(key: string): Set<string> {
  const text = ` ${key.slice(0, LONGEST)} `;
  const found = new Set<string>();
  for (let at = 0; at + 3 <= text.length; at += 1) found.add(text.slice(at, at + 3));
  return found;
}

/**
 * Finds the members whose names are most like a name: by the letters that they share, rare ones first.
 *
 * @returns at most five indexes, the likest first
 * @example nearestNames(hierarchy)('Администрация Черипановского района') // [0]
 */
export function nearestNames({ members }: Hierarchy): (name: string) => number[] {
  const parents = new Set(members.map(({ parent }) => parent));
  const pool = members.filter(({ organisation, index }) => {
    if (organisation.type !== 'organisation') return false;
    if (members.length <= ALL_OFFERED || parents.has(index)) return true;
    return kindsByName(organisationName(organisation)).some((kind) => kind !== 'subordinate');
  });
  const postings = new Map<string, number[]>();
  const runs = pool.map(({ organisation }) => trigrams(nameKey(organisationName(organisation))));
  runs.forEach((own, at) => {
    for (const run of own) addTo(postings, run, at);
  });
  const weight = (run: string): number => Math.log(1 + pool.length / (postings.get(run)?.length ?? 1));
  const size = (own: Iterable<string>): number => {
    let sum = 0;
    for (const run of own) sum += weight(run);
    return sum;
  };
  const sizes = runs.map(size);
  return (name) => {
    const asked = trigrams(nameKey(name));
    const askedSize = size(asked);
    const shared = new Map<number, number>();
    for (const run of asked) {
      const more = weight(run);
      for (const at of postings.get(run) ?? []) shared.set(at, (shared.get(at) ?? 0) + more);
    }
    return Array.from(shared, ([at, sum]) => ({
      at,
      likeness: sum / Math.sqrt(askedSize * (sizes[at] ?? 1)),
    }))
      .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
      .sort((a, b) => b.likeness - a.likeness || a.at - b.at)
      .slice(0, MOST)
      .map(({ at }) => itemAt(pool, at).index);
  };
}
