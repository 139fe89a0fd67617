import type { Unanswered } from '../../shared/collect';
import { unbroken } from '../ui/unbroken';
import { COLLECT } from './texts';

/** Who has not answered, by recipient: a list to remind by, nothing is wrong yet. */
export function UnansweredList({ unanswered }: { readonly unanswered: readonly Unanswered[] }) {
  const total = unanswered.reduce((sum, one) => sum + one.total, 0);
  if (total === 0) return null;
  return (
    <details class="section">
      <summary>{COLLECT.unanswered(total)}</summary>
      {unanswered.map(({ title, total: count, rows }) => (
        <section key={title}>
          <h4>{COLLECT.unansweredOf(title, count)}</h4>
          <ul>
            {rows.map(({ row, name }) => (
              <li key={row}>{unbroken(name)}</li>
            ))}
            {count > rows.length && <li>{COLLECT.more(count - rows.length)}</li>}
          </ul>
        </section>
      ))}
    </details>
  );
}
