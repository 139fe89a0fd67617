import type { Organisation } from './model';
import { looseNameKey, nameKey } from './name-key';

/** Where organisations are found by what a row may say of its parent. Values are indexes of members. */
export interface ParentIndex {
  readonly byOgrn: ReadonlyMap<string, readonly number[]>;
  readonly byId: ReadonlyMap<string, readonly number[]>;
  readonly byName: ReadonlyMap<string, readonly number[]>;
  /** By name without the legal form: asked only when the full name finds nothing. */
  readonly byLooseName: () => ReadonlyMap<string, readonly number[]>;
}

function put(index: Map<string, number[]>, key: string, at: number): void {
  if (key === '') return;
  const found = index.get(key);
  if (found === undefined) index.set(key, [at]);
  else if (found[found.length - 1] !== at) found.push(at);
}

function putNames(
  index: Map<string, number[]>,
  key: (name: string) => string,
  { name, shortName }: Organisation,
  at: number,
  aliases: ReadonlyMap<number, readonly string[]>,
): void {
  if (name !== '') put(index, key(name), at);
  if (shortName !== '' && shortName !== name) put(index, key(shortName), at);
  for (const alias of aliases.get(at) ?? []) put(index, key(alias), at);
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
  const byOgrn = new Map<string, number[]>();
  const byId = new Map<string, number[]>();
  const byName = new Map<string, number[]>();
  members.forEach((member, at) => {
    if (member.sort !== 'organisation') return;
    if (member.ogrn?.ok) put(byOgrn, member.ogrn.value, at);
    if (member.id?.ok) put(byId, member.id.value, at);
    putNames(byName, nameKey, member, at, aliases);
  });
  let loose: Map<string, number[]> | null = null;
  const byLooseName = (): Map<string, number[]> => {
    if (loose !== null) return loose;
    const made = new Map<string, number[]>();
    members.forEach((member, at) => {
      if (member.sort === 'organisation') putNames(made, looseNameKey, member, at, aliases);
    });
    loose = made;
    return made;
  };
  return { byOgrn, byId, byName, byLooseName };
}

const NONE: readonly number[] = [];

/** Members of this name: by the full name, else by the name without its legal form. */
export function membersNamed(index: ParentIndex, name: string): readonly number[] {
  if (name === '') return NONE;
  return index.byName.get(nameKey(name)) ?? index.byLooseName().get(looseNameKey(name)) ?? NONE;
}
