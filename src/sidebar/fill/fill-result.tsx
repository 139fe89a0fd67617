import { FindingGroups } from '../findings/finding-groups';
import { showAttention } from '../findings/use-findings';
import type { ResultProps } from '../run/screen';
import { CountsList } from './counts-list';
import { COUNTS, FILL, NEXT } from './texts';

/** What a fill did: numbers, what the colours mean, what comes next, findings that are left. */
export function FillResult({ work, preview, record, selection, onRow, openTab }: ResultProps<'fill'>) {
  const { counts, links } = preview;
  const attend = () => showAttention(work.findings);
  return (
    <>
      <CountsList
        counts={{ ...counts, filled: record?.filled ?? counts.filled }}
        links={links}
        filledName={COUNTS.filled}
        onAttention={attend}
      />
      <p class="hint">{FILL.legend}</p>
      <section>
        <h3>{NEXT.heading}</h3>
        <ul class="next-steps">
          {counts.attention > 0 && (
            <li>
              <button type="button" class="link" onClick={attend}>
                {NEXT.findings}
              </button>
            </li>
          )}
          <li>
            <button type="button" class="link" onClick={() => openTab('handOut')}>
              {NEXT.handOut}
            </button>
          </li>
          <li>
            <button type="button" class="link" onClick={() => openTab('card')}>
              {NEXT.card}
            </button>
          </li>
        </ul>
      </section>
      <FindingGroups work={work} selection={selection} onRow={onRow} />
    </>
  );
}
