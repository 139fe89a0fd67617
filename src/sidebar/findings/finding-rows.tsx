import { useRef } from 'preact/hooks';
import type { Lookup } from '../../run/lookup-reducer';
import type { RunKind } from '../../shared/run';
import type { RunWork } from '../run/use-run';
import { selectedRow, useFocusOnAdded } from '../ui/row-list';
import { RowWords } from '../ui/row-words';
import { moreButton } from '../ui/texts';
import type { FindingActions } from './finding-actions';
import { cellRowOf, type KnownGroup, openRows, STEP_ROWS, shownList } from './findings-state';
import { MendBox } from './mend-box';
import { FIND } from './texts';

interface FindingRowsProps<K extends RunKind> {
  readonly group: KnownGroup;
  readonly work: RunWork<K>;
  readonly selection: Lookup;
  readonly actions: FindingActions;
}

/** Rows of one reason; the one that is worked on opens to its cell. */
export function FindingRows<K extends RunKind>({ group, work, selection, actions }: FindingRowsProps<K>) {
  const { state, dispatch } = work.findings;
  const { code, rows, total, fix } = group;
  const list = useRef<HTMLUListElement>(null);
  const current = state.current?.code === code ? state.current.index : -1;
  const wanted = shownList(state).shown[code] ?? STEP_ROWS;
  const shown = Math.min(Math.max(wanted, current + 1), rows.length);
  const known = total + rows.length - openRows(group);
  const left = known - shown;
  const askedForMore = useFocusOnAdded(list, shown);
  const showMore = () => {
    askedForMore();
    dispatch({ type: 'show', code, count: shown + STEP_ROWS });
    if (shown + STEP_ROWS > rows.length && rows.length < known) actions.more(group);
  };
  return (
    <>
      <ul class="rows" ref={list}>
        {rows.slice(0, shown).map((row, index) => (
          <li key={row.id} class={row.settled ? 'settled' : undefined}>
            <button
              type="button"
              class="row-button"
              aria-current={cellRowOf(row) === selectedRow(selection) ? 'true' : undefined}
              aria-expanded={index === current}
              onClick={() => actions.open({ code, index })}
            >
              <RowWords
                row={{ ...row, text: withoutFix(row.text, fix) }}
                mark={row.settled ? FIND.settledRow : ''}
              />
            </button>
            {index === current && (
              <MendBox
                key={`${code} ${row.row}`}
                code={code}
                row={row}
                work={work}
                selection={selection}
                actions={actions}
              />
            )}
          </li>
        ))}
      </ul>
      {left > 0 && (
        <button type="button" class="more" onClick={showMore}>
          {moreButton(Math.min(left, STEP_ROWS), shown, known)}
        </button>
      )}
    </>
  );
}

/** What to do stands once above the rows. */
function withoutFix(text: string, fix: string): string {
  return fix !== '' && text.endsWith(`. ${fix}`) ? text.slice(0, -fix.length - 2) : text;
}
