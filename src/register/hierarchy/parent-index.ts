import { addTo } from '../../core/multimap';
import type { Organisation } from '../model';
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
  const ogrns = new Map<string, number[]>();
  const ids = new Map<string, number[]>();
  const keys = new Map<string, number[]>();
  const looseKeys = new Map<string, number[]>();
  for (const [index, { type, ogrn, id, name, shortName }] of members.entries()) {
    if (type !== 'organisation') continue;
    if (ogrn?.ok) addTo(ogrns, ogrn.value, index);
    if (id?.ok) addTo(ids, id.value, index);
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
