import { type Checker, noRun } from '../../run/run-state';
import type { CheckResult } from '../../shared/contract';

/** Filling the links: its check is the dry run. */
export const FILLING: Checker<CheckResult> = {
  kind: 'fill',
  call: (sheetId) => ({ name: 'checkRegister', request: { sheetId } }),
  read: (reply) => (reply.name === 'checkRegister' && reply.answer.ok ? reply.answer.value : null),
  overwrites: (check) => check.counts.overwrites,
};

/** No filling. */
export const NO_FILLING = noRun(FILLING);
