import type { RunKind, RunState } from '../../shared/run';
import { BUTTONS, OFFER } from '../texts';
import { Notice } from '../ui/notice';
import { RUN_WORDS } from './run-words';

interface RunOfferProps {
  readonly run: RunState;
  /** The kind that can go on from this screen. */
  readonly kind: RunKind;
  readonly onResume: () => void;
  readonly onStop: () => void;
  readonly onRefresh: () => void;
}

/** A run that was left unfinished, here or in another window: go on or end it. */
export function RunOffer({ run, kind, onResume, onStop, onRefresh }: RunOfferProps) {
  const words = RUN_WORDS[run.kind];
  // Another kind of run needs its own check before it can go on: not from this screen.
  const here = run.idle && run.kind === kind;
  return (
    <Notice tone="warning" heading={run.idle ? words.unfinished : OFFER.busyHeading}>
      <p>{OFFER.done(run.done, run.total, run.sheetName)}</p>
      <p>{run.idle ? OFFER.idle : OFFER.elsewhere(words.underWay)}</p>
      {run.idle && !here && <p>{OFFER.otherTab(words.tab)}</p>}
      <div class="row-of-buttons">
        {here && (
          <button type="button" class="primary" onClick={onResume}>
            {BUTTONS.resume}
          </button>
        )}
        <button type="button" onClick={onStop}>
          {BUTTONS.stop}
        </button>
        {!run.idle && (
          <button type="button" onClick={onRefresh}>
            {BUTTONS.refresh}
          </button>
        )}
      </div>
    </Notice>
  );
}
