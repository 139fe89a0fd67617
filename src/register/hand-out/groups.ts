import { cellText, isEmptyMark } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import { districtOf } from '../../core/codes/oktmo';
import type { Level } from '../../shared/hand-out';
import { buildHierarchy } from '../hierarchy/hierarchy';
import type { Organisation, RowContext } from '../model';
import { nameKey } from '../rows/name-key';
import { textHash } from '../rows/row-hash';
import { byOktmo, WITHOUT } from './texts';

/** Rows that go onto one sheet. */
export interface Group {
  /** Names the group from one hand-out to the next: an OKTMO, or a hash of a name; NO_GROUP. */
  readonly id: string;
  readonly title: string;
  /** Indexes of the rows, in the register's order. */
  readonly indexes: readonly number[];
}

/** Id of the rows that belong nowhere. */
export const NO_GROUP = 'none';

/** What groups are made of; all arrays are of one length, a row each. */
export interface GroupInput {
  readonly organisations: readonly Organisation[];
  readonly contexts: readonly RowContext[];
  /** Cells of the municipality column; undefined when there is none. */
  readonly municipalities: readonly CellValue[] | undefined;
}

interface Place {
  readonly id: string;
  /** What the row calls the group; '' when it does not. */
  readonly title: string;
}

const NOWHERE: Place = { id: NO_GROUP, title: '' };

/**
 * Groups the organisations of a register, one sheet a group. Titles, totals and empty rows are in none.
 *
 * @param level by municipality (a settlement's rows go to its district's), or by the organisation that a row is
 *   subordinate to (one that is subordinate to nobody stands with its own)
 * @returns groups by title, the rows that belong nowhere last
 * @example groupRows(input, 'municipality')[0].id // '50657000'
 */
export function groupRows(input: GroupInput, level: Level): Group[] {
  const places = level === 'municipality' ? municipalityPlaces(input) : parentPlaces(input.organisations);
  const groups = new Map<string, { indexes: number[]; titles: Map<string, number> }>();
  input.organisations.forEach((organisation, index) => {
    if (organisation.type !== 'organisation') return;
    const { id, title } = places[index]!;
    const group = groups.get(id) ?? { indexes: [], titles: new Map<string, number>() };
    groups.set(id, group);
    group.indexes.push(index);
    if (title !== '') group.titles.set(title, (group.titles.get(title) ?? 0) + 1);
  });
  const named = Array.from(groups, ([id, { indexes, titles }]): Group => {
    const title = mostFrequent(titles) || (id === NO_GROUP ? WITHOUT[level] : bodyName(input, indexes, id));
    return { id, title: title || byOktmo(id), indexes };
  });
  return namesakesApart(named).sort(
    (a, b) => Number(a.id === NO_GROUP) - Number(b.id === NO_GROUP) || compare(a.title, b.title),
  );
}

/** Two groups of one name are told apart by their codes: by the title a person and the summary know them. */
function namesakesApart(groups: readonly Group[]): Group[] {
  const count = new Map<string, number>();
  for (const { title } of groups) count.set(title, (count.get(title) ?? 0) + 1);
  const seen = new Map<string, number>();
  return groups.map((group) => {
    const { id, title } = group;
    if (count.get(title) === 1) return group;
    const place = (seen.get(title) ?? 0) + 1;
    seen.set(title, place);
    return { ...group, title: `${title} (${/^\d{8}$/.test(id) ? byOktmo(id) : place})` };
  });
}

function municipalityPlaces({ organisations, contexts, municipalities }: GroupInput): Place[] {
  const named = organisations.map((_, index) => {
    const raw = municipalities?.[index] ?? '';
    return raw === '' || isEmptyMark(raw) ? '' : cellText(raw);
  });
  const codes = organisations.map(({ oktmo, kind }, index) => {
    const { mun, kind: inferred } = contexts[index]!;
    // A body of the region belongs to no municipality, wherever its office stands.
    if ((inferred ?? (kind?.ok ? kind.value : null)) === 'roiv') return '';
    const own = mun || (oktmo?.ok ? oktmo.value : '');
    return own === '' ? '' : districtOf(own);
  });
  const codeOfName = new Map<string, string>();
  named.forEach((name, index) => {
    const key = nameKey(name);
    const code = codes[index]!;
    if (key === '' || code === '') return;
    const known = codeOfName.get(key);
    // A name that two codes bear names neither.
    codeOfName.set(key, known === undefined || known === code ? code : AMBIGUOUS);
  });
  return named.map((title, index): Place => {
    const key = nameKey(title);
    const known = codeOfName.get(key) ?? '';
    const code = codes[index] || (known === AMBIGUOUS ? '' : known);
    if (code !== '') return { id: code, title };
    return key === '' ? NOWHERE : { id: textHash(key), title };
  });
}

const AMBIGUOUS = '?';

function parentPlaces(organisations: readonly Organisation[]): Place[] {
  const { members } = buildHierarchy(organisations, new Map());
  const parents = members.map(({ parent }) => parent);
  const heads = new Set(parents);
  const own = (at: number): Place => {
    const { name, shortName, ogrn } = organisations[at]!;
    const title = name || shortName;
    return { id: textHash(ogrn?.ok ? ogrn.value : nameKey(title)), title };
  };
  return organisations.map(({ parentName }, at): Place => {
    const parent = parents[at]!;
    if (parent >= 0) return own(parent);
    const key = nameKey(parentName);
    if (key !== '') return { id: textHash(key), title: parentName };
    return heads.has(at) ? own(at) : NOWHERE;
  });
}

/** Name of the municipality's own body, where no column names the municipality. */
function bodyName({ organisations, contexts }: GroupInput, indexes: readonly number[], id: string): string {
  const body = indexes.find((index) => {
    const { oktmo } = organisations[index]!;
    return contexts[index]!.kind === 'omsu' && oktmo?.ok === true && oktmo.value === id;
  });
  return body === undefined ? '' : organisations[body]!.name;
}

function mostFrequent(titles: ReadonlyMap<string, number>): string {
  let best = '';
  for (const [title, count] of Array.from(titles)) {
    const most = titles.get(best) ?? 0;
    if (count > most || (count === most && compare(title, best) < 0)) best = title;
  }
  return best;
}

function compare(a: string, b: string): number {
  return a.localeCompare(b, 'ru');
}
