import { RUN_WORDS } from '../../run/run-words';
import type { RunRecord } from '../../shared/run';
import { Notice } from '../ui/notice';
import { moment } from './moment';
import { BUTTONS, OFFER } from './texts';
import type { Runs } from './use-run';

interface StoppedOfferProps {
  readonly record: RunRecord;
  readonly runs: Runs;
}

/** The last run was stopped: go on with what is left, or take back what it wrote. */
export function StoppedOffer({ record, runs }: StoppedOfferProps) {
  const words = RUN_WORDS[record.kind];
  const work = runs[record.kind];
  return (
    <Notice tone="info" heading={words.stopped}>
      <p>{OFFER.stopped(moment(record.finished), record.sheetName, words.line(record))}</p>
      <div class="row-of-buttons">
        <button type="button" class="primary" onClick={() => work.begin(record.sheetId)}>
          {BUTTONS.resume}
        </button>
        {record.undoable && (
          <button type="button" onClick={() => work.dispatchUndo({ type: 'undo', record })}>
            {words.undo}
          </button>
        )}
      </div>
    </Notice>
  );
}
