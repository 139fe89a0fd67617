import type { Lookup } from '../../run/lookup-reducer';
import { recordWords } from '../../run/run-words';
import type { Undo, UndoEvent } from '../../run/undo-reducer';
import type { RecordWords } from '../../run/words/run-words';
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
        {`${wordsOf(undo).undo}?`}
      </h2>
      <p>{confirmation(undo)}</p>
      <div class="footer">
        <button type="button" class="primary" onClick={() => dispatch({ type: 'agree' })}>
          {wordsOf(undo).taking?.agree ?? BUTTONS.undoAgree}
        </button>
        <button type="button" onClick={() => dispatch({ type: 'leave' })}>
          {BUTTONS.back}
        </button>
      </div>
    </>
  );
}

/** There is no undo without a record, but the machine has a state before it. */
function wordsOf({ record }: Undo): RecordWords {
  return recordWords(record ?? { kind: 'fill' });
}

function confirmation(undo: Undo): string {
  const { record } = undo;
  if (record === null) return '';
  return wordsOf(undo).taking?.text(record) ?? UNDO.confirm(record.filled, record.sheetName);
}

function UnderWay({ undo }: { readonly undo: Undo }) {
  const heading = useFocus();
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {wordsOf(undo).taking?.heading ?? UNDO.heading}
      </h2>
      <ProgressBar name={UNDO.progressName} done={undo.done} total={undo.total} />
      <p role="status">{undo.total > 0 ? doneOf(undo) : ''}</p>
    </>
  );
}

function doneOf(undo: Undo): string {
  return (wordsOf(undo).taking?.progress ?? RUN.done)(undo.done, undo.total);
}

function Ended({ undo, dispatch, selection, onRow }: UndoViewProps) {
  const heading = useFocus();
  const { restored, skipped } = undo;
  const words = wordsOf(undo);
  const rows = skipped.filter(({ row }) => row > 0);
  const sheets = skipped.filter(({ row }) => row === 0);
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {restored === 0 && skipped.length > 0 ? UNDO.nothing : words.undone}
      </h2>
      <p role="status">{(words.taking?.restored ?? UNDO.restored)(restored)}</p>
      {sheets.length > 0 && (
        <section>
          <h3>{UNDO.left}</h3>
          <ul class="plain-list">
            {sheets.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </section>
      )}
      {rows.length > 0 && (
        <section>
          <h3>{UNDO.skipped(rows.length)}</h3>
          <RowList rows={rows} selection={selection} onRow={onRow} />
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
