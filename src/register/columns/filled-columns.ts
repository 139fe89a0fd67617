import { OUTPUT_COLUMNS, type OutputColumn } from '../../shared/fill';
import type { RowOutcome } from '../model';
import { remembered } from '../remembered';

/** The list of some columns, a bit for each: the rows of a sheet share a few. */
const listOf = remembered((bits: number): readonly OutputColumn[] =>
  OUTPUT_COLUMNS.filter((_, at) => (bits & (1 << at)) !== 0),
);

/**
 * Columns for which an outcome holds a text, in their order.
 *
 * @example filledColumns(outcome.cells) // ['formLink', 'pollLink', 'idSource']
 */
export function filledColumns(cells: RowOutcome['cells']): readonly OutputColumn[] {
  let bits = 0;
  for (let at = 0; at < OUTPUT_COLUMNS.length; at += 1)
    if (cells[OUTPUT_COLUMNS[at]!] !== '') bits |= 1 << at;
  return listOf(bits);
}
