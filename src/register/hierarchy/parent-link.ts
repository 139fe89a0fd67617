import type { Finding } from '../../core/findings/finding';
import { valueOrEmpty } from '../../core/findings/result';
import { registerFinding } from '../findings/register-findings';
import { itemAt } from '../item-at';
import type { Organisation } from '../model';
import { organisationName } from '../rows/organisation-name';
import type { ParentIndex } from './parent-index';

/** The parent that a row names. */
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

const NO_PARENT: ParentLink = { parent: -1, statedId: '', trouble: null, findings: [] };
/** More namesakes than this are not compared: a sheet in which all rows have one name would take quadratic time. */
const MOST_NAMESAKES = 64;

/** Two rows of one organisation, repeated in the sheet, have the same OGRN and the same ЛКО. */
function sameOrganisation(a: Organisation, b: Organisation): boolean {
  const ogrn = valueOrEmpty(a.ogrn);
  const sameNumbers = ogrn === valueOrEmpty(b.ogrn) && valueOrEmpty(a.id) === valueOrEmpty(b.id);
  const sameStatus = a.unusable === b.unusable && a.undecidedStatus === b.undecidedStatus;
  return ogrn !== '' && sameNumbers && sameStatus;
}

/** A key that depends on the row's content alone, so that the order of rows chooses nothing. */
function contentKey(one: Organisation): string {
  const values = [one.oktmo, one.parentId, one.parentOgrn, one.kind].map(valueOrEmpty);
  return [one.name, one.shortName, ...values, one.parentName].join('\n');
}

/** The one organisation that the candidates are, or -1. */
function single(members: readonly Organisation[], candidates: readonly number[]): number {
  const first = candidates[0];
  if (first === undefined || candidates.length > MOST_NAMESAKES) return -1;
  if (candidates.length === 1) return first;
  const member = itemAt(members, first);
  if (!candidates.every((at) => at === first || sameOrganisation(itemAt(members, at), member))) return -1;
  let best = first;
  for (const at of candidates) {
    if (contentKey(itemAt(members, at)) < contentKey(itemAt(members, best))) best = at;
  }
  return best;
}

function without(list: readonly number[], own: number): readonly number[] {
  if (list.length > MOST_NAMESAKES || !list.includes(own) || list.length === 1) return list;
  return list.filter((at) => at !== own);
}

/** Rows with the parent's ID, without those that give it as their parent's too: children often repeat it as theirs. */
function ownersOf(members: readonly Organisation[], list: readonly number[], id: string): readonly number[] {
  if (list.length < 2 || list.length > 10 * MOST_NAMESAKES) return list;
  const owners = list.filter((at) => {
    const { parentId } = itemAt(members, at);
    return valueOrEmpty(parentId) !== id;
  });
  return owners.length > 0 ? owners : list;
}

function narrowed(lists: readonly (readonly number[])[]): readonly number[] {
  const [first = [], ...rest] = lists;
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
  const chosen = itemAt(members, parent);
  const chosenName = organisationName(chosen);
  const contradicting = lists.find((list) => list.length <= MOST_NAMESAKES && !list.includes(parent)) ?? [];
  const [first] = contradicting;
  if (first !== undefined) {
    const other = itemAt(members, first);
    const otherName = contradicting.length === 1 ? organisationName(other) : own.parentName;
    return sameOrganisation(other, chosen) ? [] : [registerFinding('parent-differs', chosenName, otherName)];
  }
  const chosenId = valueOrEmpty(chosen.id);
  const differs = statedId !== '' && chosenId !== '' && statedId !== chosenId;
  return differs
    ? [registerFinding('parent-differs', `${chosenName}, ID ${chosenId}`, `ID ${statedId}`)]
    : [];
}

function troubleOf(own: Organisation, candidates: readonly number[], ogrn: string): ParentTrouble | null {
  if (candidates.length > 0)
    return { code: 'parent-ambiguous', parent: own.parentName || ogrn, among: candidates };
  for (const number of [own.parentOgrn, own.parentId]) {
    if (number !== null && !number.ok) return { code: 'parent-value-bad', what: number.finding.text };
  }
  if (own.parentName === '' && ogrn === '') return null;
  return { code: 'parent-unknown', parent: own.parentName || `ОГРН ${ogrn}` };
}

/**
 * Finds the parent that each row names: by OGRN, else by ID, else by name; among namesakes the one that the other
 * values fit. Never guesses between two organisations.
 *
 * @param members all organisations, of the register and the directory; titles and totals name none
 * @returns one link for each member, in their order
 * @example parentLinks(members, parentIndex(members, new Map()))[1].parent // 0
 */
export function parentLinks(members: readonly Organisation[], index: ParentIndex): ParentLink[] {
  return members.map((member, at) =>
    member.type === 'organisation' ? parentLink(members, index, at, member) : NO_PARENT,
  );
}

function parentLink(
  members: readonly Organisation[],
  index: ParentIndex,
  at: number,
  own: Organisation,
): ParentLink {
  const ogrn = valueOrEmpty(own.parentOgrn);
  const statedId = valueOrEmpty(own.parentId);
  const lists = [
    without(index.byOgrn(ogrn), at),
    without(ownersOf(members, index.byId(statedId), statedId), at),
    without(index.byName(own.parentName), at),
  ].filter((list) => list.length > 0);
  const candidates = narrowed(lists);
  const parent = single(members, candidates);
  if (parent < 0) {
    // With the ID at hand the link can be made, whoever the parent is.
    const trouble = statedId === '' ? troubleOf(own, candidates, ogrn) : null;
    return { parent, statedId, trouble, findings: [] };
  }
  return { parent, statedId, trouble: null, findings: contradictions(members, parent, lists, own, statedId) };
}
