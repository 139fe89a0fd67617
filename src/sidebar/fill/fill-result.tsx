import { FindingGroups } from '../findings/finding-groups';
import { showAttention, showGroup } from '../findings/use-findings';
import type { ResultProps } from '../run/screen';
import { NextSteps } from '../ui/next-steps';
import { CountsList } from './counts-list';
import { COUNTS, FILL, NEXT } from './texts';

/** What a fill did: numbers, what the colours mean, what comes next, findings that are left. */
export function FillResult({ work, preview, record, selection, onRow, openJob }: ResultProps<'fill'>) {
  const { counts, links } = preview;
  const filled = record?.filled ?? counts.filled;
  const attend = () => showAttention(work.findings);
  return (
    <>
      <CountsList
        // What was replaced is done, and what stands there now is the fill's own.
        counts={{ ...counts, filled, unchanged: Math.max(0, counts.rows - filled), overwrites: 0 }}
        links={links}
        filledName={COUNTS.filled}
        onAttention={attend}
        onReason={(code) => showGroup(work.findings, code)}
      />
      <p class="hint">{FILL.legend}</p>
      <NextSteps
        steps={[
          ...(counts.attention > 0 ? [{ text: NEXT.findings, onPress: attend }] : []),
          { text: NEXT.card, onPress: () => openJob('card', preview.sheetId) },
          { text: NEXT.handOut, onPress: () => openJob('handOut', preview.sheetId) },
          { text: NEXT.audit, onPress: () => openJob('audit', preview.sheetId) },
        ]}
      />
      <FindingGroups work={work} selection={selection} onRow={onRow} />
    </>
  );
}
