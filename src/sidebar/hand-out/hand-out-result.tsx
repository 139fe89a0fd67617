import { FindingGroups } from '../findings/finding-groups';
import type { ResultProps } from '../run/screen';
import { SheetLinks } from '../ui/sheet-links';
import { HAND_OUT } from './texts';

/** What was handed out, and what to do next. */
export function HandOutResult(props: ResultProps<'handOut'>) {
  const { work, preview, record, selection, selectRow, onRow } = props;
  const { groups } = preview;
  return (
    <>
      <SheetLinks sheets={record?.sheets ?? []} onOpen={(sheetId) => selectRow(1, sheetId)} />
      <p class="hint">{HAND_OUT.next}</p>
      {groups.length > 0 && <FindingGroups work={work} selection={selection} onRow={onRow} />}
    </>
  );
}
