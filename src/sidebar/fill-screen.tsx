import { useEffect, useRef, useState } from 'preact/hooks';
import { isAsking } from './call';
import { CheckView } from './check-view';
import { AskingView, ConfirmView } from './confirm-view';
import type { Lookup, LookupEvent } from './lookup-machine';
import { Trouble } from './notice';
import { type Desk, type DeskEvent, shownSettings } from './overview-machine';
import { ResultView } from './result-view';
import type { Run, RunEvent } from './run-machine';
import { CheckingView, FillingView } from './run-view';
import { SetupView } from './setup-view';
import { BUTTONS, FILL } from './texts';
import type { Undo, UndoEvent } from './undo-machine';
import { UndoView } from './undo-view';

interface FillScreenProps {
  readonly desk: Desk;
  readonly tellDesk: (event: DeskEvent) => void;
  readonly run: Run;
  readonly tellRun: (event: RunEvent) => void;
  readonly undo: Undo;
  readonly tellUndo: (event: UndoEvent) => void;
  readonly pick: Lookup;
  readonly tellPick: (event: LookupEvent) => void;
  readonly selectRow: (row: number, sheetId?: number) => void;
}

/** «Заполнение»: set up, check, fill, result; one view at a time. */
export function FillScreen(props: FillScreenProps) {
  const { desk, tellDesk, run, tellRun, pick, tellPick } = props;
  const reopen = () => tellDesk({ type: 'open', sheetId: run.sheetId });
  const giveUp = () => {
    tellRun({ type: run.failure && !run.failure.retry ? 'leave' : 'stop' });
    if (run.runId !== '' || run.phase === 'starting') reopen();
  };
  return (
    <>
      <Trouble
        waiting={desk}
        main={desk.overview === null}
        onRetry={() => tellDesk({ type: 'retry' })}
        onWait={() => tellDesk({ type: 'wait' })}
        onLeave={desk.overview ? () => tellDesk({ type: 'leave' }) : undefined}
      />
      <Trouble
        waiting={run}
        main
        heading={run.runId !== '' ? FILL.interrupted : undefined}
        onRetry={() => tellRun({ type: 'retry' })}
        onWait={() => tellRun({ type: 'wait' })}
        onLeave={giveUp}
        leaveText={run.runId !== '' && (run.silent || run.failure?.retry) ? BUTTONS.stop : BUTTONS.close}
      />
      <Trouble
        waiting={pick}
        onRetry={() => tellPick({ type: 'retry' })}
        onWait={() => tellPick({ type: 'wait' })}
        onLeave={() => tellPick({ type: 'leave' })}
      />
      <View {...props} />
    </>
  );
}

function View(props: FillScreenProps) {
  const { desk, tellDesk, run, tellRun, undo, tellUndo, pick, selectRow } = props;
  const returned = useReturned(run.phase !== 'idle' || undo.phase !== 'idle');
  const onCheck = useCheckOnceKept(desk, tellRun);
  const settings = shownSettings(desk);
  const busySheet = undo.record?.sheetId ?? (run.phase === 'idle' ? undefined : run.sheetId);
  const select = (row: number) => selectRow(row, busySheet);
  if (undo.phase !== 'idle') {
    return <UndoView undo={undo} tell={tellUndo} pick={pick} onRow={select} />;
  }
  switch (run.phase) {
    case 'idle':
      return (
        <SetupView
          desk={desk}
          tellDesk={tellDesk}
          tellRun={tellRun}
          tellUndo={tellUndo}
          onCheck={onCheck}
          returned={returned}
        />
      );
    case 'checking':
      return <CheckingView run={run} tell={tellRun} />;
    case 'checked':
      return (
        <CheckView
          check={run.check}
          pick={pick}
          onRow={select}
          onFill={() => tellRun({ type: 'fill', mode: settings?.mode ?? 'empty' })}
          onBack={() => tellRun({ type: 'leave' })}
          onAgain={() => tellRun({ type: 'check', sheetId: run.sheetId })}
        />
      );
    case 'confirm':
      return <ConfirmView run={run} tell={tellRun} />;
    case 'asking':
      return <AskingView tell={tellRun} />;
    case 'starting':
    case 'filling':
    case 'stopping':
      return <FillingView run={run} tell={tellRun} />;
    case 'done':
    case 'stopped':
      return (
        <ResultView
          run={run}
          history={desk.overview?.history ?? []}
          pick={pick}
          onRow={select}
          onUndo={(record) => tellUndo({ type: 'undo', record })}
          onClose={() => tellRun({ type: 'leave' })}
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

// A check by the server's settings must not overtake a choice that is still on its way there.
function useCheckOnceKept(desk: Desk, tellRun: (event: RunEvent) => void): () => void {
  const [wanted, setWanted] = useState(false);
  const asking = isAsking(desk);
  const sheetId = desk.overview?.register.sheetId;
  useEffect(() => {
    if (!wanted || asking) return;
    setWanted(false);
    if (desk.failure === null && sheetId !== undefined) tellRun({ type: 'check', sheetId });
  }, [wanted, asking]);
  return () => setWanted(true);
}
