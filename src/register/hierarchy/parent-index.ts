import { valueOrEmpty } from '../../core/findings/result';
import type { Organisation } from '../model';
import { addTo, indexesBy } from '../multimap';
import { nameKey, withoutLegalForm } from '../rows/name-key';

/** Finds organisations by what a row may give of its parent. Values are indexes of members. */
export interface ParentIndex {
  readonly byOgrn: (ogrn: string) => readonly number[];
  readonly byId: (id: string) => readonly number[];
  /** By the full name; when nobody has it, by the name without its legal form. */
  readonly byName: (name: string) => readonly number[];
}

const NOBODY: readonly number[] = [];

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
  const ogrns = indexesBy(members, ({ type, ogrn }) => (type === 'organisation' ? valueOrEmpty(ogrn) : ''));
  const ids = indexesBy(members, ({ type, id }) => (type === 'organisation' ? valueOrEmpty(id) : ''));
  const keys = new Map<string, number[]>();
  const looseKeys = new Map<string, number[]>();
  for (const [index, { type, name, shortName }] of members.entries()) {
    if (type !== 'organisation') continue;
    const ownKeys = new Set([name, shortName, ...(aliases.get(index) ?? [])].map(nameKey));
    ownKeys.delete('');
    const ownLooseKeys = new Set(Array.from(ownKeys, withoutLegalForm));
    for (const key of ownKeys) addTo(keys, key, index);
    for (const key of ownLooseKeys) addTo(looseKeys, key, index);
  }
  return {
    byOgrn: (ogrn) => ogrns.get(ogrn) ?? NOBODY,
    byId: (id) => ids.get(id) ?? NOBODY,
    byName: (name) => {
      const key = nameKey(name);
      return keys.get(key) ?? looseKeys.get(withoutLegalForm(key)) ?? NOBODY;
    },
  };
}
