import type { Counts } from '../../shared/findings';
import { needsAttention } from '../findings/attention';
import { itemAt } from '../item-at';
import type { IdSource, Organisation, RowContext } from '../model';
import type { RowPlan } from './row-plan';

/**
 * Counts what a plan does: organisations only, titles and totals left out.
 *
 * @example countRows(plan.organisations, plan.contexts, plan.outcomes).fallback // 1204
 */
export function countRows(
  organisations: readonly Organisation[],
  contexts: readonly RowContext[],
  outcomes: readonly RowPlan[],
): Counts {
  const bySource: { [source in IdSource]: number } = { own: 0, parent: 0, none: 0 };
  let rows = 0;
  let filled = 0;
  let overwrites = 0;
  let kept = 0;
  let attention = 0;
  for (const [index, { type }] of organisations.entries()) {
    if (type !== 'organisation') continue;
    const outcome = itemAt(outcomes, index);
    rows += 1;
    bySource[itemAt(contexts, index).idSource] += 1;
    if (outcome.writes.length > 0) filled += 1;
    overwrites += outcome.overwrites.length;
    kept += outcome.kept.length;
    if (needsAttention(outcome.findings)) attention += 1;
  }
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
