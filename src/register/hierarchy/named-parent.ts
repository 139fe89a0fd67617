import { readOgrn } from '../../core/codes/ogrn';
import { valueOrEmpty } from '../../core/findings/result';
import type { Decisions } from '../decisions/decisions';
import type { Organisation } from '../model';
import { plainName } from '../rows/plain-name';
import { districtComparison } from './own-district';
import type { NamedMembers, ParentIndex } from './parent-index';

/** What a row's name of its parent comes to. */
export interface NamedParent {
  /** Members that it may mean; one of several is never chosen. */
  readonly found: readonly number[];
  /** Why they: the name as it stands, a shortened one, the only namesake of the row's district, a person's decision. */
  readonly how: 'exact' | 'spelling' | 'place' | 'decided';
  /** Members like the name, for a person to choose from. */
  readonly near: readonly number[];
  /** The row names itself. */
  readonly self: boolean;
  /** A person decided that there is no parent. */
  readonly none: boolean;
  /** A person decided that each municipality has its own: this row's has none, or several. */
  readonly split: boolean;
}

/** What a decision about a parent says. */
export type ParentChoice =
  | { readonly type: 'member'; readonly members: readonly number[] }
  | { readonly type: 'none' }
  /** Each municipality's own body of this name. */
  | { readonly type: 'each'; readonly name: string }
  | { readonly type: 'unknown' };

const NO_PARENT =
  /^(?:нет|без|не имеет|отсутствует|самостоятельн[а-я]*)(?: (?:вышестоящ|учредител|головн)[а-я]*)*$/;
/** «… (в каждом муниципалитете своя)», «…, свой в каждом районе». */
const EACH = /[ ,;(–—-]+(?:в каждом [а-яё]+ )?сво(?:й|я|ё|е|и)(?: (?:в )?кажд[а-яё]+ [а-яё]+)?\)?\.?$/i;
const LONGEST_EACH = 60;
const OGRN = /(?<!\d)[15]\d{12}(?!\d)/;
/** «811», «ID 811», «Мэрия (ID 811)». */
const ACCOUNT = /^(?:.* )?(?:id|ид|лко|opaid) ?(\d{1,9})$|^(\d{1,9})$/;
const OGRN_REMARK = /[(,;]? ?(?:огрн)? ?:? ?[15]\d{12} ?\)?/i;

/**
 * Reads what a person decided about a parent: a name, an OGRN, both, an ID, «нет вышестоящей», or a name that each
 * municipality has a body of.
 *
 * @param choice as the sheet «Решения» has it
 * @returns `unknown` when no organisation of the sheet is meant, or more than one, or two by name and number
 * @example readParentChoice('Мэрия (ОГРН 1045405430620)', index) // { type: 'member', members: [0] }
 */
export function readParentChoice(choice: string, index: ParentIndex): ParentChoice {
  const plain = plainName(choice);
  if (NO_PARENT.test(plain)) return { type: 'none' };
  const ogrn = valueOrEmpty(readOgrnIn(choice));
  const name = choice.replace(/\s+/g, ' ').replace(OGRN_REMARK, ' ').trim();
  const start = Math.max(0, name.length - LONGEST_EACH);
  const each = EACH.exec(name.slice(start));
  if (each !== null && start + each.index > 0) {
    const general = name.slice(0, start + each.index);
    const isKnown = index.byNameWithoutPlace(general).length > 0 || meant(index.byName(general)).length > 0;
    return isKnown ? { type: 'each', name: general } : { type: 'unknown' };
  }
  const named = plainName(name) === '' ? null : index.byName(name);
  if (ogrn !== '') {
    const members = index.byOgrn(ogrn);
    const others = named === null ? [] : named.exact;
    const contradicts = others.length > 0 && !others.some((one) => members.includes(one));
    return members.length === 0 || contradicts ? { type: 'unknown' } : { type: 'member', members };
  }
  const [, marked, bare] = ACCOUNT.exec(plain) ?? [];
  const id = marked ?? bare;
  const members = id === undefined ? meant(named) : index.byId(id);
  return index.areOne(members) ? { type: 'member', members } : { type: 'unknown' };
}

