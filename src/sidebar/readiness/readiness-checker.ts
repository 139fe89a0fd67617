import { type Checker, noRun } from '../../run/run-state';
import type { DeadlinesPreview } from '../../shared/deadlines';
import type { ReadinessPreview } from '../../shared/readiness';

/** Writing where organisations stand: its check is repeated by a change of its settings. */
export const STANDING: Checker<ReadinessPreview> = {
  kind: 'readiness',
  call: (sheetId) => ({ name: 'checkReadiness', request: { sheetId } }),
  read: (reply) => {
    const checks = reply.name === 'checkReadiness' || reply.name === 'saveReadiness';
    return checks && reply.answer.ok ? reply.answer.value : null;
  },
  // Its columns are its own: nobody's typed cells are in danger.
  overwrites: () => 0,
};

/** Writing when messages are due. */
export const DEADLINES: Checker<DeadlinesPreview> = {
  kind: 'deadlines',
  call: (sheetId) => ({ name: 'checkMessages', request: { sheetId } }),
  read: (reply) => (reply.name === 'checkMessages' && reply.answer.ok ? reply.answer.value : null),
  overwrites: () => 0,
};

export const NO_STANDING = noRun(STANDING);
export const NO_DEADLINES = noRun(DEADLINES);
