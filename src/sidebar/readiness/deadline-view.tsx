import { spaced } from '../../core/cells/plural';
import type { Lookup } from '../../run/lookup-reducer';
import type { DeadlinesPreview } from '../../shared/deadlines';
import { CheckFrame } from '../run/check-frame';
import { CHECK } from '../texts';
import { CountLines } from '../ui/count-lines';
import { FindingGroups } from '../ui/finding-groups';
import { MESSAGES } from './readiness-texts';

interface DeadlineViewProps {
  readonly check: DeadlinesPreview;
  readonly pick: Lookup;
  readonly onRow: (row: number) => void;
  readonly onWrite: () => void;
  readonly onAgain: () => void;
  readonly onBack: () => void;
}

/** Due days of messages: numbers, organisations, what could not be counted, and the button that writes. */
export function DeadlineView({ check, pick, onRow, onWrite, onAgain, onBack }: DeadlineViewProps) {
  const { filled } = check.counts;
  return (
    <CheckFrame
      heading={MESSAGES.resultHeading}
      hint={MESSAGES.on(check.sheetName, check.today)}
      write={filled > 0 ? MESSAGES.write(filled) : ''}
      onWrite={onWrite}
      onAgain={onAgain}
      onBack={onBack}
    >
      <MessageCounts check={check} />
      {check.newColumns.length > 0 && <p class="hint">{CHECK.newColumns(check.newColumns)}</p>}
      <FindingGroups groups={check.groups} pick={pick} onRow={onRow} />
    </CheckFrame>
  );
}

/** Messages by urgency and by organisation. */
export function MessageCounts({ check }: { readonly check: DeadlinesPreview }) {
  const { counts, summary } = check;
  return (
    <>
      <CountLines
        main={{ name: MESSAGES.overdue, value: spaced(counts.overdue) }}
        lines={[
          { name: MESSAGES.soon, value: spaced(counts.soon) },
          { name: MESSAGES.open, value: spaced(counts.open) },
          { name: MESSAGES.closed, value: spaced(counts.closed) },
          ...(counts.unread > 0 ? [{ name: MESSAGES.unread, value: spaced(counts.unread) }] : []),
          { name: MESSAGES.all, value: spaced(counts.rows) },
        ]}
      />
      <details class="section">
        <summary>{MESSAGES.byOrganisation}</summary>
        <ul class="plain-list">
          {summary.slice(0, MOST_SHOWN).map(({ organisation, overdue, soon, total }) => (
            <li key={organisation}>
              <b>{organisation}</b>: {MESSAGES.line(overdue, soon, total)}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

/** The most overdue come first: the others are in the sheet. */
const MOST_SHOWN = 50;
