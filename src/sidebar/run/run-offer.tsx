import { RUN_WORDS } from '../../run/run-words';
import type { RunKind, RunState } from '../../shared/run';
import { Notice } from '../ui/notice';
import type { Job } from './screen';
import { jobOf } from './tab-kinds';
import { BUTTONS, OFFER } from './texts';
import type { Runs } from './use-run';

interface RunOfferProps<K extends RunKind> {
  readonly run: RunState;
  /** The kind that can go on from this screen. */
  readonly kind: K;
  readonly runs: Runs;
  /** The document still has its sheet. */
  readonly isThere: boolean;
  readonly onRefresh: () => void;
  readonly openJob: (job: Job) => void;
}

/** A run that was left unfinished, here or in another window: go on or end it. */
export function RunOffer<K extends RunKind>({
  run,
  kind,
  runs,
  isThere,
  onRefresh,
  openJob,
}: RunOfferProps<K>) {
  const words = RUN_WORDS[run.kind];
  const { dispatchRun } = runs[kind];
  // Another kind of run needs its own preview before it can go on: not from this screen.
  const here = run.idle && isThere && run.kind === kind;
  return (
    <Notice tone="warning" heading={run.idle ? words.unfinished : OFFER.busyHeading}>
      <p>{OFFER.done(run.done, run.total, run.sheetName)}</p>
      {isThere ? <p>{run.idle ? OFFER.idle : OFFER.elsewhere(words.underWay)}</p> : <p>{OFFER.gone}</p>}
      <div class="row-of-buttons">
        {run.idle && run.kind !== kind && (
          <button type="button" onClick={() => openJob(jobOf(run.kind))}>
            {OFFER.otherTab(words.tab)}
          </button>
        )}
        {here && (
          <button type="button" class="primary" onClick={() => dispatchRun({ type: 'resume', run })}>
            {BUTTONS.resume}
          </button>
        )}
        {run.kind === kind && (
          <button type="button" onClick={() => dispatchRun({ type: 'discard', run })}>
            {BUTTONS.end}
          </button>
        )}
        {!run.idle && (
          <button type="button" onClick={onRefresh}>
            {BUTTONS.refresh}
          </button>
        )}
      </div>
    </Notice>
  );
}
