import type { ReplacedRow } from '../../shared/fill';
import { RowWords } from '../ui/row-words';
import { REPLACED } from './texts';

interface ReplacedListProps {
  readonly rows: readonly ReplacedRow[];
  /** Hand-typed cells that would be replaced, also those that are not listed. */
  readonly cells: number;
  /** Keys of the rows that are kept. */
  readonly keep: readonly string[];
  readonly onKeep: (keep: readonly string[]) => void;
}

/** Hand-typed values that a fill would replace, old beside new: a row without its tick is kept. */
export function ReplacedList({ rows, cells, keep, onKeep }: ReplacedListProps) {
  if (rows.length === 0) return null;
  const kept = new Set(keep);
  const listed = rows.reduce((sum, row) => sum + (kept.has(row.key) ? 0 : row.cells.length), 0);
  return (
    <details class="section" open>
      <summary>{REPLACED.heading(cells)}</summary>
      <p class="hint">{REPLACED.hint}</p>
      {cells > listed && <p class="hint">{REPLACED.unlisted(cells - listed)}</p>}
      <div class="row-of-buttons">
        <button type="button" class="link" onClick={() => onKeep(rows.map(({ key }) => key))}>
          {REPLACED.none}
        </button>
        <button type="button" class="link" onClick={() => onKeep([])}>
          {REPLACED.all}
        </button>
      </div>
      <ul class="rows">
        {rows.map(({ key, row, name, cells: changed }) => (
          <li key={key}>
            <label class="choice">
              <input
                type="checkbox"
                checked={!kept.has(key)}
                onChange={(event) =>
                  onKeep(event.currentTarget.checked ? keep.filter((one) => one !== key) : [...keep, key])
                }
              />
              <span>
                <RowWords row={{ row, name, text: '' }} />
              </span>
            </label>
            <dl class="version">
              {changed.map(({ header, old, now }) => (
                <div key={header}>
                  <dt>{header}</dt>
                  <dd>{REPLACED.old(old)}</dd>
                  <dd>{REPLACED.now(now)}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </details>
  );
}
