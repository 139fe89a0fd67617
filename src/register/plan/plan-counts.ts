import { LINK_COLUMNS, type LinkTotals } from '../../shared/fill';
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

/**
 * Counts who has all links once a plan is carried out, and who lacks which; organisations that need none are left out.
 *
 * @example countLinks(plan.organisations, plan.outcomes).lacking.formLink // 12
 */
export function countLinks(organisations: readonly Organisation[], outcomes: readonly RowPlan[]): LinkTotals {
  const lacking = { formLink: 0, pollLink: 0, appLink: 0 };
  let complete = 0;
  for (const [index, { type, stopped }] of organisations.entries()) {
    if (type !== 'organisation' || stopped !== '') continue;
    const { cells, kept } = itemAt(outcomes, index);
    const absent = LINK_COLUMNS.filter((column) => cells[column] === '' && !kept.includes(column));
    for (const column of absent) lacking[column] += 1;
    if (absent.length === 0) complete += 1;
  }
  return { complete, lacking };
}
