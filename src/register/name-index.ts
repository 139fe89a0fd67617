import type { Organisation } from './model';
import { nameKey, withoutLegalForm } from './name-key';
import { Places } from './places';

const NONE: readonly string[] = [];
const NOBODY: readonly number[] = [];

/**
 * Members by name. Equal keys have equal digits in equal order, so the names are laid out by their digits first, and
 * only those that share the digits of a name that is looked up get a key: of all the numbered schools and clinics,
 * whom nobody names as a parent, none does.
 */
export class NameIndex {
  /** Every name of every member, in their order: the text, and once its digits were asked for, its key. */
  private readonly texts: string[] = [];
  private readonly members: number[] = [];
  private readonly byDigits = new Places<number>();
  private readonly byKey = new Places();
  private readonly byLooseKey = new Places();
  private readonly keyed = new Set<number>();
  private readonly looselyKeyed = new Set<number>();

  constructor(members: readonly Organisation[], aliases: ReadonlyMap<number, readonly string[]>) {
    for (let at = 0; at < members.length; at += 1) {
      const { sort, name, shortName } = members[at]!;
      if (sort !== 'organisation') continue;
      if (name !== '') this.add(name, at);
      if (shortName !== '' && shortName !== name) this.add(shortName, at);
      for (const alias of aliases.get(at) ?? NONE) this.add(alias, at);
    }
  }

  /** Members of this full name, else of this name without its legal form; in their order. */
  get(name: string): readonly number[] {
    const key = nameKey(name);
    if (key === '') return NOBODY;
    const digits = digitsPrint(name);
    this.giveKeys(digits);
    const members = this.byKey.get(key);
    if (members !== undefined) return members;
    this.giveLooseKeys(digits);
    return inOrder(this.byLooseKey.get(withoutLegalForm(key)) ?? NOBODY);
  }

  private add(name: string, member: number): void {
    this.byDigits.put(digitsPrint(name), this.texts.length);
    this.texts.push(name);
    this.members.push(member);
  }

  private giveKeys(digits: number): void {
    if (this.keyed.has(digits)) return;
    this.keyed.add(digits);
    for (const entry of this.byDigits.get(digits) ?? NOBODY) {
      const key = nameKey(this.texts[entry]!);
      this.texts[entry] = key;
      this.byKey.put(key, this.members[entry]!);
    }
  }

  private giveLooseKeys(digits: number): void {
    if (this.looselyKeyed.has(digits)) return;
    this.looselyKeyed.add(digits);
    for (const entry of this.byDigits.get(digits) ?? NOBODY) {
      this.byLooseKey.put(withoutLegalForm(this.texts[entry]!), this.members[entry]!);
    }
  }
}

/** A number made of the digits of a name: different numbers, different digits. */
function digitsPrint(name: string): number {
  let print = 0;
  for (let at = 0; at < name.length; at += 1) {
    const code = name.charCodeAt(at);
    if (code >= 48 && code <= 57) print = (Math.imul(print, 31) + code) | 0;
  }
  return print;
}

function inOrder(members: readonly number[]): readonly number[] {
  return members.length < 2 ? members : Array.from(new Set(members)).sort((a, b) => a - b);
}
