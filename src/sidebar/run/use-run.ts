import { useEffect } from 'preact/hooks';
import type { CallEvent } from '../../run/call';
import { stepRun } from '../../run/run-machine';
import { type Checked, isBusy, type Run, type RunEvent } from '../../run/run-state';
import { NO_UNDO, stepUndo, type Undo, type UndoEvent } from '../../run/undo-machine';
import type { DeskEvent } from '../setup/overview-machine';
import { tabAt } from '../texts';
import { percent } from '../ui/progress';
import { useMachine } from '../ui/use-machine';
import { RUN_WORDS } from './run-words';

/** One kind of run and the taking back of it. */
export interface RunWork<C extends Checked> {
  readonly run: Run<C>;
  readonly tellRun: (event: RunEvent | CallEvent) => void;
  readonly undo: Undo;
  readonly tellUndo: (event: UndoEvent | CallEvent) => void;
}

/**
 * Runs the machines of one kind of run; what it has done is read again for the history and the columns.
 *
 * @param none no run of the kind
 * @param tellDesk takes the wish to read the sheet again
 */
export function useRun<C extends Checked>(none: Run<C>, tellDesk: (event: DeskEvent) => void): RunWork<C> {
  const [run, tellRun] = useMachine<Run<C>, RunEvent>(stepRun, none);
  const [undo, tellUndo] = useMachine(stepUndo, NO_UNDO);
  useEffect(() => {
    const { phase, sheetId, runId } = run;
    if (phase === 'done' || phase === 'stopped') tellDesk({ type: 'ended', sheetId, runId });
  }, [run.phase]);
  useEffect(() => {
    if (undo.phase !== 'done' || undo.record === null) return;
    tellDesk({ type: 'open', sheetId: undo.record.sheetId });
    // The result of a run that is taken back is nothing to return to.
    tellRun({ type: 'leave' });
  }, [undo.phase]);
  return { run, tellRun, undo, tellUndo };
}

/**
 * Name of a run's tab, with what is done while it writes.
 *
 * @example runTab(noRun(FILLING)) // 'Заполнение'
 */
export function runTab<C extends Checked>(run: Run<C>): string {
  const { tab } = RUN_WORDS[run.checker.kind];
  const total = run.check?.tickets.length ?? 0;
  return isBusy(run) && run.phase === 'filling' ? tabAt(tab, percent(run.peak, total)) : tab;
}
