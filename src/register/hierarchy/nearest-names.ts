import { addTo } from '../../core/multimap';
import { itemAt } from '../item-at';
import { kindsByName } from '../rows/kind-by-name';
import { nameKey } from '../rows/name-key';
import { organisationName } from '../rows/organisation-name';
import type { Hierarchy } from './hierarchy';

/** In a larger sheet only bodies, and who is a parent already, are offered. */
const ALL_OFFERED = 3000;
/** Names with less in common are not alike. */
const LEAST_LIKENESS = 0.25;
const LONGEST = 200;
/** «Облздрав», «Миздрав»: letters inside a word that begin another. */
const BEGINNING = 5;
/** An institution is seldom above another. */
const OF_INSTITUTION = 0.7;

const COMMON = /^(?:администр|управл|министе|департ|комитет|муницип|городск|районн|област|государ)/;

/** A member of the pool and how like it is. */
interface Like {
  readonly at: number;
  readonly likeness: number;
}

/** Runs of three letters, those over the edges of words among them. */
function trigrams(key: string): Set<string> {
  const text = ` ${key.slice(0, LONGEST)} `;
  const found = new Set<string>();
  for (let at = 0; at + 3 <= text.length; at += 1) found.add(text.slice(at, at + 3));
  return found;
}

/** How words of a name begin, those of every second body left out. */
function beginningsOf(key: string): Set<string> {
  const words = key.split(' ').filter((word) => word.length > BEGINNING && !COMMON.test(word));
  return new Set(words.map((word) => word.slice(0, BEGINNING)));
}

/** For each piece of a name those who have it. */
function postingsOf(pieces: readonly Iterable<string>[]): Map<string, number[]> {
  const postings = new Map<string, number[]>();
  pieces.forEach((own, at) => {
    for (const piece of own) addTo(postings, piece, at);
  });
  return postings;
}

/** Who shares pieces with a name, with the weight of all that they share. */
function sharing(
  asked: Iterable<string>,
  postings: ReadonlyMap<string, readonly number[]>,
  weight: (piece: string) => number,
): ReadonlyMap<number, number> {
  const shared = new Map<number, number>();
  for (const piece of asked) {
    const more = weight(piece);
    for (const at of postings.get(piece) ?? []) shared.set(at, (shared.get(at) ?? 0) + more);
  }
  return shared;
}

function isInstitution(name: string): boolean {
  const [only, second] = kindsByName(name);
  return only === 'subordinate' && second === undefined;
}

/**
 * Finds the members whose names are most like a name: by the letters that they share, rare ones first; where that is too
 * little, by the beginnings of their words. Bodies come before institutions, unless the name is an institution's.
 *
 * @returns takes a name, and how much the place of a member speaks for it, 1 for nothing; gives indexes, the likest first
 * @example nearestNames(hierarchy)('Администрация Черипановского района', () => 1) // [0]
 */
export function nearestNames({
  members,
}: Hierarchy): (name: string, weigh: (index: number) => number) => number[] {
  const parents = new Set(members.map(({ parent }) => parent));
  const pool = members.filter(({ organisation, index }) => {
    if (organisation.type !== 'organisation') return false;
    if (members.length <= ALL_OFFERED || parents.has(index)) return true;
    return kindsByName(organisationName(organisation)).some((kind) => kind !== 'subordinate');
  });
  const keys = pool.map(({ organisation }) => nameKey(organisationName(organisation)));
  const runs = keys.map(trigrams);
  const postings = postingsOf(runs);
  const weight = (run: string): number => Math.log(1 + pool.length / (postings.get(run)?.length ?? 1));
  const size = (own: Iterable<string>): number => {
    let sum = 0;
    for (const run of own) sum += weight(run);
    return sum;
  };
  const sizes = runs.map(size);
  const byLetters = (key: string): Like[] => {
    const asked = trigrams(key);
    const askedSize = size(asked);
    return Array.from(sharing(asked, postings, weight), ([at, sum]) => ({
      at,
      likeness: sum / Math.sqrt(askedSize * (sizes[at] ?? 1)),
    })).filter(({ likeness }) => likeness >= LEAST_LIKENESS);
  };
  let beginnings: ReadonlyMap<string, readonly number[]> | null = null;
  const byBeginnings = (key: string): Like[] => {
    const known = beginnings ?? postingsOf(keys.map(beginningsOf));
    beginnings = known;
    const inside = Array.from(known.keys()).filter((one) => key.includes(one));
    const rarity = (one: string): number => 1 / (known.get(one)?.length ?? 1);
    return Array.from(sharing(inside, known, rarity), ([at, likeness]) => ({ at, likeness }));
  };
  const institutions: boolean[] = [];
  const isOfInstitution = (at: number): boolean => {
    const known = institutions[at] ?? isInstitution(organisationName(itemAt(pool, at).organisation));
    institutions[at] = known;
    return known;
  };
  return (name, weigh) => {
    const key = nameKey(name).slice(0, LONGEST);
    const asksInstitution = isInstitution(name);
    const alike = byLetters(key);
    return (alike.length > 0 ? alike : byBeginnings(key))
      .map(({ at, likeness }) => {
        const { index } = itemAt(pool, at);
        const isOther = !asksInstitution && isOfInstitution(at);
        return { index, likeness: likeness * weigh(index) * (isOther ? OF_INSTITUTION : 1) };
      })
      .sort((a, b) => b.likeness - a.likeness || a.index - b.index)
      .map(({ index }) => index);
  };
}
