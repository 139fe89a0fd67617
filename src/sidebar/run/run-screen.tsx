import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { isBusy } from '../../run/run-state';
import type { RunKind } from '../../shared/run';
import { WRITTEN_HEADERS } from '../../shared/run-kinds';
import { NO_SHEET, type SheetReading } from '../../shared/setup';
import { Trouble } from '../ui/notice';
import { BUTTONS as CLOSING } from '../ui/texts';
import { AskingView } from './asking-view';
import { ConfirmView } from './confirm-view';
import { failedHeading } from './failed-heading';
import { PreviewingView } from './previewing-view';
import { ResultView, type WrittenPlace } from './result-view';
import type { KindScreen, KindScreens, PreviewProps, ScreenProps } from './screen';
import { BUTTONS } from './texts';
import { UndoView } from './undo-view';
import type { RunWork } from './use-run';
import { WritingView } from './writing-view';

interface RunScreenProps<K extends RunKind> extends ScreenProps {
  readonly kind: K;
  readonly screens: KindScreens;
  /** Before a preview. `returned`: the person came back here from another view. */
  readonly setup: (returned: boolean) => ComponentChildren;
}

/** Set up, preview, write, result, undo: one view at a time, and above it what went wrong. */
export function RunScreen<K extends RunKind>(props: RunScreenProps<K>) {
  const { store, dispatchStore, runs, selection, dispatchSelection, kind } = props;
  const { run, dispatchRun }: RunWork<K> = runs[kind];
  const started = run.runId !== '' && isBusy(run);
  const canStop = started && run.phase !== 'stopping' && (run.silent || run.failure?.retry);
  const giveUp = () => {
    const { sheetId, runId, failure } = run;
    // The sheet is gone, and so is all that was known of it: the list of sheets is read again.
    if (failure?.code === 'no-sheet' && !started) {
      dispatchRun({ type: 'leave' });
      return dispatchStore({ type: 'open', sheetId: NO_SHEET });
    }
    // A check behind a result is given up alone.
    if (run.preview && !isBusy(run)) return dispatchRun({ type: 'stop' });
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
        heading={failedHeading(run)}
        onRetry={() => dispatchRun({ type: 'retry' })}
        onWait={() => dispatchRun({ type: 'wait' })}
        onLeave={giveUp}
        leaveText={canStop ? BUTTONS.stop : CLOSING.close}
      />
      <Trouble
        waiting={selection}
        onRetry={() => dispatchSelection({ type: 'retry' })}
        onWait={() => dispatchSelection({ type: 'wait' })}
        onLeave={() => dispatchSelection({ type: 'leave' })}
      />
      <View {...props} />
    </>
  );
}

function View<K extends RunKind>({ kind, screens, setup, ...screen }: RunScreenProps<K>) {
  const { store, dispatchStore, runs, selection, selectRow } = screen;
  const work: RunWork<K> = runs[kind];
  const { Preview, Result }: KindScreen<K> = screens[kind];
  const { run, dispatchRun, undo, dispatchUndo } = work;
  const returned = useReturned(run.phase !== 'idle' || undo.phase !== 'idle');
  const busySheet = undo.record?.sheetId ?? run.sheetId;
  const onRow: PreviewProps<K>['onRow'] = (row, code, sheetId = busySheet, { text, found, quiet } = {}) =>
    selectRow(row, sheetId, {
      ...(code === undefined ? {} : { code }),
      ...(text === undefined ? {} : { text }),
      ...(found ? { basis: found.basis.map((one) => one.row) } : {}),
      ...(found && found.column !== null ? { column: found.column } : {}),
      ...(quiet ? { quiet } : {}),
    });
  // An undo that was given up may have gone through all the same.
  const giveUpUndo = () => {
    dispatchUndo({ type: 'leave' });
    if (undo.record) dispatchStore({ type: 'open', sheetId: undo.record.sheetId });
  };
  if (undo.phase !== 'idle')
    return (
      <UndoView
        undo={undo}
        dispatch={dispatchUndo}
        onGiveUp={giveUpUndo}
        selection={selection}
        onRow={onRow}
      />
    );
  switch (run.phase) {
    case 'idle':
      return <>{setup(returned)}</>;
    case 'previewing':
      return <PreviewingView run={run} dispatch={dispatchRun} />;
    case 'previewed':
      return <>{run.preview && <Preview {...screen} work={work} preview={run.preview} onRow={onRow} />}</>;
    case 'confirm':
      return <ConfirmView run={run} dispatch={dispatchRun} />;
    case 'asking':
      return <AskingView dispatch={dispatchRun} />;
    case 'starting':
    case 'writing':
    case 'stopping':
      return <WritingView run={run} dispatch={dispatchRun} />;
    case 'done':
    case 'stopped':
      return (
        <ResultView
          run={run}
          history={store.overview?.history ?? []}
          details={(preview, record) => (
            <Result {...screen} work={work} preview={preview} record={record} onRow={onRow} />
          )}
          columns={writtenColumns(kind, store.read[run.sheetId]?.register)}
          onColumns={({ row, column }) => selectRow(row, run.sheetId, { column })}
          onUndo={(record) => dispatchUndo({ type: 'undo', record })}
          onClose={() => dispatchRun({ type: 'leave' })}
          onGoOn={(left) => dispatchRun({ type: 'resume', run: left })}
        />
      );
  }
}

/** A sheet scrolls just so far that a cell is seen: with this one the columns left of it are seen too. */
const SHOWN_COLUMN = 4;

/** A cell above the run's columns, on the sheet that the store has read since. */
function writtenColumns(kind: RunKind, reading: SheetReading | undefined): WrittenPlace | null {
  if (!reading) return null;
  const { sheetId, headerRow, headers } = reading;
  const titles = Object.values(WRITTEN_HEADERS[kind]);
  // A column of a person's own may have taken the title: the product's then bears a number behind it.
  const found = headers.filter(({ own, header }) => own && titles.some((title) => header.startsWith(title)));
  const shown = found[Math.min(SHOWN_COLUMN, found.length - 1)];
  return shown ? { sheetId, row: headerRow, column: shown.column } : null;
}

// Whether the first view was left once: only then may its heading take the focus.
function useReturned(away: boolean): boolean {
  const left = useRef(false);
  useEffect(() => {
    if (away) left.current = true;
  }, [away]);
  return left.current;
}
