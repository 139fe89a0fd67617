import { FindingGroups } from '../findings/finding-groups';
import type { ResultProps } from '../run/screen';
import { AuditTotals } from './audit-totals';
import { AUDIT } from './texts';

/** What was written of an audit: totals, what the colours mean, findings. */
export function AuditResult({ work, preview, selection, onRow }: ResultProps<'audit'>) {
  return (
    <>
      <AuditTotals totals={preview.totals} />
      <p class="hint">{AUDIT.legend}</p>
      <FindingGroups work={work} selection={selection} onRow={onRow} />
    </>
  );
}
