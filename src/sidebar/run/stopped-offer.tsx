import { RUN_WORDS } from '../../run/run-words';
import type { RunKind, RunRecord, RunState } from '../../shared/run';
import { Notice } from '../ui/notice';
import { moment } from './moment';
import { BUTTONS, OFFER } from './texts';
import type { Runs } from './use-run';

interface StoppedOfferProps<K extends RunKind> {
  readonly record: RunRecord;
  readonly left: RunState;
  /** That of the record. */
  readonly kind: K;
  readonly runs: Runs;
}

/** The last run was stopped: go on with what is left, or take back what it wrote. */
export function StoppedOffer<K extends RunKind>({ record, left, kind, runs }: StoppedOfferProps<K>) {
  const words = RUN_WORDS[record.kind];
  const { dispatchRun, dispatchUndo } = runs[kind];
  return (
    <Notice tone="info" heading={words.stopped}>
      <p>{OFFER.stopped(moment(record.finished), record.sheetName, words.line(record))}</p>
      <div class="row-of-buttons">
        <button type="button" class="primary" onClick={() => dispatchRun({ type: 'resume', run: left })}>
          {BUTTONS.resume}
        </button>
        {record.undoable && (
          <button type="button" onClick={() => dispatchUndo({ type: 'undo', record })}>
            {words.undo}
          </button>
        )}
      </div>
    </Notice>
  );
}
