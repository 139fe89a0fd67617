import { cellText, isEmptyMark } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import { districtOf } from '../../core/codes/oktmo';
import { valueOrEmpty } from '../../core/findings/result';
import { groupBy } from '../../core/multimap';
import type { Level } from '../../shared/hand-out';
import type { Hierarchy } from '../hierarchy/hierarchy';
import { itemAt } from '../item-at';
import type { Organisation, RowContext } from '../model';
import { nameKey } from '../rows/name-key';
import { organisationName } from '../rows/organisation-name';
import { textHash } from '../rows/row-hash';
import { byOktmo, WITHOUT } from './texts';

/** A recipient of a hand-out with its rows: they go onto one sheet. */
export interface Recipient {
  /** Names the recipient from one hand-out to the next: an OKTMO, or a hash of a name; NO_RECIPIENT. */
  readonly id: string;
  readonly title: string;
  /** Indexes of the rows, in the register's order. */
  readonly indexes: readonly number[];
}

/** Id of the rows that belong nowhere. */
export const NO_RECIPIENT = 'none';

/** What recipients are found by; all arrays have one entry for each row. */
export interface RecipientInput {
  readonly organisations: readonly Organisation[];
  readonly contexts: readonly RowContext[];
  /** Who is whose parent, the rows first. */
  readonly hierarchy: Hierarchy;
  /** Cells of the municipality column; undefined when there is none. */
  readonly municipalities: readonly CellValue[] | undefined;
}

/** The recipient that a row belongs to. */
interface Belonging {
  readonly id: string;
  /** What the row calls the recipient; '' when it does not. */
  readonly title: string;
}

const NOWHERE: Belonging = { id: NO_RECIPIENT, title: '' };

/**
 * Assigns the organisations of a register to recipients, who get a sheet each. Titles, totals and empty rows have none.
 *
 * @param level by municipality (a settlement's rows go to its district's), or by the organisation that a row is
 *   subordinate to (one that has subordinates and no parent is a recipient with its own subordinates)
 * @returns recipients by title, the rows that belong nowhere last
 * @example assignRecipients(input, 'municipality')[0].id // '50657000'
 */
export function assignRecipients(input: RecipientInput, level: Level): Recipient[] {
  const belongings =
    level === 'municipality' ? belongingByMunicipality(input) : belongingByParent(input.hierarchy);
  const indexesById = groupBy(Array.from(input.organisations.keys()), (index) =>
    input.organisations[index]?.type === 'organisation' ? (belongings[index]?.id ?? null) : null,
  );
  const titled = Array.from(indexesById, ([id, indexes]): Recipient => {
    const titles = indexes.map((index) => belongings[index]?.title ?? '').filter((title) => title !== '');
    const title =
      mostFrequent(titles) || (id === NO_RECIPIENT ? WITHOUT[level] : bodyName(input, indexes, id));
    return { id, title: title || byOktmo(id), indexes };
  });
  return withDistinctTitles(titled).sort(
    (a, b) => Number(a.id === NO_RECIPIENT) - Number(b.id === NO_RECIPIENT) || compare(a.title, b.title),
  );
}

/** Recipients of one name get their codes into their titles: persons and the summary know them by title. */
function withDistinctTitles(recipients: readonly Recipient[]): Recipient[] {
  const count = new Map<string, number>();
  for (const { title } of recipients) count.set(title, (count.get(title) ?? 0) + 1);
  const seen = new Map<string, number>();
  return recipients.map((recipient) => {
    const { id, title } = recipient;
    if (count.get(title) === 1) return recipient;
    const position = (seen.get(title) ?? 0) + 1;
    seen.set(title, position);
    return { ...recipient, title: `${title} (${/^\d{8}$/.test(id) ? byOktmo(id) : position})` };
  });
}

/** The district of a row's own OKTMO or of its body's; '' when there is none. */
function districtCode({ oktmo, kind }: Organisation, { mun, kind: inferred }: RowContext): string {
  // A body of the region belongs to no municipality, wherever its office is.
  if ((inferred ?? (kind?.ok ? kind.value : null)) === 'roiv') return '';
  const own = mun || valueOrEmpty(oktmo);
  return own === '' ? '' : districtOf(own);
}

function belongingByMunicipality({ organisations, contexts, municipalities }: RecipientInput): Belonging[] {
  const rows = organisations.map((organisation, index) => {
    const raw = municipalities?.[index] ?? '';
    const title = isEmptyMark(raw) ? '' : cellText(raw);
    const code = districtCode(organisation, itemAt(contexts, index));
    return { title, key: nameKey(title), code };
  });
  const codesOfNames = new Map<string, Set<string>>();
  for (const { key, code } of rows) {
    if (key === '' || code === '') continue;
    codesOfNames.set(key, (codesOfNames.get(key) ?? new Set()).add(code));
  }
  return rows.map(({ title, key, code }) => {
    const [named, second] = codesOfNames.get(key) ?? [];
    // A name that two codes have names neither.
    const id = code || (second === undefined ? named : undefined);
    if (id !== undefined) return { id, title };
    return key === '' ? NOWHERE : { id: textHash(key), title };
  });
}

function belongingByParent({ members }: Hierarchy): Belonging[] {
  const parents = new Set(members.map(({ parent }) => parent));
  const recipientOf = (organisation: Organisation): Belonging => {
    const title = organisationName(organisation);
    return { id: textHash(valueOrEmpty(organisation.ogrn) || nameKey(title)), title };
  };
  return members.map(({ index, organisation, parent, link }) => {
    if (parent >= 0) return recipientOf(itemAt(members, parent).organisation);
    const key = link.self ? '' : nameKey(organisation.parentName);
    if (key !== '') return { id: textHash(key), title: organisation.parentName };
    return parents.has(index) || link.self ? recipientOf(organisation) : NOWHERE;
  });
}

/** Name of the municipality's own body, where no column names the municipality. */
function bodyName(
  { organisations, contexts }: RecipientInput,
  indexes: readonly number[],
  id: string,
): string {
  for (const index of indexes) {
    const { oktmo, name } = itemAt(organisations, index);
    if (itemAt(contexts, index).kind === 'omsu' && valueOrEmpty(oktmo) === id) return name;
  }
  return '';
}

/** Of equally frequent titles the first in the alphabet; '' of none. */
function mostFrequent(titles: readonly string[]): string {
  const counts = Array.from(
    groupBy(titles, (title) => title),
    ([title, { length }]) => ({ title, length }),
  );
  const [first] = counts.sort((a, b) => b.length - a.length || compare(a.title, b.title));
  return first?.title ?? '';
}

function compare(a: string, b: string): number {
  return a.localeCompare(b, 'ru');
}
