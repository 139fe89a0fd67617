import { FindingGroups } from '../findings/finding-groups';
import type { ResultProps } from '../run/screen';
import { MessageCounts } from './message-counts';
import { DEADLINES } from './texts';

/** What was written: messages by urgency, what the colours mean, findings. */
export function DeadlinesResult({ work, preview, selection, onRow }: ResultProps<'deadlines'>) {
  return (
    <>
      <MessageCounts preview={preview} />
      <p class="hint">{DEADLINES.legend}</p>
      <FindingGroups work={work} selection={selection} onRow={onRow} />
    </>
  );
}
