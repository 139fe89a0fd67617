import { type Checker, noRun } from '../../run/run-state';
import type { FillPreview } from '../../shared/fill';

/** Filling the links: its check is the dry run. */
export const FILLING: Checker<FillPreview> = {
  kind: 'fill',
  call: (sheetId) => ({ name: 'checkRegister', request: { sheetId } }),
  read: (reply) => (reply.name === 'checkRegister' && reply.answer.ok ? reply.answer.value : null),
  overwrites: (check) => check.counts.overwrites,
};

/** No filling. */
export const NO_FILLING = noRun(FILLING);
