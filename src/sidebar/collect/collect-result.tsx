import type { ResultProps } from '../run/screen';
import { FindingGroups } from '../ui/finding-groups';
import { CollectCounts } from './collect-counts';

/** What was collected: numbers and findings. */
export function CollectResult({ preview, selection, onRow }: ResultProps<'collect'>) {
  return (
    <>
      <CollectCounts preview={preview} />
      <FindingGroups groups={preview.groups} selection={selection} onRow={onRow} />
    </>
  );
}
