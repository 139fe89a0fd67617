import { groupBy } from '../../core/multimap';
import { type LackingLink, LINK_COLUMNS, type LinkColumn, type LinkTotals } from '../../shared/fill';
import type { Counts } from '../../shared/findings';
import { needsAttention } from '../findings/attention';
import { findingHeading } from '../findings/catalogue';
import { itemAt } from '../item-at';
import type { IdSource, Organisation, RowContext } from '../model';
import { stoppersOf } from './missing-reason';
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
 * Counts who has all links once a plan is carried out, who lacks which, and why; organisations that need none are left
 * out.
 *
 * @example countLinks(plan.organisations, plan.outcomes).lacking.formLink.rows // 12
 */
export function countLinks(organisations: readonly Organisation[], outcomes: readonly RowPlan[]): LinkTotals {
  const stoppedBy = { formLink: [], pollLink: [], appLink: [] } as { [link in LinkColumn]: string[] };
  let complete = 0;
  let incomplete = 0;
  for (const [index, { type, stopped }] of organisations.entries()) {
    if (type !== 'organisation' || stopped !== '') continue;
    const { cells, kept, findings } = itemAt(outcomes, index);
    const absent = LINK_COLUMNS.filter((column) => cells[column] === '' && !kept.includes(column));
    for (const column of absent) stoppedBy[column].push(stoppersOf(column, findings)[0]?.code ?? '');
    if (absent.length === 0) complete += 1;
    else incomplete += 1;
  }
  const { formLink, pollLink, appLink } = stoppedBy;
  const lacking = { formLink: byReason(formLink), pollLink: byReason(pollLink), appLink: byReason(appLink) };
  return { complete, incomplete, lacking };
}

function byReason(codes: readonly string[]): LackingLink {
  const reasons = Array.from(groupBy(codes, (code) => code)).flatMap(([code, rows]) =>
    code === '' ? [] : [{ code, title: findingHeading(code).title, rows: rows.length }],
  );
  return { rows: codes.length, reasons: reasons.sort((one, other) => other.rows - one.rows) };
}
