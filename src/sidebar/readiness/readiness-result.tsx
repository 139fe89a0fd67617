import type { ResultProps } from '../run/screen';
import { FindingGroups } from '../ui/finding-groups';
import { StageCounts } from './stage-counts';
import { READINESS } from './texts';

/** What was written: stages with their numbers, what the colours mean, findings. */
export function ReadinessResult({ work, preview, selection, onRow }: ResultProps<'readiness'>) {
  return (
    <>
      <StageCounts preview={preview} />
      <p class="hint">{READINESS.legend}</p>
      <FindingGroups groups={preview.groups} source={work.run} selection={selection} onRow={onRow} />
    </>
  );
}
