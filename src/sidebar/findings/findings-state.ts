import type { DecisionEntry } from '../../shared/decisions';
import {
  type FindingGroup,
  type FindingPage,
  type FindingRow,
  isOfWeight,
  type Weight,
} from '../../shared/findings';
import type { Mended } from '../../shared/mend';
import { matchedRows } from './matched-rows';

/** A finding as the page knows it; `settled`: a later check no longer has it. */
export interface KnownRow extends FindingRow {
  /** Unlike that of any other of its group: rows move, are mended and come back. */
  readonly id: number;
  readonly settled: boolean;
}

/** Findings of one reason; `total` is what the newest check says, settled ones stay among the rows. */
export interface KnownGroup extends Omit<FindingGroup, 'rows'> {
  readonly rows: readonly KnownRow[];
}

/** One finding of those on the screen. */
export interface FindingPlace {
  readonly code: string;
  /** Index in its group: a row may have two findings of one reason. */
  readonly index: number;
}

/** A cell that was mended here, so that it can be put back here. */
export interface Mend extends Mended {
  readonly row: number;
}

/** What was decided here, under the key of its question, so that it can be taken back here. */
export interface Decided extends DecisionEntry {
  readonly key: string;
}

/** Groups, and the codes of those that are open. */
export interface FindingList {
  readonly groups: readonly KnownGroup[];
  readonly open: readonly string[];
  /** How many rows of a group are on the screen, where it is not the first step. */
  readonly shown: { readonly [code: string]: number };
}

/** Rows shown at first and added by each press: a list of thousands stays quick. */
export const STEP_ROWS = 50;

/** The findings of one check as a person works through them: it outlives checks, tabs and views. */
export interface FindingsState {
  readonly all: FindingList;
  /** Those of rows that were looked for, in place of all; null: nothing is looked for. */
  readonly found: (FindingList & { readonly search: string }) | null;
  /** The finding that is being worked on. */
  readonly current: FindingPlace | null;
  readonly weight: Weight;
  readonly mends: readonly Mend[];
  readonly decided: readonly Decided[];
}

export type FindingsEvent =
  /** A first check, or one that nobody looks at any more: begins anew. */
  | { readonly type: 'begin'; readonly groups: readonly FindingGroup[] }
  /** The same rows checked again. */
  | { readonly type: 'checked'; readonly groups: readonly FindingGroup[] }
  | { readonly type: 'page'; readonly page: FindingPage }
  /** `search` '': all again. */
  | { readonly type: 'found'; readonly search: string; readonly groups: readonly FindingGroup[] }
  | { readonly type: 'toggle'; readonly code: string; readonly open: boolean }
  | { readonly type: 'show'; readonly code: string; readonly count: number }
  | { readonly type: 'point'; readonly place: FindingPlace | null }
  | { readonly type: 'weigh'; readonly weight: Weight }
  | { readonly type: 'mended'; readonly mend: Mend }
  | { readonly type: 'putBack'; readonly mend: Mend }
  | { readonly type: 'decided'; readonly decided: Decided }
  | { readonly type: 'withdrawn'; readonly key: string };

/** No check yet. */
export const NO_FINDINGS: FindingsState = {
  all: { groups: [], open: [], shown: {} },
  found: null,
  current: null,
  weight: '',
  mends: [],
  decided: [],
};

/**
 * What a person sees of findings: after each check the settled ones are crossed off where they stand, and nothing that
 * was open, loaded or pointed at is lost.
 *
 * @example findingsReducer(NO_FINDINGS, { type: 'begin', groups }).groups[0].rows[0].settled // false
 */
