import { FindingGroups } from '../findings/finding-groups';
import { NewColumns } from '../run/new-columns';
import { PreviewFrame } from '../run/preview-frame';
import type { PreviewProps } from '../run/screen';
import { MessageCounts } from './message-counts';
import { DEADLINES } from './texts';

/** Deadlines of messages: numbers, organisations, what could not be counted, and the button that writes. */
export function DeadlinesPreview({ work, preview, selection, onRow }: PreviewProps<'deadlines'>) {
  const { filled } = preview.counts;
  return (
    <PreviewFrame
      work={work}
      heading={DEADLINES.resultHeading}
      hint={DEADLINES.on(preview.sheetName, preview.today)}
      write={filled > 0 ? DEADLINES.write(filled) : ''}
    >
      <MessageCounts preview={preview} />
      <NewColumns headers={preview.newColumns} />
      <FindingGroups work={work} selection={selection} onRow={onRow} />
    </PreviewFrame>
  );
}
