import type { RunRecord } from '../shared/contract';
import { CountsList } from './counts-list';
import { FindingGroups } from './finding-groups';
import type { Lookup } from './lookup-machine';
import type { Run } from './run-machine';
import { BUTTONS, COUNTS, FILL, RESULT } from './texts';
import { useFocus } from './use-focus';

interface ResultViewProps {
  readonly run: Run;
  readonly history: readonly RunRecord[];
  readonly pick: Lookup;
  readonly onRow: (row: number) => void;
  readonly onUndo: (record: RunRecord) => void;
  readonly onClose: () => void;
}

/** How a run ended: numbers, what is left to fix, and the way back. */
export function ResultView({ run, history, pick, onRow, onUndo, onClose }: ResultViewProps) {
  const heading = useFocus();
  const record = recordOf(run, history);
  const stopped = run.phase === 'stopped';
  const total = run.check?.tickets.length ?? 0;
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {stopped ? RESULT.stopped : RESULT.done}
      </h2>
      <div role="status">
        {stopped && total > 0 && <p>{FILL.done(Math.min(run.peak, total), total)}</p>}
        {run.check && <p>{RESULT.written(run.written)}</p>}
        {stopped && <p class="hint">{RESULT.stoppedHint}</p>}
      </div>
      {run.check && !stopped && (
        <>
          <CountsList
            counts={{ ...run.check.counts, filled: record?.filled ?? run.check.counts.filled }}
            filledName={COUNTS.filled}
          />
          <p class="hint">{RESULT.legend}</p>
          <FindingGroups groups={run.check.groups} pick={pick} onRow={onRow} />
        </>
      )}
      <div class="footer">
        <button type="button" class="primary" onClick={onClose}>
          {BUTTONS.done}
        </button>
        {record?.undoable && (
          <button type="button" onClick={() => onUndo(record)}>
            {BUTTONS.undo}
          </button>
        )}
      </div>
    </>
  );
}

// The server adds to a run's id, after a point, which window drives it; the history names the run alone.
function recordOf(run: Run, history: readonly RunRecord[]): RunRecord | null {
  const own = history.find(({ runId }) => run.runId === runId || run.runId.startsWith(`${runId}.`));
  return own ?? run.record;
}
