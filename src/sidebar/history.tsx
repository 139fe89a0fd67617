import type { RunRecord } from '../shared/contract';
import { BUTTONS, HISTORY, moment } from './texts';

interface HistoryProps {
  readonly history: readonly RunRecord[];
  readonly onUndo: (record: RunRecord) => void;
}

/** The document's last runs, newest first; the newest undoable one can be taken back. */
export function History({ history, onUndo }: HistoryProps) {
  const undoable = history.find((record) => record.undoable);
  return (
    <details class="section">
      <summary>{HISTORY.heading}</summary>
      {history.length === 0 && <p class="hint">{HISTORY.empty}</p>}
      <ol class="history">
        {history.map((record) => (
          <li key={record.runId}>
            <p>
              <b>{HISTORY.outcome[record.outcome]}</b> {moment(record.finished || record.started)}
            </p>
            <p class="hint">
              {record.sheetName}: {HISTORY.line(record)}
            </p>
          </li>
        ))}
      </ol>
      {undoable && (
        <button type="button" onClick={() => onUndo(undoable)}>
          {BUTTONS.undo}
        </button>
      )}
    </details>
  );
}
