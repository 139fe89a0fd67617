import { FindingGroups } from '../findings/finding-groups';
import type { ResultProps } from '../run/screen';
import { StageCounts } from './stage-counts';
import { READINESS } from './texts';

/** What was written: stages with their numbers, what the colours mean, findings. */
export function ReadinessResult({ work, preview, selection, onRow }: ResultProps<'readiness'>) {
  return (
    <>
      <StageCounts preview={preview} />
      <p class="hint">{READINESS.legend}</p>
      <FindingGroups work={work} selection={selection} onRow={onRow} />
    </>
  );
}
