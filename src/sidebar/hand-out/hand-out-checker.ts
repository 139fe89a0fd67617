import { type Checked, type Checker, noRun } from '../../run/run-state';
import type { CollectPreview } from '../../shared/collect';
import type { Guard, HandOutPreview, Recipient } from '../../shared/hand-out';

/** A hand-out as the page drives it: a token is a sheet, the layout says how they are guarded. */
export type HandOutWork = HandOutPreview & Checked;

/** The tokens of some groups. */
export function groupTokens(groups: readonly Recipient[]): Checked['tokens'] {
  return groups.map((group, at) => ({ row: at, hash: group.id, context: group }));
}

/** How the sheets of a run are guarded. */
export function guardOf(check: HandOutWork): Guard {
  return check.layout === 'owner' ? 'owner' : 'warning';
}

/** Handing out: its check names the sheets, all of them chosen at first, or those of an interrupted hand-out. */
export const HANDING_OUT: Checker<HandOutWork> = {
  kind: 'handOut',
  call: (sheetId, known) => ({
    name: 'checkHandOut',
    request: { sheetId, level: known?.level ?? 'municipality' },
  }),
  read: (reply) => {
    if (reply.name !== 'checkHandOut' || !reply.answer.ok) return null;
    const check = reply.answer.value;
    const chosen = check.unfinished?.chosen ?? [];
    const groups = check.groups.filter(({ id }) => chosen.length === 0 || chosen.includes(id));
    return { ...check, tokens: groupTokens(groups), layout: check.unfinished?.guard ?? 'warning' };
  },
  overwrites: () => 0,
  batch: (check, runId, from, tokens) => ({
    name: 'handOutBatch',
    request: {
      runId,
      from,
      total: check.tokens.length,
      level: check.level,
      guard: guardOf(check),
      chosen: check.tokens.map(({ hash }) => hash),
      groups: tokens.map(({ context }) => context as Recipient),
    },
  }),
};

/** Collecting: what a person decided stays through every check. */
export const COLLECTING: Checker<CollectPreview> = {
  kind: 'collect',
  call: (sheetId, known) => ({
    name: 'checkCollect',
    request: { sheetId, decisions: decisionsOf(known), brought: [] },
  }),
  read: (reply) => (reply.name === 'checkCollect' && reply.answer.ok ? reply.answer.value : null),
  overwrites: () => 0,
};

/**
 * What was decided so far, by conflict.
 *
 * @example decisionsOf(null) // {}
 */
export function decisionsOf(check: CollectPreview | null): { readonly [id: string]: string } {
  const decisions: { [id: string]: string } = {};
  for (const { id, decision } of check?.conflicts ?? []) if (decision !== '') decisions[id] = decision;
  return decisions;
}

export const NO_HAND_OUT = noRun(HANDING_OUT);
export const NO_COLLECT = noRun(COLLECTING);
