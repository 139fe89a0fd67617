import { spaced } from '../../core/cells/plural';
import type { DeadlinesPreview } from '../../shared/deadlines';
import { CountLines } from '../ui/count-lines';
import { unbroken } from '../ui/unbroken';
import { DEADLINES } from './texts';

/** The organisations with most overdue messages come first; the others are in the sheet. */
const MOST_SHOWN = 50;

/** Messages by urgency and by organisation. */
export function MessageCounts({ preview }: { readonly preview: DeadlinesPreview }) {
  const { counts, summary } = preview;
  return (
    <>
      <CountLines
        main={{ name: DEADLINES.overdue, value: spaced(counts.overdue) }}
        lines={[
          { name: DEADLINES.soon, value: spaced(counts.soon) },
          { name: DEADLINES.open, value: spaced(counts.open) },
          { name: DEADLINES.closed, value: spaced(counts.closed) },
          ...(counts.unread > 0 ? [{ name: DEADLINES.unread, value: spaced(counts.unread) }] : []),
          { name: DEADLINES.all, value: spaced(counts.rows) },
        ]}
      />
      <details class="section">
        <summary>{DEADLINES.byOrganisation}</summary>
        <ul class="plain-list">
          {summary.slice(0, MOST_SHOWN).map(({ organisation, overdue, soon, total }) => (
            <li key={organisation}>
              <b>{unbroken(organisation)}</b>: {DEADLINES.line(overdue, soon, total)}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