export function findingsReducer(state: FindingsState, event: FindingsEvent): FindingsState {
  switch (event.type) {
    case 'begin':
      return { ...NO_FINDINGS, all: { groups: event.groups.map(fresh), open: [], shown: {} } };
    case 'checked':
      return pointedAgain(state, {
        ...state,
        all: { ...state.all, groups: checkedGroups(state.all.groups, event.groups) },
      });
    case 'page':
      return pointedAgain(
        state,
        withList(state, (list) => ({
          ...list,
          groups: list.groups.map((group) =>
            group.code === event.page.code ? withPage(group, event.page) : group,
          ),
        })),
      );
    case 'found':
      return withFound(state, event.search, event.groups);
    case 'toggle':
      return withList(state, (list) => {
        const others = list.open.filter((code) => code !== event.code);
        return { ...list, open: event.open ? [...others, event.code] : others };
      });
    case 'show':
      return withList(state, (list) => ({ ...list, shown: { ...list.shown, [event.code]: event.count } }));
    case 'point': {
      const { place } = event;
      return withList({ ...state, current: place }, (list) =>
        place === null || list.open.includes(place.code)
          ? list
          : { ...list, open: [...list.open, place.code] },
      );
    }
    case 'weigh':
      return { ...state, weight: event.weight };
    case 'mended':
      return { ...state, mends: [...withoutMend(state.mends, event.mend), event.mend] };
    case 'putBack':
      return { ...state, mends: withoutMend(state.mends, event.mend) };
    case 'decided': {
      const { decided } = event;
      return { ...state, decided: [...state.decided.filter(({ key }) => key !== decided.key), decided] };
    }
    case 'withdrawn':
      return { ...state, decided: state.decided.filter(({ key }) => key !== event.key) };
  }
}

/** What is on the screen: what was looked for, else all. */
export function shownList({ all, found }: FindingsState): FindingList {
  return found ?? all;
}

function withList(state: FindingsState, change: (list: FindingList) => FindingList): FindingsState {
  const { found } = state;
  return found
    ? { ...state, found: { ...change(found), search: found.search } }
    : { ...state, all: change(state.all) };
}

function withFound(state: FindingsState, search: string, now: readonly FindingGroup[]): FindingsState {
  const { found } = state;
  if (search === '') return { ...state, found: null, current: null };
  if (found?.search === search)
    return pointedAgain(state, { ...state, found: { ...found, groups: checkedGroups(found.groups, now) } });
  const open = now.map(({ code }) => code);
  return { ...state, current: null, found: { search, groups: now.map(fresh), open, shown: {} } };
}

function withoutMend(mends: readonly Mend[], { row, role }: Mend): readonly Mend[] {
  return mends.filter((one) => one.row !== row || one.role !== role);
}

function fresh(group: FindingGroup): KnownGroup {
  return { ...group, rows: group.rows.map((row, id) => ({ ...row, id, settled: false })) };
}

/** The groups stay in their places; what is new comes last. */
function checkedGroups(known: readonly KnownGroup[], now: readonly FindingGroup[]): readonly KnownGroup[] {
  const codes = new Set(known.map(({ code }) => code));
  const kept = known.map((group) => {
    const found = now.find(({ code }) => code === group.code);
    if (found)
      return { ...found, rows: mergedRows(group.rows, found.rows, found.rows.length >= found.total) };
    return { ...group, total: 0, rowTotal: 0, rows: group.rows.map((row) => ({ ...row, settled: true })) };
  });
  return [...kept, ...now.filter(({ code }) => !codes.has(code)).map(fresh)];
}

function withPage(group: KnownGroup, { from, rows, total }: FindingPage): KnownGroup {
  if (from > 0) {
    const open = group.rows.filter(({ settled }) => !settled);
    const later = open.slice(from);
    const earlier = group.rows.filter((row) => !later.includes(row));
    // The sheet may hold fewer now than at the check.
    const now = rows.length === 0 ? from : total;
    const ids = idsOf(later, matchedRows(later, rows));
    return { ...group, total: now, rows: inOrder([...earlier, ...numbered(rows, group.rows, ids)]) };
  }
  return { ...group, total, rows: mergedRows(group.rows, rows, rows.length >= total) };
}

/**
 * Known rows beside those that a check has now. Rows are in the order of the sheet, so a known one that would stand
 * before the last that came, and is not among them, is settled; behind it, or after a sort, nothing is known yet.
 */
function mergedRows(
  known: readonly KnownRow[],
  now: readonly FindingRow[],
  isWhole: boolean,
): readonly KnownRow[] {
  const places = matchedRows(known, now);
  const last = now[now.length - 1]?.row ?? 0;
  const isUnknown = !isWhole && isOutOfOrder(places);
  const moved = isOutOfOrder(places) ? [] : shifts(known, now, places);
  const kept = known.flatMap((one, at): KnownRow[] => {
    if (now[places[at] ?? -1]) return [];
    const row = one.row + (moved[at] ?? 0);
    const isPassed = isWhole || (!isUnknown && row <= last);
    return [isPassed ? { ...one, row, settled: true } : one];
  });
  return inOrder([...kept, ...numbered(now, known, idsOf(known, places))]);
}

function idsOf(known: readonly KnownRow[], places: readonly number[]): ReadonlyMap<number, number> {
  return new Map(known.map(({ id }, at) => [places[at] ?? -1, id]));
}

