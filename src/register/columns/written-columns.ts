import { OUTPUT_HEADERS, type OutputColumn } from '../../shared/fill';
import type { RunKind } from '../../shared/run';
import { WRITTEN_HEADERS } from '../../shared/run-kinds';
import { headerText } from './header-text';

/** A column of the sheet with its header as a person reads it. */
export interface HeaderCell {
  /** Counted from 1. */
  readonly column: number;
  readonly header: string;
  /** A run fills the column; absent: it is a person's, whatever its title. */
  readonly own?: boolean;
}

/** A column with the title of one that a run fills. */
export interface TitledColumn {
  readonly column: number;
  readonly kind: RunKind;
  readonly key: string;
}

/** The texts of a header row with their columns. @example headerCells(['ОГРН']) // [{ column: 1, header: 'ОГРН' }] */
export function headerCells(texts: readonly string[]): HeaderCell[] {
  return texts.map((header, i) => ({ column: i + 1, header }));
}

/**
 * The title that a run writes where a person's column bears the usual one.
 *
 * @example besideTitle('Замечания') // 'Замечания (ПОС)'
 */
export function besideTitle(header: string): string {
  return `${header} (ПОС)`;
}

const TITLES: ReadonlyMap<string, Omit<TitledColumn, 'column'>> = new Map(
  (Object.keys(WRITTEN_HEADERS) as RunKind[]).flatMap((kind) =>
    Object.entries(WRITTEN_HEADERS[kind]).flatMap(([key, header]) =>
      [header, besideTitle(header)].map((title) => [headerText(title), { kind, key }] as const),
    ),
  ),
);

/** The columns with titles of a run's, from the left; whose they are is another question. */
export function titledColumns(headers: readonly HeaderCell[]): TitledColumn[] {
  return headers.flatMap(({ column, header }) => {
    const title = TITLES.get(headerText(header));
    return title === undefined ? [] : [{ ...title, column }];
  });
}

/**
 * Whether this is the title of a column that a run of any kind fills. Case, spaces, line breaks and punctuation do not
 * matter. A person may have a column with such a title too: `HeaderCell.own` tells.
 *
 * @example isWrittenHeader('Источник  id') // true
 */
export function isWrittenHeader(header: string): boolean {
  return TITLES.has(headerText(header));
}

const COLLECTED_LINKS: readonly string[] = ['formPlaced', 'pollPlaced', 'appPlaced'];

/**
 * Whether a run collects placed links into the column with this title: it is written, and yet holds what people placed.
 *
 * @example isCollectedLinkHeader('Размещенная ссылка: Госуслуги') // true
 */
export function isCollectedLinkHeader(header: string): boolean {
  const title = TITLES.get(headerText(header));
  return title?.kind === 'collect' && COLLECTED_LINKS.includes(title.key);
}

/**
 * Finds the columns that a fill writes, by their titles, wherever they are.
 *
 * @returns column numbers counted from 1; a column that is not there yet has no entry
 * @example findOutputColumns([{ column: 7, header: 'Замечания', own: true }]) // { remarks: 7 }
 */
export function findOutputColumns(headers: readonly HeaderCell[]): {
  readonly [column in OutputColumn]?: number;
} {
  return findWrittenColumns(headers, OUTPUT_HEADERS);
}

/**
 * The same for any set of titles. A person's own column with such a title is left out; of two with one title the left
 * one counts.
 *
 * @param wanted title by column key
 * @example findWrittenColumns([{ column: 9, header: 'Проверка: Госуслуги', own: true }], AUDIT_HEADERS) // { appAudit: 9 }
 */
export function findWrittenColumns<K extends string>(
  headers: readonly HeaderCell[],
  wanted: { readonly [column in K]: string },
): { readonly [column in K]?: number } {
  const keys = new Map(
    (Object.keys(wanted) as K[]).flatMap((key) =>
      [wanted[key], besideTitle(wanted[key])].map((title): [string, K] => [headerText(title), key]),
    ),
  );
  const found: { [column in K]?: number } = {};
  for (const { column, header, own } of headers) {
    const key = keys.get(headerText(header));
    if (key === undefined || own !== true) continue;
    const earlier = found[key];
    if (earlier === undefined || column < earlier) found[key] = column;
  }
  return found;
}

/**
 * The title under which a missing column is added: another one where a person's column bears the usual one.
 *
 * @example titleBeside([{ column: 3, header: 'Замечания' }], 'Замечания') // 'Замечания (ПОС)'
 */
export function titleBeside(headers: readonly HeaderCell[], title: string): string {
  const text = headerText(title);
  return headers.some(({ header, own }) => own !== true && headerText(header) === text)
    ? besideTitle(title)
    : title;
}
