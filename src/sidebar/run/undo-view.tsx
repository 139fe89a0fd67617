import type { Lookup } from '../../run/lookup-reducer';
import { RUN_WORDS } from '../../run/run-words';
import type { Undo, UndoEvent } from '../../run/undo-reducer';
import { Trouble } from '../ui/notice';
import { ProgressBar } from '../ui/progress-bar';
import { RowList } from '../ui/row-list';
import { useFocus } from '../ui/use-focus';
import { BUTTONS, RUN, UNDO } from './texts';

interface UndoViewProps {
  readonly undo: Undo;
  readonly dispatch: (event: UndoEvent) => void;
  /** Leaves an undo that failed or does not answer. */
  readonly onGiveUp: () => void;
  readonly selection: Lookup;
  readonly onRow: (row: number) => void;
}

/** Taking a run back: asked, under way, and what could not be restored. */
export function UndoView(props: UndoViewProps) {
  const { undo, dispatch, onGiveUp } = props;
  return (
    <>
      <Trouble
        waiting={undo}
        main
        onRetry={() => dispatch({ type: 'retry' })}
        onWait={() => dispatch({ type: 'wait' })}
        onLeave={onGiveUp}
      />
      {undo.phase === 'confirm' && <Confirm {...props} />}
      {undo.phase === 'undoing' && <UnderWay undo={undo} />}
      {undo.phase === 'done' && <Ended {...props} />}
    </>
  );
}

function Confirm({ undo, dispatch }: UndoViewProps) {
  const heading = useFocus();
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {`${RUN_WORDS[undo.record?.kind ?? 'fill'].undo}?`}
      </h2>
      <p>{confirmation(undo)}</p>
      <div class="footer">
        <button type="button" class="primary" onClick={() => dispatch({ type: 'agree' })}>
          {BUTTONS.undoAgree}
        </button>
        <button type="button" onClick={() => dispatch({ type: 'leave' })}>
          {BUTTONS.back}
        </button>
      </div>
    </>
  );
}

function confirmation({ record }: Undo): string {
  const sentence = RUN_WORDS[record?.kind ?? 'fill'].own?.undoing ?? UNDO.confirm;
  return sentence(record?.filled ?? 0, record?.sheetName ?? '');
}

function UnderWay({ undo }: { readonly undo: Undo }) {
  const heading = useFocus();
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {UNDO.heading}
      </h2>
      <ProgressBar name={UNDO.progressName} done={undo.done} total={undo.total} />
      <p role="status">{undo.total > 0 ? doneOf(undo) : ''}</p>
    </>
  );
}

function doneOf({ record, done, total }: Undo): string {
  return (RUN_WORDS[record?.kind ?? 'fill'].own?.done ?? RUN.done)(done, total);
}

function Ended({ undo, dispatch, selection, onRow }: UndoViewProps) {
  const heading = useFocus();
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {RUN_WORDS[undo.record?.kind ?? 'fill'].undone}
      </h2>
      <p role="status">{UNDO.restored(undo.restored)}</p>
      {undo.skipped.length > 0 && (
        <section>
          <h3>{UNDO.skipped(undo.skipped.length)}</h3>
          <RowList rows={undo.skipped} selection={selection} onRow={onRow} />
        </section>
      )}
      <div class="footer">
        <button type="button" class="primary" onClick={() => dispatch({ type: 'leave' })}>
          {BUTTONS.done}
        </button>
      </div>
    </>
  );
}
