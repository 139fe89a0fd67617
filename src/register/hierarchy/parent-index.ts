import { valueOrEmpty } from '../../core/findings/result';
import { addTo } from '../../core/multimap';
import type { Organisation } from '../model';
import { nameKey } from '../rows/name-key';
import { type Spellings, spellingIndex } from './spelling-index';

/** Whom a name means. */
export interface NamedMembers extends Pick<Spellings, 'fit' | 'near'> {
  /** They have just this name; when anybody has, nobody else is looked for. */
  readonly exact: readonly number[];
}

/** Finds organisations by what a row may give of its parent. Values are indexes of members. */
export interface ParentIndex {
  readonly byOgrn: (ogrn: string) => readonly number[];
  readonly byId: (id: string) => readonly number[];
  readonly byName: (name: string) => NamedMembers;
  /** Those whose name is this one but for the municipality: «Управление образования» of each district. */
  readonly byNameWithoutPlace: (name: string) => readonly number[];
  /** Whether rows are of one organisation: a single one, or all of one OGRN. */
  readonly areOne: (indexes: readonly number[]) => boolean;
}

const NOBODY: readonly number[] = [];
const NO_ONE: NamedMembers = { exact: [], fit: [], near: [] };

/**
 * Indexes members by OGRN, ID and name.
 *
 * @param members organisations; titles and totals are left out
 * @param aliases other names of a member, by its index
 * @returns finds the indexes of members, in ascending order; [] for '' and for what nobody has
 * @example parentIndex(members, new Map()).byId('811') // [0]
 */
export function parentIndex(
  members: readonly Organisation[],
  aliases: ReadonlyMap<number, readonly string[]>,
): ParentIndex {
  const ogrns = new Map<string, number[]>();
  const ids = new Map<string, number[]>();
  const keys = new Map<string, number[]>();
  const keysOf = members.map(({ type, name, shortName }, index): readonly string[] => {
    if (type !== 'organisation') return [];
    const own = new Set([name, shortName, ...(aliases.get(index) ?? [])].map(nameKey));
    own.delete('');
    return Array.from(own);
  });
  for (const [index, { type, ogrn, id }] of members.entries()) {
    if (type !== 'organisation') continue;
    if (ogrn?.ok) addTo(ogrns, ogrn.value, index);
    if (id?.ok) addTo(ids, id.value, index);
    for (const key of keysOf[index] ?? []) addTo(keys, key, index);
  }
  let index: ((name: string) => Spellings) | null = null;
  const spelled = new Map<string, Spellings>();
  const bySpelling = (name: string): Spellings => {
    index ??= spellingIndex(members, (at) => keysOf[at] ?? []);
    const known = spelled.get(name) ?? index(name);
    spelled.set(name, known);
    return known;
  };
  const named = new Map<string, NamedMembers>();
  const lookedUp = (name: string): NamedMembers => {
    const key = nameKey(name);
    if (key === '') return NO_ONE;
    const exact = keys.get(key);
    if (exact !== undefined) return { ...NO_ONE, exact };
    const { fit, near } = bySpelling(name);
    return { exact: [], fit, near };
  };
  return {
    byOgrn: (ogrn) => ogrns.get(ogrn) ?? NOBODY,
    byId: (id) => ids.get(id) ?? NOBODY,
    areOne: (indexes) => {
      if (indexes.length < 2) return indexes.length === 1;
      const numbers = new Set(indexes.map((index) => valueOrEmpty(members[index]?.ogrn)));
      return numbers.size === 1 && !numbers.has('');
    },
    byName: (name) => {
      const known = named.get(name) ?? lookedUp(name);
      named.set(name, known);
      return known;
    },
    byNameWithoutPlace: (name) => bySpelling(name).placed,
  };
}
