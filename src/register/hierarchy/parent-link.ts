import type { Finding } from '../../core/findings/finding';
import { registerFinding } from '../findings/register-findings';
import type { Organisation } from '../model';
import { remembered } from '../remembered';
import type { ParentIndex } from './parent-index';

/** What a row says about its parent, resolved. */
export interface ParentLink {
  /** Index of the parent, -1 when none was found. */
  readonly parent: number;
  /** ID of the parent's ЛКО as the row itself gives it, '' when it does not. */
  readonly statedId: string;
  /** Why a parent that the row names was not found; null when it was, or none is named. */
  readonly trouble: ParentTrouble | null;
  /** Contradictions among name, ID and OGRN. */
  readonly findings: readonly Finding[];
}

/** A parent that is named but not found. */
export type ParentTrouble =
  | { readonly code: 'parent-unknown'; readonly parent: string }
  | { readonly code: 'parent-ambiguous'; readonly parent: string; readonly among: readonly number[] }
  | { readonly code: 'parent-value-bad'; readonly what: string };

const NONE: readonly number[] = [];
const UNLINKED: ParentLink = { parent: -1, statedId: '', trouble: null, findings: [] };
/** More namesakes than this are ambiguous without looking closer: keeps a sheet of one name linear. */
const MOST_NAMESAKES = 64;

const idOf = (one: Organisation): string => (one.id?.ok ? one.id.value : '');
const ogrnOf = (one: Organisation): string => (one.ogrn?.ok ? one.ogrn.value : '');

/** Rows of one organisation, repeated in the sheet, count as one: the same OGRN and the same ЛКО. */
function sameOrganisation(a: Organisation, b: Organisation): boolean {
  return ogrnOf(a) !== '' && ogrnOf(a) === ogrnOf(b) && idOf(a) === idOf(b) && a.unusable === b.unusable;
}

/** A key that depends on the row's content alone, so that the order of rows chooses nothing. */
function contentKey(one: Organisation): string {
  const values = [one.oktmo, one.parentId, one.parentOgrn, one.kind].map((verdict) =>
    verdict?.ok ? verdict.value : '',
  );
  return [one.name, one.shortName, ...values, one.parentName].join('\u0001');
}

/** The one organisation that the candidates are, or -1. */
function single(members: readonly Organisation[], candidates: readonly number[]): number {
  const first = candidates[0];
  if (first === undefined || candidates.length > MOST_NAMESAKES) return -1;
  if (candidates.length === 1) return first;
  if (!candidates.every((at) => sameOrganisation(members[at]!, members[first]!) || at === first)) return -1;
  let best = first;
  for (const at of candidates) if (contentKey(members[at]!) < contentKey(members[best]!)) best = at;
  return best;
}

function without(list: readonly number[], own: number): readonly number[] {
  if (list.length > MOST_NAMESAKES || !list.includes(own) || list.length === 1) return list;
  return list.filter((at) => at !== own);
}

/** Rows with the parent's ID that do not themselves name it as their parent's: children often repeat it as theirs. */
function ownersOf(members: readonly Organisation[], list: readonly number[], id: string): readonly number[] {
  if (list.length < 2 || list.length > 10 * MOST_NAMESAKES) return list;
  const owners = list.filter((at) => {
    const { parentId } = members[at]!;
    return !(parentId?.ok && parentId.value === id);
  });
  return owners.length > 0 ? owners : list;
}

function narrowed(lists: readonly (readonly number[])[]): readonly number[] {
  const [first = NONE, ...rest] = lists.filter((list) => list.length > 0);
  if (first.length < 2 || first.length > MOST_NAMESAKES) return first;
  return rest.reduce((left, list) => {
    if (list.length > MOST_NAMESAKES) return left;
    const both = left.filter((at) => list.includes(at));
    return both.length > 0 ? both : left;
  }, first);
}

function contradictions(
  members: readonly Organisation[],
  parent: number,
  lists: readonly (readonly number[])[],
  own: Organisation,
  statedId: string,
): Finding[] {
  const taken = members[parent]!;
  const takenName = taken.name || taken.shortName;
  const other = lists.find(
    (list) => list.length > 0 && list.length <= MOST_NAMESAKES && !list.includes(parent),
  );
  if (other !== undefined) {
    const otherOne = members[other[0]!]!;
    const named = other.length === 1 ? otherOne.name || otherOne.shortName : own.parentName;
    return sameOrganisation(otherOne, taken) ? [] : [registerFinding('parent-differs', takenName, named)];
  }
  const takenId = idOf(taken);
  const differs = statedId !== '' && takenId !== '' && statedId !== takenId;
  return differs ? [registerFinding('parent-differs', `${takenName}, ID ${takenId}`, `ID ${statedId}`)] : [];
}

function troubleOf(own: Organisation, candidates: readonly number[], ogrn: string): ParentTrouble | null {
  if (candidates.length > 0)
    return { code: 'parent-ambiguous', parent: own.parentName || ogrn, among: candidates };
  for (const verdict of [own.parentOgrn, own.parentId]) {
    if (verdict !== null && !verdict.ok) return { code: 'parent-value-bad', what: verdict.finding.text };
  }
  if (own.parentName === '' && ogrn === '') return null;
  return { code: 'parent-unknown', parent: own.parentName || `ОГРН ${ogrn}` };
}

/**
 * Finds the parent that each row names: by OGRN, else by ID, else by name; among namesakes the one that the other
 * values fit. Never guesses between two organisations.
 *
 * @param members all organisations, of the register and the directory; titles and totals name none
 * @returns one link a member, in their order
 * @example parentLinks(members, parentIndex(members, new Map()))[1].parent // 0
 */
export function parentLinks(members: readonly Organisation[], index: ParentIndex): ParentLink[] {
  // Children of one parent share their link: 100,000 rows have few parents.
  const linkTo = remembered((parent: number): ParentLink => ({ ...UNLINKED, parent }));
  return members.map((member, at) => {
    if (member.type !== 'organisation') return UNLINKED;
    const parent = plainParent(member, index);
    return parent < 0 ? parentLink(members, index, at) : linkTo(parent);
  });
}

/** Nearly every row: a name that one organisation bears, and nothing beside it that could contradict. Else -1. */
function plainParent({ parentName, parentId, parentOgrn }: Organisation, { named }: ParentIndex): number {
  if (parentName === '' || parentOgrn?.ok || parentId?.ok) return -1;
  const members = named(parentName);
  return members.length === 1 ? members[0]! : -1;
}

function parentLink(members: readonly Organisation[], index: ParentIndex, own: number): ParentLink {
  const row = members[own]!;
  const ogrn = row.parentOgrn?.ok ? row.parentOgrn.value : '';
  const statedId = row.parentId?.ok ? row.parentId.value : '';
  const named = index.named(row.parentName);
  const lists = [
    without(ogrn === '' ? NONE : (index.byOgrn.get(ogrn) ?? NONE), own),
    statedId === '' ? NONE : without(ownersOf(members, index.byId.get(statedId) ?? NONE, statedId), own),
    without(named, own),
  ];
  const candidates = narrowed(lists);
  const parent = single(members, candidates);
  if (parent < 0) {
    // With the ID at hand the link can be made, whoever the parent is.
    const trouble = statedId === '' ? troubleOf(row, candidates, ogrn) : null;
    return { parent, statedId, trouble, findings: [] };
  }
  return { parent, statedId, trouble: null, findings: contradictions(members, parent, lists, row, statedId) };
}
