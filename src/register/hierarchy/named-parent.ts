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
}

/** What a decision about a parent says. */
export type ParentChoice =
  | { readonly type: 'member'; readonly members: readonly number[] }
  | { readonly type: 'none' }
  | { readonly type: 'unknown' };

const NO_PARENT =
  /^(?:нет|без|не имеет|отсутствует|самостоятельн[а-я]*)(?: (?:вышестоящ|учредител|головн)[а-я]*)*$/;
const OGRN = /(?<!\d)[15]\d{12}(?!\d)/;
/** «811», «ID 811», «Мэрия (ID 811)». */
const ACCOUNT = /^(?:.* )?(?:id|ид|лко|opaid) ?(\d{1,9})$|^(\d{1,9})$/;
const OGRN_REMARK = /[(,;]? ?(?:огрн)? ?:? ?[15]\d{12} ?\)?/i;

/**
 * Reads what a person decided about a parent: a name, an OGRN, both, an ID, or «нет вышестоящей».
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

const NOTHING: NamedParent = { found: [], how: 'exact', near: [], self: false, none: false };

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
  return (own, at) => {
    const value = parentValue(own, index);
    if (value === '') return NOTHING;
    const named = own.parentName === '' ? { exact: [], fit: [], near: [] } : index.byName(own.parentName);
    const pool = meant(named);
    if (pool.includes(at)) return { ...NOTHING, self: true };
    const here = pool.filter((one) => compared(own, one) === 'same');
    // One value may name many: each row's own district tells its own.
    if (pool.length > 1 && index.areOne(here)) {
      return { ...NOTHING, found: here, how: 'place' };
    }
    const choice = decided(value);
    if (choice.type === 'none') return { ...NOTHING, none: true };
    if (choice.type === 'member') {
      return choice.members.includes(at)
        ? { ...NOTHING, self: true }
        : { ...NOTHING, found: choice.members, how: 'decided' };
    }
    const near = named.near.concat(pool.filter((one) => compared(own, one) === 'other'));
    const found = pool.filter((one) => compared(own, one) !== 'other');
    return { ...NOTHING, found, how: named.exact.length > 0 ? 'exact' : 'spelling', near };
  };
}