function readOgrnIn(text: string) {
  const digits = OGRN.exec(text)?.[0];
  return digits === undefined ? null : readOgrn(digits);
}

function meant(named: NamedMembers | null): readonly number[] {
  if (named === null) return [];
  return named.exact.length > 0 ? named.exact : named.fit;
}

const NOTHING: NamedParent = {
  found: [],
  how: 'exact',
  near: [],
  self: false,
  none: false,
  split: false,
};

/**
 * What a row calls its parent, as a decision knows it: the name, else an OGRN that nobody has.
 *
 * @returns '' when the row gives neither
 * @example parentValue(school, index) // 'Администрация района'
 */
export function parentValue({ parentName, parentOgrn }: Organisation, index: ParentIndex): string {
  if (parentName !== '') return parentName;
  const ogrn = valueOrEmpty(parentOgrn);
  return ogrn === '' || index.byOgrn(ogrn).length > 0 ? '' : `ОГРН ${ogrn}`;
}

/**
 * Finds whom rows name as their parents: as decided; else by the name as it stands; else by a shortened one. A namesake
 * of another district is nobody's parent by its name.
 *
 * @param members all organisations
 * @returns for a row and its index
 */
export function namedParents(
  members: readonly Organisation[],
  index: ParentIndex,
  decisions: Decisions,
): (own: Organisation, at: number) => NamedParent {
  const compared = districtComparison(members);
  const choices = new Map<string, ParentChoice>();
  const decided = (value: string): ParentChoice => {
    const choice = decisions.choice('parent', value);
    if (choice === '') return { type: 'unknown' };
    const known = choices.get(choice) ?? readParentChoice(choice, index);
    choices.set(choice, known);
    return known;
  };
  /** Whom a name may mean for a row; of several, the one in the row's own municipality. */
  const meantBy = (own: Organisation, name: string, named: NamedMembers): Meant => {
    const pool = meant(named);
    const where = pool.map((one) => compared(own, one, name));
    const others = pool.filter((_, place) => where[place] === 'other');
    const isClear = pool.length === 1 && others.length === 0;
    const wide = isClear ? [] : new Set([...pool, ...index.byNameWithoutPlace(name)]);
    const here = Array.from(wide).filter((one) => compared(own, one, '') === 'same');
    if (!isClear && index.areOne(here)) return { found: here, others: [], isByPlace: true };
    return { found: pool.filter((_, place) => where[place] !== 'other'), others, isByPlace: false };
  };
  return (own, at) => {
    const value = parentValue(own, index);
    if (value === '') return NOTHING;
    const named = own.parentName === '' ? NOBODY_NAMED : index.byName(own.parentName);
    if (meant(named).includes(at)) return { ...NOTHING, self: true };
    const { found, others, isByPlace } = meantBy(own, own.parentName, named);
    const choice = decided(value);
    // One decision cannot serve namesakes: each row's own municipality tells its own.
    if (isByPlace && (meant(named).length > 1 || choice.type === 'unknown'))
      return found.includes(at) ? { ...NOTHING, self: true } : { ...NOTHING, found, how: 'place' };
    const near = [...named.near, ...others];
    switch (choice.type) {
      case 'none':
        return { ...NOTHING, none: true };
      case 'member':
        return choice.members.includes(at)
          ? { ...NOTHING, self: true }
          : { ...NOTHING, found: choice.members, how: 'decided' };
      case 'each': {
        const each = meantBy(own, choice.name, index.byName(choice.name));
        if (!each.isByPlace) return { ...NOTHING, near, split: true };
        return each.found.includes(at)
          ? { ...NOTHING, self: true }
          : { ...NOTHING, found: each.found, how: 'decided' };
      }
      case 'unknown':
        return { ...NOTHING, found, how: named.exact.length > 0 ? 'exact' : 'spelling', near };
    }
  };
}

const NOBODY_NAMED: NamedMembers = { exact: [], fit: [], near: [] };

interface Meant {
  readonly found: readonly number[];
  /** Namesakes in another municipality. */
  readonly others: readonly number[];
  /** The row's own municipality told it from others of the name. */
  readonly isByPlace: boolean;
}
