import type { Organisation } from '../model';
import { remembered } from '../remembered';
import { nameKey, withoutLegalForm } from '../rows/name-key';
import { Places } from './places';

const NONE: readonly string[] = [];
const NOBODY: readonly number[] = [];
const DIGIT = /\d/;

/** One name of one member. */
interface Keyed {
  readonly key: string;
  readonly member: number;
}

/**
 * Members by name. Names with equal keys have the same first number, or none, so members are laid out by it first, and
 * only those that share it with a name that is looked up get a key: of all the numbered schools and clinics, whom
 * nobody names as a parent, hardly any does.
 */
export class NameIndex {
  private readonly byNumber = new Map<number, number[]>();
  private readonly byKey = new Places();
  private readonly byLooseKey = new Places();
  /** Parents are named by the names of members: each is made into a key once. */
  private readonly keyOf = remembered(nameKey);
  /** Makes the keys of a number when it is first asked for; later calls do nothing. */
  private readonly giveKeys = remembered((number: number) => this.keysOf(number));
  private readonly giveLooseKeys = remembered((number: number) => this.looseKeysOf(number));

  constructor(
    private readonly members: readonly Organisation[],
    private readonly aliases: ReadonlyMap<number, readonly string[]>,
  ) {
    for (let at = 0; at < members.length; at += 1) {
      const { type, name, shortName } = members[at]!;
      if (type !== 'organisation') continue;
      if (name !== '') this.put(firstNumber(name), at);
      if (shortName !== '') this.put(firstNumber(shortName), at);
      for (const alias of aliases.get(at) ?? NONE) this.put(firstNumber(alias), at);
    }
  }

  /** Members of this full name, else of this name without its legal form; in their order. */
  get(name: string): readonly number[] {
    const key = this.keyOf(name);
    if (key === '') return NOBODY;
    const number = firstNumber(name);
    this.giveKeys(number);
    const members = this.byKey.get(key);
    if (members !== undefined) return members;
    this.giveLooseKeys(number);
    return inOrder(this.byLooseKey.get(withoutLegalForm(key)) ?? NOBODY);
  }

  private put(number: number, member: number): void {
    const found = this.byNumber.get(number);
    if (found === undefined) this.byNumber.set(number, [member]);
    else if (found[found.length - 1] !== member) found.push(member);
  }

  private keysOf(number: number): readonly Keyed[] {
    const keyed: Keyed[] = [];
    for (const member of this.byNumber.get(number) ?? NOBODY) {
      const { name, shortName } = this.members[member]!;
      for (const text of [name, shortName, ...(this.aliases.get(member) ?? NONE)]) {
        if (firstNumber(text) === number) keyed.push({ key: this.keyOf(text), member });
      }
    }
    for (const { key, member } of keyed) this.byKey.put(key, member);
    return keyed;
  }

  private looseKeysOf(number: number): readonly Keyed[] {
    const keyed = this.giveKeys(number);
    for (const { key, member } of keyed) this.byLooseKey.put(withoutLegalForm(key), member);
    return keyed;
  }
}

/** A number made of the first number in a name, -1 without one: where they differ, the names do. */
function firstNumber(name: string): number {
  const start = name.search(DIGIT);
  if (start < 0) return -1;
  let made = 0;
  for (let at = start; at < name.length; at += 1) {
    const code = name.charCodeAt(at);
    if (code < 48 || code > 57) break;
    made = (Math.imul(made, 31) + code) | 0;
  }
  return made;
}

function inOrder(members: readonly number[]): readonly number[] {
  return members.length < 2 ? members : Array.from(new Set(members)).sort((a, b) => a - b);
}
