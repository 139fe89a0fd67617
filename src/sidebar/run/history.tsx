import { RUN_WORDS } from '../../run/run-words';
import type { RunKind, RunRecord } from '../../shared/run';
import { moment } from './moment';
import { HISTORY } from './texts';

interface HistoryProps {
  readonly history: readonly RunRecord[];
  readonly kinds: readonly RunKind[];
  readonly onUndo: (record: RunRecord) => void;
}

/** The document's last runs of some kinds, newest first; the newest undoable one can be taken back. */
export function History({ history: all, kinds, onUndo }: HistoryProps) {
  const history = all.filter(({ kind }) => kinds.includes(kind));
  const undoable = history.find((record) => record.undoable);
  return (
    <details class="section">
      <summary>{HISTORY.heading}</summary>
      {history.length === 0 && <p class="hint">{HISTORY.empty}</p>}
      <ol class="history">
        {history.map((record) => (
          <li key={record.runId}>
            <p>
              <b>{RUN_WORDS[record.kind].outcome[record.outcome]}</b>{' '}
              {moment(record.finished || record.started)}
            </p>
            <p class="hint">
              {record.sheetName}: {RUN_WORDS[record.kind].line(record)}
            </p>
          </li>
        ))}
      </ol>
      {undoable && (
        <button type="button" onClick={() => onUndo(undoable)}>
          {RUN_WORDS[undoable.kind].undo}
        </button>
      )}
    </details>
  );
}
