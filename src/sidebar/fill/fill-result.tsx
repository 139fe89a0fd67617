import { FindingGroups } from '../findings/finding-groups';
import type { ResultProps } from '../run/screen';
import { CountsList } from './counts-list';
import { COUNTS, FILL } from './texts';

/** What a fill did: numbers, what the colours mean, findings that are left. */
export function FillResult({ work, preview, record, selection, onRow }: ResultProps<'fill'>) {
  const { counts } = preview;
  return (
    <>
      <CountsList
        counts={{ ...counts, filled: record?.filled ?? counts.filled }}
        filledName={COUNTS.filled}
      />
      <p class="hint">{FILL.legend}</p>
      <FindingGroups work={work} selection={selection} onRow={onRow} />
    </>
  );
}
