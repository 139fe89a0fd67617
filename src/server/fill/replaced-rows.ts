import { cellText } from '../../core/cells/cell';
import { organisationName } from '../../register/rows/organisation-name';
import { MOST_KEPT, OUTPUT_HEADERS, type ReplacedRow } from '../../shared/fill';
import { identities } from '../run/run-journal';
import type { PlannedSheet } from '../setup/plan-sheet';

/**
 * The first rows in which hand-typed values would be replaced, old beside new; those that are kept on demand stay in
 * the list.
 *
 * @param keep keys of the rows that are kept
 */
export function replacedRows(
  { table, current, plan: { organisations, outcomes } }: PlannedSheet,
  keep: readonly string[] = [],
): readonly ReplacedRow[] {
  const keyOf = identities(table.columns);
  const kept = new Set(keep);
  const rows: ReplacedRow[] = [];
  for (const [index, outcome] of outcomes.entries()) {
    const organisation = organisations[index];
    if (rows.length === MOST_KEPT || !organisation) break;
    const isKept = kept.size > 0 && kept.has(keyOf(index));
    const columns = isKept ? outcome.kept : outcome.overwrites;
    if (columns.length === 0) continue;
    rows.push({
      key: keyOf(index),
      row: outcome.row,
      name: organisationName(organisation),
      cells: columns.map((column) => ({
        header: OUTPUT_HEADERS[column],
        old: cellText(current[column]?.[index] ?? ''),
        now: outcome.cells[column],
      })),
    });
  }
  return rows;
}
