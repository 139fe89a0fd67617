import { type Checker, noRun } from '../../run/run-state';
import type { AuditPreview } from '../../shared/audit';

/** Auditing placed links: its check is the audit, which a choice of columns repeats. */
export const AUDITING: Checker<AuditPreview> = {
  kind: 'audit',
  call: (sheetId) => ({ name: 'checkLinks', request: { sheetId } }),
  read: (reply) => {
    const audits = reply.name === 'checkLinks' || reply.name === 'savePlacedColumns';
    return audits && reply.answer.ok ? reply.answer.value : null;
  },
  // Its columns are its own: nobody's typed cells are in danger.
  overwrites: () => 0,
};

/** No audit. */
export const NO_AUDIT = noRun(AUDITING);
