import { cellText } from '../../core/cells/cell';
import { organisationName } from '../../register/rows/organisation-name';
import { MOST_KEPT, type ReplacedRow } from '../../shared/fill';
import type { PlannedSheet } from '../setup/plan-sheet';
import { columnTitle } from './column-title';
import { rowKeys } from './kept-rows';

/**
 * The first rows in which hand-typed values would be replaced, old beside new; those that are kept on demand stay in
 * the list.
 */
export function replacedRows({
  register,
  table,
  current,
  keeps,
  plan: { organisations, outcomes },
}: PlannedSheet): readonly ReplacedRow[] {
  const keyOf = rowKeys(table.columns);
  const rows: ReplacedRow[] = [];
  for (const [index, outcome] of outcomes.entries()) {
    const organisation = organisations[index];
    if (rows.length === MOST_KEPT || !organisation) break;
    const columns = keeps.has(index) ? outcome.kept : outcome.overwrites;
    if (columns.length === 0) continue;
    rows.push({
      key: keyOf(index),
      row: outcome.row,
      name: organisationName(organisation),
      cells: columns.map((column) => ({
        header: columnTitle(register, column),
        old: cellText(current[column]?.[index] ?? ''),
        now: outcome.cells[column],
      })),
    });
  }
  return rows;
}
