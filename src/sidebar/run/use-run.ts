import { useEffect } from 'preact/hooks';
import type { CallEvent } from '../../run/call';
import { runReducer } from '../../run/run-reducer';
import { type Checked, isBusy, type Run, type RunEvent } from '../../run/run-state';
import { NO_UNDO, type Undo, type UndoEvent, undoReducer } from '../../run/undo-reducer';
import type { StoreEvent } from '../setup/store';
import { tabAt } from '../texts';
import { percent } from '../ui/progress';
import { useMachine } from '../ui/use-machine';
import { RUN_WORDS } from './run-words';

/** One kind of run and the taking back of it. */
export interface RunWork<C extends Checked> {
  readonly run: Run<C>;
  readonly dispatchRun: (event: RunEvent | CallEvent) => void;
  readonly undo: Undo;
  readonly dispatchUndo: (event: UndoEvent | CallEvent) => void;
}

/**
 * Runs the machines of one kind of run; what it has done is read again for the history and the columns.
 *
 * @param none no run of the kind
 * @param dispatchStore takes the wish to read the sheet again
 */
export function useRun<C extends Checked>(
  none: Run<C>,
  dispatchStore: (event: StoreEvent) => void,
): RunWork<C> {
  const [run, dispatchRun] = useMachine<Run<C>, RunEvent>(runReducer, none);
  const [undo, dispatchUndo] = useMachine(undoReducer, NO_UNDO);
  useEffect(() => {
    const { phase, sheetId, runId } = run;
    if (phase === 'done' || phase === 'stopped') dispatchStore({ type: 'ended', sheetId, runId });
  }, [run.phase]);
  useEffect(() => {
    if (undo.phase !== 'done' || undo.record === null) return;
    dispatchStore({ type: 'open', sheetId: undo.record.sheetId });
    // The result of a run that is taken back is nothing to return to.
    dispatchRun({ type: 'leave' });
  }, [undo.phase]);
  return { run, dispatchRun, undo, dispatchUndo };
}

/**
 * Name of a run's tab, with what is done while it writes.
 *
 * @example runTab(noRun(FILLING)) // 'Заполнение'
 */
export function runTab<C extends Checked>(run: Run<C>): string {
  const { tab } = RUN_WORDS[run.checker.kind];
  const total = run.check?.tokens.length ?? 0;
  return isBusy(run) && run.phase === 'filling' ? tabAt(tab, percent(run.peak, total)) : tab;
}
