import type { RunState } from '../shared/contract';
import { Notice } from './notice';
import { BUTTONS, OFFER } from './texts';

interface RunOfferProps {
  readonly run: RunState;
  readonly onResume: () => void;
  readonly onStop: () => void;
  readonly onRefresh: () => void;
}

/** A run that was left unfinished, here or in another window: go on or end it. */
export function RunOffer({ run, onResume, onStop, onRefresh }: RunOfferProps) {
  // Another kind of run needs its own check before it can go on: not from this screen.
  const here = run.idle && run.kind === 'fill';
  return (
    <Notice tone="warning" heading={run.idle ? OFFER.heading : OFFER.busyHeading}>
      <p>{OFFER.done(run.done, run.total, run.sheetName)}</p>
      <p>{run.idle ? OFFER.idle : OFFER.elsewhere}</p>
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
