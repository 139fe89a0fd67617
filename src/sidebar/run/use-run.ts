import { useEffect } from 'preact/hooks';
import { FIRST_OPTIONS } from '../../run/first-options';
import { runReducer } from '../../run/run-reducer';
import { noRun, type Run, type RunEvent } from '../../run/run-state';
import { NO_UNDO, type Undo, type UndoEvent, undoReducer } from '../../run/undo-reducer';
import type { RunKind } from '../../shared/run';
import { type FindingsWork, useFindings } from '../findings/use-findings';
import type { StoreEvent } from '../setup/store';
import { useMachine } from '../ui/use-machine';
import { isMade } from './made';

/** One kind of run and the taking back of it. */
export interface RunWork<K extends RunKind> {
  readonly run: Run<K>;
  readonly dispatchRun: (event: RunEvent<K>) => void;
  /** Previews a sheet, asked for what the kind is asked for at first. */
  readonly begin: (sheetId: number) => void;
  readonly undo: Undo;
  readonly dispatchUndo: (event: UndoEvent) => void;
  readonly findings: FindingsWork;
}

/** The work of every kind. */
export type Runs = { readonly [K in RunKind]: RunWork<K> };

/**
 * Runs the machines of one kind of run. The store is told what a preview has read and that a run is over.
 *
 * @param kind the kind of run
 * @param page unlike that of any other opened page
 * @param dispatchStore takes what the store should know
 */
export function useRun<K extends RunKind>(
  kind: K,
  page: string,
  dispatchStore: (event: StoreEvent) => void,
): RunWork<K> {
  const options = FIRST_OPTIONS[kind];
  const [run, dispatchRun] = useMachine<Run<K>, RunEvent<K>>(runReducer, noRun(kind, page, options));
  const [undo, dispatchUndo] = useMachine(undoReducer, NO_UNDO);
  const findings = useFindings(run, dispatchRun);
  const reading = run.preview?.reading;
  useEffect(() => {
    if (reading) dispatchStore({ type: 'previewed', kind, reading });
  }, [reading]);
  useEffect(() => {
    const { phase, sheetId, runId } = run;
    if (phase === 'done' || phase === 'stopped') dispatchStore({ type: 'ended', sheetId, runId });
  }, [run.phase]);
  useEffect(() => {
    if (undo.phase !== 'done' || undo.record === null) return;
    dispatchStore({ type: 'open', sheetId: undo.record.sheetId });
    // Nobody returns to the result of a run that was taken back.
    dispatchRun({ type: 'leave' });
  }, [undo.phase]);
  const { reply } = findings.asked;
  useEffect(() => {
    if (isMade(reply)) dispatchStore({ type: 'open', sheetId: run.sheetId });
  }, [reply]);
  const begin = (sheetId: number) => dispatchRun({ type: 'preview', sheetId, options });
  return { run, dispatchRun, begin, undo, dispatchUndo, findings };
}
