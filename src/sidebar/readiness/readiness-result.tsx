import type { ResultProps } from '../run/screen';
import { FindingGroups } from '../ui/finding-groups';
import { StageCounts } from './stage-counts';
import { READINESS } from './texts';

/** What was written: stages with their numbers, what the colours mean, findings. */
export function ReadinessResult({ preview, selection, onRow }: ResultProps<'readiness'>) {
  return (
    <>
      <StageCounts preview={preview} />
      <p class="hint">{READINESS.legend}</p>
      <FindingGroups groups={preview.groups} selection={selection} onRow={onRow} />
    </>
  );
}
