import type { Counts } from '../shared/contract';
import type { IdSource, Organisation, RowContext } from './model';
import type { RowPlan } from './plan';

const ATTENTION = new Set(['error', 'warning']);

/**
 * Counts what a plan does: organisations only, titles and totals left out.
 *
 * @example countRows(plan.organisations, plan.contexts, plan.changes).fallback // 1204
 */
export function countRows(
  organisations: readonly Organisation[],
  contexts: readonly RowContext[],
  changes: readonly RowPlan[],
): Counts {
  const bySource: { [source in IdSource]: number } = { own: 0, parent: 0, none: 0 };
  let rows = 0;
  let filled = 0;
  let overwrites = 0;
  let kept = 0;
  let attention = 0;
  organisations.forEach((organisation, index) => {
    if (organisation.sort !== 'organisation') return;
    const change = changes[index]!;
    rows += 1;
    bySource[contexts[index]!.idSource] += 1;
    if (change.writes.length > 0) filled += 1;
    overwrites += change.writes.filter((write) => write.decision === 'overwrite').length;
    kept += change.kept.length;
    if (change.outcome.findings.some((finding) => ATTENTION.has(finding.severity))) attention += 1;
  });
  return {
    rows,
    filled,
    own: bySource.own,
    fallback: bySource.parent,
    none: bySource.none,
    unchanged: rows - filled,
    overwrites,
    kept,
    attention,
  };
}
