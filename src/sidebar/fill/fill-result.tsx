import type { ResultProps } from '../run/screen';
import { FindingGroups } from '../ui/finding-groups';
import { CountsList } from './counts-list';
import { COUNTS, FILL } from './texts';

/** What a fill did: numbers, what the colours mean, findings that are left. */
export function FillResult({ work, preview, record, selection, onRow }: ResultProps<'fill'>) {
  const { counts, groups } = preview;
  return (
    <>
      <CountsList
        counts={{ ...counts, filled: record?.filled ?? counts.filled }}
        filledName={COUNTS.filled}
      />
      <p class="hint">{FILL.legend}</p>
      <FindingGroups groups={groups} source={work.run} selection={selection} onRow={onRow} />
    </>
  );
}
