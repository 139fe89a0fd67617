import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Lookup, LookupEvent } from '../../run/lookup-reducer';
import type { Checked } from '../../run/run-state';
import type { RunRecord } from '../../shared/run';
import type { Store, StoreEvent } from '../setup/store';
import { BUTTONS } from '../texts';
import { Trouble } from '../ui/notice';
import { AskingView, ConfirmView } from './confirm-view';
import { ResultView } from './result-view';
import { CheckingView, FillingView } from './run-view';
import { RUN_WORDS } from './run-words';
import { UndoView } from './undo-view';
import type { RunWork } from './use-run';

/** What the screens of every kind of run are given. */
export interface RunScreenProps<C extends Checked> {
  readonly store: Store;
  readonly dispatchStore: (event: StoreEvent) => void;
  readonly work: RunWork<C>;
  readonly pick: Lookup;
  readonly dispatchPick: (event: LookupEvent) => void;
  readonly selectRow: (row: number, sheetId?: number) => void;
}

interface Views<C extends Checked> {
  /** Before a check. `returned`: the person came back here from another view. */
  readonly setup: (returned: boolean) => ComponentChildren;
  readonly checked: (check: C, onRow: (row: number) => void) => ComponentChildren;
  /** What a finished run has to say beside its figures. */
  readonly result: (check: C, record: RunRecord | null, onRow: (row: number) => void) => ComponentChildren;
}

/** Set up, check, write, result, undo: one view at a time, and above it what went wrong. */
export function RunScreen<C extends Checked>(props: RunScreenProps<C> & Views<C>) {
  const { store, dispatchStore, pick, dispatchPick } = props;
  const { run, dispatchRun } = props.work;
  const started = run.runId !== '';
  const canStop = started && run.phase !== 'stopping' && (run.silent || run.failure?.retry);
  const giveUp = () => {
    const { sheetId, runId, failure } = run;
    dispatchRun({ type: failure && !failure.retry ? 'leave' : 'stop' });
    if (failure?.code === 'run-gone') dispatchStore({ type: 'ended', sheetId, runId });
    else if (started || run.phase === 'starting') dispatchStore({ type: 'open', sheetId });
  };
  return (
    <>
      <Trouble
        waiting={store}
        main={store.overview === null}
        onRetry={() => dispatchStore({ type: 'retry' })}
        onWait={() => dispatchStore({ type: 'wait' })}
        onLeave={store.overview ? () => dispatchStore({ type: 'leave' }) : undefined}
      />
      <Trouble
        waiting={run}
        main
        heading={started ? RUN_WORDS[run.checker.kind].interrupted : undefined}
        onRetry={() => dispatchRun({ type: 'retry' })}
        onWait={() => dispatchRun({ type: 'wait' })}
        onLeave={giveUp}
        leaveText={canStop ? BUTTONS.stop : BUTTONS.close}
      />
      <Trouble
        waiting={pick}
        onRetry={() => dispatchPick({ type: 'retry' })}
        onWait={() => dispatchPick({ type: 'wait' })}
        onLeave={() => dispatchPick({ type: 'leave' })}
      />
      <View {...props} />
    </>
  );
}

function View<C extends Checked>(props: RunScreenProps<C> & Views<C>) {
  const { store, dispatchStore, work, pick, selectRow, setup, checked, result } = props;
  const { run, dispatchRun, undo, dispatchUndo } = work;
  const returned = useReturned(run.phase !== 'idle' || undo.phase !== 'idle');
  const busySheet = undo.record?.sheetId ?? (run.phase === 'idle' ? undefined : run.sheetId);
  const onRow = (row: number) => selectRow(row, busySheet);
  // An undo that was given up may have gone through all the same.
  const giveUpUndo = () => {
    dispatchUndo({ type: 'leave' });
    if (undo.record) dispatchStore({ type: 'open', sheetId: undo.record.sheetId });
  };
  if (undo.phase !== 'idle')
    return <UndoView undo={undo} tell={dispatchUndo} onGiveUp={giveUpUndo} pick={pick} onRow={onRow} />;
  switch (run.phase) {
    case 'idle':
      return <>{setup(returned)}</>;
    case 'checking':
      return <CheckingView run={run} tell={dispatchRun} />;
    case 'checked':
      return <>{run.check && checked(run.check, onRow)}</>;
    case 'confirm':
      return <ConfirmView run={run} tell={dispatchRun} />;
    case 'asking':
      return <AskingView tell={dispatchRun} />;
    case 'starting':
    case 'filling':
    case 'stopping':
      return <FillingView run={run} tell={dispatchRun} />;
    case 'done':
    case 'stopped':
      return (
        <ResultView
          run={run}
          history={store.overview?.history ?? []}
          details={(check, record) => result(check, record, onRow)}
          onUndo={(record) => dispatchUndo({ type: 'undo', record })}
          onClose={() => dispatchRun({ type: 'leave' })}
        />
      );
  }
}

// Whether the first view was left once: only then may its heading take the focus.
function useReturned(away: boolean): boolean {
  const left = useRef(false);
  useEffect(() => {
    if (away) left.current = true;
  }, [away]);
  return left.current;
}
