import { isBusy, type Run } from '../../run/run-state';
import { RUN_WORDS } from '../../run/run-words';
import { FAILURE_HEADING } from '../ui/texts';
import { PREVIEW } from './texts';

/** What the call that failed was for. */
export function failedHeading(run: Run): string {
  if (run.runId !== '' && isBusy(run)) return RUN_WORDS[run.kind].interrupted;
  return run.phase === 'previewing' ? PREVIEW.failed : FAILURE_HEADING;
}
