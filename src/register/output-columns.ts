import { OUTPUT_COLUMNS, OUTPUT_HEADERS, type OutputColumn } from '../shared/roles';
import { headerText } from './header-text';

/** A column of the sheet with its header as a person reads it. */
export interface HeaderCell {
  /** Counted from 1. */
  readonly column: number;
  readonly header: string;
}

const BY_TEXT: ReadonlyMap<string, OutputColumn> = new Map(
  OUTPUT_COLUMNS.map((column): [string, OutputColumn] => [headerText(OUTPUT_HEADERS[column]), column]),
);

/**
 * The output column that a header names, or null. Case, spaces, line breaks and punctuation do not matter.
 *
 * @example outputColumnOf('Источник  id') // 'idSource'
 */
export function outputColumnOf(header: string): OutputColumn | null {
  return BY_TEXT.get(headerText(header)) ?? null;
}

/**
 * Finds the columns that a run writes, by their headers, whatever their places. Of two columns with one header the
 * left one is taken.
 *
 * @returns column numbers counted from 1; a column that is not there yet has no entry
 * @example findOutputColumns([{ column: 7, header: 'Замечания' }]) // { remarks: 7 }
 */
export function findOutputColumns(headers: readonly HeaderCell[]): {
  readonly [column in OutputColumn]?: number;
} {
  const found: { [column in OutputColumn]?: number } = {};
  for (const { column, header } of headers) {
    const output = outputColumnOf(header);
    if (output === null) continue;
    const earlier = found[output];
    if (earlier === undefined || column < earlier) found[output] = column;
  }
  return found;
}
