import { OUTPUT_COLUMNS, type OutputColumn } from '../shared/roles';
import type { RowOutcome } from './model';

/** Lists by which columns are in them, a bit for each: the rows of a sheet share a few. */
const LISTS: (readonly OutputColumn[] | undefined)[] = [];

/**
 * Columns for which an outcome holds a text, in their order.
 *
 * @example filledColumns(outcome.cells) // ['formLink', 'pollLink', 'idSource']
 */
export function filledColumns(cells: RowOutcome['cells']): readonly OutputColumn[] {
  let bits = 0;
  for (let at = 0; at < OUTPUT_COLUMNS.length; at += 1)
    if (cells[OUTPUT_COLUMNS[at]!] !== '') bits |= 1 << at;
  const known = LISTS[bits];
  if (known !== undefined) return known;
  const list = OUTPUT_COLUMNS.filter((column) => cells[column] !== '');
  LISTS[bits] = list;
  return list;
}
