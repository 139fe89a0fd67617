import type { ComponentChildren } from 'preact';
import { type Run, runKey } from '../../run/run-state';
import { RUN_WORDS } from '../../run/run-words';
import type { RunKind, RunRecord, RunState } from '../../shared/run';
import type { PreviewOf } from '../../shared/run-kinds';
import { Notice } from '../ui/notice';
import { useFocus } from '../ui/use-focus';
import { BUTTONS, RESULT, RUN } from './texts';

interface ResultViewProps<K extends RunKind> {
  readonly run: Run<K>;
  readonly history: readonly RunRecord[];
  /** Figures and findings of a run that went through. */
  readonly details: (preview: PreviewOf<K>, record: RunRecord | null) => ComponentChildren;
  readonly onUndo: (record: RunRecord) => void;
  readonly onClose: () => void;
  /** Goes on with a stopped run. */
  readonly onGoOn: (left: RunState) => void;
  /** Where the written columns are; null while that is not known. */
  readonly columns: WrittenPlace | null;
  readonly onColumns: (place: WrittenPlace) => void;
}

/** A cell above written columns. */
export interface WrittenPlace {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
}

/** How a run ended: what it wrote, what is left to fix, and the way back. */
export function ResultView<K extends RunKind>(props: ResultViewProps<K>) {
  const { run, history, details, onUndo, onClose, onGoOn, columns, onColumns } = props;
  const heading = useFocus();
  const words = RUN_WORDS[run.kind];
  const record = recordOf(run, history);
  const stopped = run.phase === 'stopped';
  const left = record?.left;
  const total = run.preview?.tokens.length ?? left?.total ?? 0;
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {stopped ? words.stopped : RESULT.done}
      </h2>
      <div role="status">
        {stopped && total > 0 && <p>{(words.own?.done ?? RUN.done)(Math.min(run.peak, total), total)}</p>}
        {run.preview && <p>{(words.own?.written ?? RESULT.written)(run.written)}</p>}
        {stopped && left && <p class="hint">{words.own?.stoppedHint ?? RESULT.stoppedHint}</p>}
      </div>
      {stopped && left && (
        <p>
          <button type="button" class="link" onClick={onClose}>
            {RESULT.leave}
          </button>
        </p>
      )}
      {columns?.sheetId === run.sheetId && (
        <p>
          <button type="button" class="link" onClick={() => onColumns(columns)}>
            {RESULT.showColumns}
          </button>
        </p>
      )}
      {run.troubles.map(({ title, text }) => (
        <Notice key={`${title} ${text}`} tone="warning" heading={title}>
          <p>{text}</p>
        </Notice>
      ))}
      {run.preview && !stopped && details(run.preview, record)}
      <div class="footer">
        {stopped && left && (
          <button type="button" class="primary" onClick={() => onGoOn(left)}>
            {BUTTONS.resume}
          </button>
        )}
        {!(stopped && left) && (
          <button type="button" class="primary" onClick={onClose}>
            {BUTTONS.done}
          </button>
        )}
        {record?.undoable && (
          <button type="button" onClick={() => onUndo(record)}>
            {words.undo}
          </button>
        )}
      </div>
    </>
  );
}

// The history names the run alone. Until it is read again, it has a run that went on as it was stopped before.
function recordOf({ runId: id, phase, record }: Run, history: readonly RunRecord[]): RunRecord | null {
  const own = history.find(({ runId }) => runId === runKey(id));
  if (own === undefined || (own.outcome === 'stopped' && phase === 'done')) return record;
  return record !== null && record.finished > own.finished ? record : own;
}
