import { withRightSides } from '../../run/right-sides';
import { FindingGroups } from '../findings/finding-groups';
import { NewColumns } from '../run/new-columns';
import { PreviewFrame } from '../run/preview-frame';
import type { PreviewProps } from '../run/screen';
import { Notice } from '../ui/notice';
import { CollectCounts } from './collect-counts';
import { ConflictList } from './conflict-list';
import { decisionsOf } from './decisions';
import { COLLECT } from './texts';
import { UnansweredList } from './unanswered-list';

/** What came back: numbers, conflicts to decide, defects of the placed links, and the button that writes it. */
export function CollectPreview({ work, preview, selection, onRow }: PreviewProps<'collect'>) {
  const { conflicts, changed } = preview;
  const writes = changed > 0;
  const decide = (id: string, choice: string) =>
    work.dispatchRun({
      type: 'choose',
      options: { ...work.run.options, decisions: { ...decisionsOf(conflicts), [id]: choice } },
    });
  const takeRight = () =>
    work.dispatchRun({
      type: 'choose',
      options: { ...work.run.options, decisions: withRightSides(conflicts, decisionsOf(conflicts)) },
    });
  return (
    <PreviewFrame work={work} heading={COLLECT.heading} write={writes ? COLLECT.write(changed) : ''}>
      {preview.notices.map((notice) => (
        <Notice key={notice} tone="info">
          <p>{notice}</p>
        </Notice>
      ))}
      <CollectCounts preview={preview} />
      <ConflictList conflicts={conflicts} onDecide={decide} onTakeRight={takeRight} />
      {writes && <NewColumns headers={preview.newColumns} />}
      <FindingGroups work={work} selection={selection} onRow={onRow} />
      <UnansweredList unanswered={preview.unanswered} />
      {!writes && <p>{COLLECT.nothing}</p>}
    </PreviewFrame>
  );
}
