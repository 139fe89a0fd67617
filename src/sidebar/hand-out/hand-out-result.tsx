import { FindingGroups } from '../findings/finding-groups';
import type { ResultProps } from '../run/screen';
import { HAND_OUT } from './texts';

/** What was handed out, and what to do next. */
export function HandOutResult({ work, preview, selection, onRow }: ResultProps<'handOut'>) {
  const { groups } = preview;
  return (
    <>
      <p class="hint">{HAND_OUT.next}</p>
      {groups.length > 0 && <FindingGroups work={work} selection={selection} onRow={onRow} />}
    </>
  );
}
