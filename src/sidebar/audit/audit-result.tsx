import { FindingGroups } from '../findings/finding-groups';
import { showAttention } from '../findings/use-findings';
import type { ResultProps } from '../run/screen';
import { NextSteps } from '../ui/next-steps';
import { AuditTotals } from './audit-totals';
import { AUDIT } from './texts';

/** What was written of an audit: totals, what the colours mean, what comes next, findings. */
export function AuditResult({ work, preview, selection, onRow, openJob }: ResultProps<'audit'>) {
  return (
    <>
      <AuditTotals totals={preview.totals} groups={preview.groups} />
      <p class="hint">{AUDIT.legend}</p>
      <NextSteps
        steps={[
          ...(preview.groups.length > 0
            ? [{ text: AUDIT.next.findings, onPress: () => showAttention(work.findings) }]
            : []),
          { text: AUDIT.next.card, onPress: () => openJob('card', preview.sheetId) },
        ]}
      />
      <FindingGroups work={work} selection={selection} onRow={onRow} />
    </>
  );
}
