import type { Organisation } from './model';
import { nameKey, withoutLegalForm } from './name-key';
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
 * Indexes members by OGRN, ID and name in one pass.
 *
 * @param members organisations; titles and totals are passed over
 * @param aliases other names of a member, by its index
 */
export function parentIndex(
  members: readonly Organisation[],
  aliases: ReadonlyMap<number, readonly string[]>,
): ParentIndex {
  const byOgrn = new Places();
  const byId = new Places();
  const byName = new Places();
  for (let at = 0; at < members.length; at += 1) {
    const { sort, name, shortName, ogrn, id } = members[at]!;
    if (sort !== 'organisation') continue;
    if (ogrn?.ok) byOgrn.put(ogrn.value, at);
    if (id?.ok) byId.put(id.value, at);
    if (name !== '') byName.put(nameKey(name), at);
    if (shortName !== '' && shortName !== name) byName.put(nameKey(shortName), at);
    for (const alias of aliases.get(at) ?? NONE) byName.put(nameKey(alias), at);
  }
  return {
    byOgrn: { get: (ogrn) => byOgrn.get(ogrn) },
    byId: { get: remembered((id) => byId.get(id)) },
    named: remembered(finder(byName)),
  };
}

const NONE: readonly string[] = [];
const NOBODY: readonly number[] = [];

/** Thousands of rows name one parent: each list is made once. */
function remembered<T>(find: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    let found = known.get(key);
    if (found === undefined) {
      found = find(key);
      known.set(key, found);
    }
    return found;
  };
}

/** Finds members by the full name, else by the name without its legal form. */
function finder(byName: Places): (name: string) => readonly number[] {
  let loose: Places | null = null;
  return (name) => {
    const key = nameKey(name);
    const members = byName.get(key);
    if (members !== undefined || key === '') return members ?? NOBODY;
    loose ??= withoutForms(byName);
    return inOrder(loose.get(withoutLegalForm(key)) ?? NOBODY);
  };
}

/** The index by names without legal forms: made only when some full name finds nothing. */
function withoutForms(byName: Places): Places {
  const loose = new Places();
  for (const name of byName.keys()) {
    const key = withoutLegalForm(name);
    for (const member of byName.get(name)!) loose.put(key, member);
  }
  return loose;
}

function inOrder(members: readonly number[]): readonly number[] {
  return members.length < 2 ? members : Array.from(new Set(members)).sort((a, b) => a - b);
}

/** Members of this name: by the full name, else by the name without its legal form. */
export function membersNamed(index: ParentIndex, name: string): readonly number[] {
  return index.named(name);
}
