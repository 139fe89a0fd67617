import { addTo } from '../../core/multimap';
import { itemAt } from '../item-at';
import { kindsByName } from '../rows/kind-by-name';
import { nameKey } from '../rows/name-key';
import { type Likeness, nameLikeness } from '../rows/name-likeness';
import { organisationName } from '../rows/organisation-name';
import type { Hierarchy } from './hierarchy';

/** In a larger sheet only bodies, and who is a parent already, are offered. */
const ALL_OFFERED = 3000;
/** An institution is seldom above another. */
const OF_INSTITUTION = 0.7;
/** «Облздрав», «Миздрав»: letters inside a word that begin another. */
const BEGINNING = 5;
/** Beginnings that say nothing of whose body it is. */
const COMMON = /^(?:администр|управл|министе|департ|комитет|муницип|городск|районн|област|государ)/;
const LONGEST = 200;

function isInstitution(name: string): boolean {
  const [only, second] = kindsByName(name);
  return only === 'subordinate' && second === undefined;
}

/** Compares a name by the beginnings of words that stand inside it, rare ones first. */
function sharedBeginnings(keys: readonly string[]): (key: string) => Likeness[] {
  const postings = new Map<string, number[]>();
  keys.forEach((key, at) => {
    const words = key.split(' ').filter((word) => word.length > BEGINNING && !COMMON.test(word));
    for (const beginning of new Set(words.map((word) => word.slice(0, BEGINNING))))
      addTo(postings, beginning, at);
  });
  return (key) => {
    const shared = new Map<number, number>();
    for (const [beginning, owners] of postings) {
      if (!key.includes(beginning)) continue;
      for (const at of owners) shared.set(at, (shared.get(at) ?? 0) + 1 / owners.length);
    }
    return Array.from(shared, ([at, likeness]) => ({ at, likeness }));
  };
}

/**
 * Finds the members whose names are most like a name: by the letters that they share; where that is too little, by the
 * beginnings of their words. Bodies come before institutions, unless the name is an institution's.
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
  const byLetters = nameLikeness(keys);
  let byBeginnings: ((key: string) => Likeness[]) | null = null;
  const institutions: boolean[] = [];
  const isOfInstitution = (at: number): boolean => {
    const known = institutions[at] ?? isInstitution(organisationName(itemAt(pool, at).organisation));
    institutions[at] = known;
    return known;
  };
  return (name, weigh) => {
    const key = nameKey(name).slice(0, LONGEST);
    const asksInstitution = isInstitution(name);
    let alike = byLetters(key);
    if (alike.length === 0) {
      byBeginnings ??= sharedBeginnings(keys);
      alike = byBeginnings(key);
    }
    return alike
      .map(({ at, likeness }) => {
        const { index } = itemAt(pool, at);
        const isOther = !asksInstitution && isOfInstitution(at);
        return { index, likeness: likeness * weigh(index) * (isOther ? OF_INSTITUTION : 1) };
      })
      .sort((a, b) => b.likeness - a.likeness || a.index - b.index)
      .map(({ index }) => index);
  };
}