/** By how much each known row has moved, by the nearest found one above it, else below: rows were inserted or deleted. */
function shifts(
  known: readonly KnownRow[],
  now: readonly FindingRow[],
  places: readonly number[],
): readonly number[] {
  const moved = known.map((one, at) => {
    const place = now[places[at] ?? -1];
    return place && place.row - one.row;
  });
  let last = moved.find((one) => one !== undefined) ?? 0;
  return moved.map((one) => {
    last = one ?? last;
    return last;
  });
}

function isOutOfOrder(places: readonly number[]): boolean {
  const found = places.filter((place) => place >= 0);
  return found.some((place, at) => place < (found[at - 1] ?? -1));
}

/** Whether the finding that is worked on may stand behind the rows that a check has brought: the sheet was sorted. */
export function isSortedAway(state: FindingsState, groups: readonly FindingGroup[]): boolean {
  const { current } = state;
  const row = current && rowAt(state, current);
  const known = shownList(state).groups.find(({ code }) => code === current?.code);
  const sent = groups.find(({ code }) => code === current?.code);
  if (!row || !known || !sent || sent.rows.length >= sent.total) return false;
  const places = matchedRows(known.rows, sent.rows);
  return isOutOfOrder(places) && places[known.rows.indexOf(row)] === -1;
}

/** Rows as they are open now, each with the number that it had or with a new one. */
function numbered(
  rows: readonly FindingRow[],
  known: readonly KnownRow[],
  ids: ReadonlyMap<number, number>,
): KnownRow[] {
  let next = known.reduce((most, { id }) => Math.max(most, id), -1);
  return rows.map((row, index) => ({ ...row, id: ids.get(index) ?? ++next, settled: false }));
}

function inOrder(rows: readonly KnownRow[]): readonly KnownRow[] {
  return [...rows].sort((a, b) => a.row - b.row);
}

/** The finding that is worked on is still pointed at where it stands after a change. */
function pointedAgain(state: FindingsState, after: FindingsState): FindingsState {
  const place = state.current;
  const before = place && rowAt(state, place);
  if (!place || !before) return after;
  const rows = shownList(after).groups.find(({ code }) => code === place.code)?.rows ?? [];
  const index = rows.findIndex(({ id }) => id === before.id);
  return { ...after, current: index < 0 ? null : { code: place.code, index } };
}

/** The finding at a place; null when there is none. */
export function rowAt(state: FindingsState, { code, index }: FindingPlace): KnownRow | null {
  return shownList(state).groups.find((group) => group.code === code)?.rows[index] ?? null;
}

/** The groups that the chosen weight leaves. */
export function shownGroups(state: FindingsState): readonly KnownGroup[] {
  const { weight } = state;
  const { groups } = shownList(state);
  return groups.filter(({ severity }) => isOfWeight(severity, weight));
}

/** Where a step through open findings leads. */
export type Step =
  | { readonly type: 'place'; readonly place: FindingPlace }
  /** The next rows of this group are not here yet. */
  | { readonly type: 'more'; readonly code: string }
  | { readonly type: 'end' };

/**
 * The next or the previous open finding, in the order of the screen; from group to group.
 *
 * @example stepFrom(state, 1) // { type: 'place', place: { code: 'ogrn-missing', index: 0 } }
 */
export function stepFrom(state: FindingsState, direction: 1 | -1): Step {
  const groups = shownGroups(state);
  const { current } = state;
  const start = current ? groups.findIndex(({ code }) => code === current.code) : direction > 0 ? 0 : -1;
  for (let at = start; at >= 0 && at < groups.length; at += direction) {
    const group = groups[at] as KnownGroup;
    const isStart = current !== null && group.code === current.code;
    const from = isStart ? current.index + direction : direction > 0 ? 0 : group.rows.length - 1;
    for (let index = from; index >= 0 && index < group.rows.length; index += direction)
      if (!group.rows[index]?.settled) return { type: 'place', place: { code: group.code, index } };
    if (direction > 0 && openRows(group) < group.total) return { type: 'more', code: group.code };
  }
  return { type: 'end' };
}

/** The row in which the cell of a finding stands. */
export function cellRowOf({ row, cellRow = row }: FindingRow): number {
  return cellRow;
}

/** How many open findings of a group the page has. */
export function openRows({ rows }: KnownGroup): number {
  return rows.filter(({ settled }) => !settled).length;
}
