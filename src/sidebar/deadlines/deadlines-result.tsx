import type { ResultProps } from '../run/screen';
import { FindingGroups } from '../ui/finding-groups';
import { MessageCounts } from './message-counts';
import { DEADLINES } from './texts';

/** What was written: messages by urgency, what the colours mean, findings. */
export function DeadlinesResult({ work, preview, selection, onRow }: ResultProps<'deadlines'>) {
  return (
    <>
      <MessageCounts preview={preview} />
      <p class="hint">{DEADLINES.legend}</p>
      <FindingGroups groups={preview.groups} source={work.run} selection={selection} onRow={onRow} />
    </>
  );
}
