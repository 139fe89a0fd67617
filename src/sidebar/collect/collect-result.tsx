import type { ResultProps } from '../run/screen';
import { FindingGroups } from '../ui/finding-groups';
import { CollectCounts } from './collect-counts';

/** What was collected: numbers and findings. */
export function CollectResult({ work, preview, selection, onRow }: ResultProps<'collect'>) {
  return (
    <>
      <CollectCounts preview={preview} />
      <FindingGroups groups={preview.groups} source={work.run} selection={selection} onRow={onRow} />
    </>
  );
}
