import type { Finding } from '../../core/findings/finding';
import { valueOrEmpty } from '../../core/findings/result';
import { type Decisions, NO_DECISIONS } from '../decisions/decisions';
import { demoted, registerFinding } from '../findings/register-findings';
import { itemAt } from '../item-at';
import type { Organisation } from '../model';
import { organisationName } from '../rows/organisation-name';
import { type NamedParent, namedParents, parentValue } from './named-parent';
import type { ParentIndex } from './parent-index';
import { rareIds } from './rare-ids';
import type { StatedParents } from './stated-parents';

/** The parent that a row names. */
export interface ParentLink {
  /** Index of the parent, -1 when none was found. */
  readonly parent: number;
  /** ID of the parent's ЛКО as the row itself gives it, '' when it does not. */
  readonly statedId: string;
  /** Why a parent that the row names was not found; null when it was, or none is named. */
  readonly trouble: ParentTrouble | null;
  /** How a shortened name was read; contradictions among name, ID and OGRN. */
  readonly findings: readonly Finding[];
  /** The row names itself: it has no parent. */
  readonly self?: true;
  /** Members like the name that was not found. */
  readonly near?: readonly number[];
}

/** A parent that is named but not found; `isDecided`: a person decided how, and it holds for other rows only. */
export type ParentTrouble =
  | { readonly code: 'parent-unknown'; readonly parent: string; readonly isDecided?: true }
  | {
      readonly code: 'parent-ambiguous';
      readonly parent: string;
      readonly among: readonly number[];
      readonly isDecided?: true;
    }
  | { readonly code: 'parent-value-bad'; readonly what: string }
  /** Whether the empty cell means the parent above is not decided. */
  | { readonly code: 'parent-asked'; readonly parent: string; readonly question: string };

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

/**
 * What a row says of its parent that did not tell who it is. Fifty schools of one district say the same: each sentence is
 * told at its first row.
 */
function unused(
  members: readonly Organisation[],
  index: ParentIndex,
  own: Organisation,
  parent: number,
  named: NamedParent,
): Finding[] {
  if (parent < 0) return [];
  const chosen = itemAt(members, parent);
  const name = organisationName(chosen);
  const findings: Finding[] = [];
  for (const number of [own.parentOgrn, own.parentId]) {
    if (number === null || number.ok) continue;
    const { text } = number.finding;
    if (own.uncomputed.some(({ finding }) => finding.text === text)) continue;
    findings.push(demoted(registerFinding('parent-value-bad', text, '')));
  }
  const [ogrn, chosenOgrn] = [valueOrEmpty(own.parentOgrn), valueOrEmpty(chosen.ogrn)];
  if (ogrn !== '' && chosenOgrn !== '' && ogrn !== chosenOgrn && index.byOgrn(ogrn).length === 0)
    findings.push(registerFinding('parent-ogrn-differs', name, chosenOgrn, ogrn));
  if (own.parentName !== '' && named.found.length === 0 && !named.self && !named.none)
    findings.push(registerFinding('parent-by-number', own.parentName, name));
  return findings;
}

function troubleOf(
  own: Organisation,
  candidates: readonly number[],
  value: string,
  near: readonly number[],
): ParentTrouble | null {
  const ogrn = valueOrEmpty(own.parentOgrn);
  if (candidates.length > 0)
    return { code: 'parent-ambiguous', parent: own.parentName || ogrn, among: candidates };
  if (near.length === 0) {
    for (const number of [own.parentOgrn, own.parentId]) {
      if (number !== null && !number.ok) return { code: 'parent-value-bad', what: number.finding.text };
    }
  }
  return value === '' ? null : { code: 'parent-unknown', parent: value };
}

/**
 * Finds the parent that each row names: by OGRN, else by ID, else by name; among namesakes the one that the other
 * values fit. Never guesses between two organisations. A row that names itself has no parent.
 *
 * @param members all organisations, of the register and the directory; titles and totals name none
 * @param decisions what a person decided for names that nobody has
 * @param asked rows with an empty cell of which nobody has decided yet what it means, and what may be above them
 * @returns one link for each member, in their order
 * @example parentLinks(members, parentIndex(members, new Map()))[1].parent // 0
 */
export function parentLinks(
  members: readonly Organisation[],
  index: ParentIndex,
  decisions: Decisions = NO_DECISIONS,
  asked: StatedParents['asked'] = new Map(),
): ParentLink[] {
  const named = namedParents(members, index, decisions);
  const said = new Set<string>();
  const isNew = ({ text }: Finding): boolean => !said.has(text) && said.add(text).size > 0;
  const links = members.map((member, at): ParentLink => {
    if (member.type !== 'organisation') return NO_PARENT;
    const name = named(member, at);
    const found = parentLink(members, index, at, member, name);
    const beside = unused(members, index, member, found.parent, name).filter(isNew);
    const link = beside.length === 0 ? found : { ...found, findings: [...found.findings, ...beside] };
    const question = asked.get(at);
    const isOpen = question !== undefined && link.parent < 0 && link.trouble === null && link.statedId === '';
    return isOpen ? { ...link, trouble: { code: 'parent-asked', ...question } } : link;
  });
  const rare = rareIds(members, links);
  return links.map((link, at) => {
    const finding = rare.get(at);
    return finding === undefined ? link : { ...link, findings: [...link.findings, finding] };
  });
}

function parentLink(
  members: readonly Organisation[],
  index: ParentIndex,
  at: number,
  own: Organisation,
  named: NamedParent,
): ParentLink {
  const ogrn = valueOrEmpty(own.parentOgrn);
  const ownOgrn = ogrn !== '' && ogrn === valueOrEmpty(own.ogrn);
  const givenId = valueOrEmpty(own.parentId);
  const byId = ownersOf(members, index.byId(givenId), givenId);
  const ownId = byId.length === 1 && byId[0] === at;
  const statedId = ownId ? '' : givenId;
  const lists = [ownOgrn ? [] : index.byOgrn(ogrn), ownId ? [] : without(byId, at), named.found].filter(
    (list) => list.length > 0,
  );
  if (lists.length === 0 && statedId === '') {
    if (named.self || ownOgrn || ownId) {
      return { ...NO_PARENT, self: true, findings: [registerFinding('parent-is-self')] };
    }
    if (named.none) return NO_PARENT;
  }
  const candidates = narrowed(lists);
  const parent = single(members, candidates);
  const near = named.near.length === 0 ? {} : { near: named.near };
  if (parent < 0) {
    // With the ID at hand the link can be made, whoever the parent is.
    const value = parentValue(own, index);
    const found = statedId === '' ? troubleOf(own, candidates, value, named.near) : null;
    const trouble =
      found?.code === 'parent-unknown' && named.split ? { ...found, isDecided: true as const } : found;
    return { parent, statedId, trouble, findings: [], ...near };
  }
  const byNameAlone = lists.length === 1 && lists[0] === named.found;
  const findings = [
    ...(byNameAlone ? readingFindings(own.parentName, organisationName(itemAt(members, parent)), named) : []),
    ...contradictions(members, parent, lists, own, statedId),
  ];
  return { parent, statedId, trouble: null, findings };
}

/** How a name was read that is not just the parent's. */
function readingFindings(given: string, taken: string, { how }: NamedParent): Finding[] {
  if (how === 'spelling') return [registerFinding('parent-by-spelling', given, taken)];
  return how === 'place' ? [registerFinding('parent-by-place', given, taken)] : [];
}
