import { formulaSafe } from '../../core/cells/formula-safe';
import type { PlannedWrite, WrittenColumns } from './planned-row';

/**
 * The cells of one row that are to show other texts than they do.
 *
 * @param columns keys of the written columns, in the order of the texts
 * @param texts what they are to show
 * @param written the columns as they are
 * @param index index of the row
 * @param isOwn whether a filled cell is the run's own and may be refreshed; another one is a person's and stays
 */
export function textWrites(
  columns: readonly string[],
  texts: readonly string[],
  written: WrittenColumns,
  index: number,
  isOwn: (column: string, held: string) => boolean,
): PlannedWrite[] {
  const writes: PlannedWrite[] = [];
  columns.forEach((column, at) => {
    const text = formulaSafe(texts[at] ?? '');
    const held = String(written.cells[column]?.[index] ?? '');
    if (held === text || (held !== '' && !isOwn(column, held))) return;
    writes.push({ column, text, set: text, replaces: true });
  });
  return writes;
}
