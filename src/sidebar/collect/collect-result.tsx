import { FindingGroups } from '../findings/finding-groups';
import type { ResultProps } from '../run/screen';
import { CollectCounts } from './collect-counts';

/** What was collected: numbers and findings. */
export function CollectResult({ work, preview, selection, onRow }: ResultProps<'collect'>) {
  return (
    <>
      <CollectCounts preview={preview} />
      <FindingGroups work={work} selection={selection} onRow={onRow} />
    </>
  );
}
