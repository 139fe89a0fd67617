import { recordWords } from '../../run/run-words';
import type { RunKind, RunRecord } from '../../shared/run';
import { SheetLinks } from '../ui/sheet-links';
import { moment } from './moment';
import { HISTORY } from './texts';

interface HistoryProps {
  readonly history: readonly RunRecord[];
  readonly kinds: readonly RunKind[];
  readonly onUndo: (record: RunRecord) => void;
  /** Shows a sheet that was made. */
  readonly onOpen: (sheetId: number) => void;
}

/** What was done of some kinds, newest first: the sheets that it made, and a button of its own where it can be taken back. */
export function History({ history: all, kinds, onUndo, onOpen }: HistoryProps) {
  const history = all.filter(({ kind }) => kinds.includes(kind));
  return (
    <details class="section">
      <summary>{HISTORY.heading}</summary>
      {history.length === 0 && <p class="hint">{HISTORY.empty}</p>}
      <ol class="history">
        {history.map((record) => (
          <li key={record.runId}>
            <Entry record={record} onUndo={onUndo} onOpen={onOpen} />
          </li>
        ))}
      </ol>
    </details>
  );
}

function Entry({ record, onUndo, onOpen }: Pick<HistoryProps, 'onUndo' | 'onOpen'> & { record: RunRecord }) {
  const words = recordWords(record);
  const { lock, sheets, sheetName } = record;
  const when = moment(record.finished || record.started);
  const line = [sheetName, words.line(record)].filter((part) => part !== '').join(': ');
  return (
    <>
      <p>
        <b>{words.outcome[record.outcome]}</b> {when}
      </p>
      <p class="hint">{line}</p>
      <SheetLinks sheets={sheets} onOpen={onOpen} />
      {record.undoable && (
        <button type="button" onClick={() => onUndo(record)}>
          {words.undo}
          <span class="off-screen">{HISTORY.which(sheetName, when)}</span>
        </button>
      )}
      {lock && <p class="hint">{HISTORY.locks[lock]}</p>}
    </>
  );
}
