import type { Result } from '../../core/findings/result';
import type { Organisation } from '../model';
import { remembered } from '../remembered';
import { NameIndex } from './name-index';
import { Places } from './places';

/** Where organisations are found by what a row may say of its parent. Values are indexes of members. */
export interface ParentIndex {
  readonly byOgrn: Lookup;
  readonly byId: Lookup;
  /** By name; a name without the legal form will do when the full one finds nothing. */
  readonly named: (name: string) => readonly number[];
}

/** undefined: nobody has this key. */
interface Lookup {
  readonly get: (key: string) => readonly number[] | undefined;
}

/**
 * Indexes members by OGRN, ID and name; each index is made when first asked, as most sheets name parents in one way.
 *
 * @param members organisations; titles and totals are passed over
 * @param aliases other names of a member, by its index
 */
export function parentIndex(
  members: readonly Organisation[],
  aliases: ReadonlyMap<number, readonly string[]>,
): ParentIndex {
  // Thousands of rows name one parent: each list is made once.
  return {
    byOgrn: { get: onDemand(() => byNumber(members, ({ ogrn }) => ogrn)) },
    byId: { get: remembered(onDemand(() => byNumber(members, ({ id }) => id))) },
    named: remembered(onDemand(() => new NameIndex(members, aliases))),
  };
}

function onDemand<T>(make: () => { readonly get: (key: string) => T }): (key: string) => T {
  let made: { readonly get: (key: string) => T } | null = null;
  return (key) => {
    made ??= make();
    return made.get(key);
  };
}

function byNumber(
  members: readonly Organisation[],
  numberOf: (member: Organisation) => Result<string> | null,
): Lookup {
  const places = new Places();
  for (let at = 0; at < members.length; at += 1) {
    const member = members[at]!;
    const number = member.type === 'organisation' ? numberOf(member) : null;
    if (number?.ok) places.put(number.value, at);
  }
  return places;
}

/** Members of this name: by the full name, else by the name without its legal form. */
export function membersNamed(index: ParentIndex, name: string): readonly number[] {
  return index.named(name);
}
