import type { ResultProps } from '../run/screen';
import { FindingGroups } from '../ui/finding-groups';
import { AuditTotals } from './audit-totals';
import { AUDIT } from './texts';

/** What was written of an audit: totals, what the colours mean, findings. */
export function AuditResult({ work, preview, selection, onRow }: ResultProps<'audit'>) {
  return (
    <>
      <AuditTotals totals={preview.totals} />
      <p class="hint">{AUDIT.legend}</p>
      <FindingGroups groups={preview.groups} source={work.run} selection={selection} onRow={onRow} />
    </>
  );
}
