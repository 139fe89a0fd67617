import { COLLECT_HEADERS } from '../../shared/collect';
import { OUTPUT_HEADERS, type OutputColumn } from '../../shared/fill';
import { RUN_KINDS } from '../../shared/run';
import { WRITTEN_HEADERS } from '../../shared/run-kinds';
import { headerText } from './header-text';

/** A column of the sheet with its header as a person reads it. */
export interface HeaderCell {
  /** Counted from 1. */
  readonly column: number;
  readonly header: string;
}

/** The texts of a header row with their columns. @example headerCells(['ОГРН']) // [{ column: 1, header: 'ОГРН' }] */
export function headerCells(texts: readonly string[]): HeaderCell[] {
  return texts.map((header, i) => ({ column: i + 1, header }));
}

const TOOL_HEADERS: ReadonlySet<string> = new Set(
  RUN_KINDS.reduce<string[]>((all, kind) => all.concat(Object.values(WRITTEN_HEADERS[kind])), []).map(
    headerText,
  ),
);

/**
 * Whether a run of any kind writes the column with this header: such a column is never a source.
 * Case, spaces, line breaks and punctuation do not matter.
 *
 * @example isWrittenHeader('Источник  id') // true
 */
export function isWrittenHeader(header: string): boolean {
  return TOOL_HEADERS.has(headerText(header));
}

const COLLECTED_LINKS: ReadonlySet<string> = new Set(
  [COLLECT_HEADERS.formPlaced, COLLECT_HEADERS.pollPlaced, COLLECT_HEADERS.appPlaced].map(headerText),
);

/**
 * Whether a run collects placed links into the column with this header: it is written, and yet holds what people placed.
 *
 * @example isCollectedLinkHeader('Размещенная ссылка: Госуслуги') // true
 */
export function isCollectedLinkHeader(header: string): boolean {
  return COLLECTED_LINKS.has(headerText(header));
}

/**
 * Finds the columns that a fill writes, by their headers, wherever they are.
 *
 * @returns column numbers counted from 1; a column that is not there yet has no entry
 * @example findOutputColumns([{ column: 7, header: 'Замечания' }]) // { remarks: 7 }
 */
export function findOutputColumns(headers: readonly HeaderCell[]): {
  readonly [column in OutputColumn]?: number;
} {
  return findWrittenColumns(headers, OUTPUT_HEADERS);
}

/**
 * The same for any set of headers. Of two columns with one header the left one counts.
 *
 * @param wanted header by column key
 * @example findWrittenColumns([{ column: 9, header: 'Проверка: Госуслуги' }], AUDIT_HEADERS) // { appAudit: 9 }
 */
export function findWrittenColumns<K extends string>(
  headers: readonly HeaderCell[],
  wanted: { readonly [column in K]: string },
): { readonly [column in K]?: number } {
  const keys = new Map(
    (Object.keys(wanted) as K[]).map((key): [string, K] => [headerText(wanted[key]), key]),
  );
  const found: { [column in K]?: number } = {};
  for (const { column, header } of headers) {
    const key = keys.get(headerText(header));
    if (key === undefined) continue;
    const earlier = found[key];
    if (earlier === undefined || column < earlier) found[key] = column;
  }
  return found;
}
