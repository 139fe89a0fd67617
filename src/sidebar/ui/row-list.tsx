import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Lookup } from '../../run/lookup-reducer';
import type { FindingRow } from '../../shared/findings';
import { RowWords } from './row-words';
import { moreButton } from './texts';

/** Rows shown at first and added by each press: a list of thousands stays quick. */
const STEP = 50;

interface RowListProps {
  readonly rows: readonly FindingRow[];
  readonly selection: Lookup;
  readonly onRow: (row: number) => void;
}

/** Rows that a click shows in the sheet; long lists grow step by step. */
export function RowList({ rows, selection, onRow }: RowListProps) {
  const [wanted, setShown] = useState(STEP);
  const list = useRef<HTMLUListElement>(null);
  const shown = Math.min(wanted, rows.length);
  const left = rows.length - shown;
  const current = selectedRow(selection);
  const askedForMore = useFocusOnAdded(list, shown);
  return (
    <>
      <ul class="rows" ref={list}>
        {rows.slice(0, shown).map((row, index) => (
          // The same row may come twice in a list; the list itself never changes its order.
          <li key={index}>
            <button
              type="button"
              class="row-button"
              aria-current={row.row === current ? 'true' : undefined}
              onClick={() => onRow(row.row)}
            >
              <RowWords row={row} />
            </button>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <button
          type="button"
          class="more"
          onClick={() => {
            askedForMore();
            setShown(shown + STEP);
          }}
        >
          {moreButton(Math.min(left, STEP), shown, rows.length)}
        </button>
      )}
    </>
  );
}

/**
 * The first of the rows that were asked for takes the focus when they are there: the button may be gone.
 *
 * @returns called when more are asked for
 */
export function useFocusOnAdded(list: { readonly current: HTMLElement | null }, shown: number): () => void {
  const before = useRef(0);
  const isAsked = useRef(false);
  useLayoutEffect(() => {
    if (isAsked.current && shown > before.current) {
      isAsked.current = false;
      list.current?.children[before.current]?.querySelector<HTMLElement>('button, select')?.focus();
    }
    before.current = shown;
  }, [shown]);
  return () => {
    isAsked.current = true;
  };
}

/** The row that the sheet shows, or is on its way to; 0 for none. */
export function selectedRow(selection: Lookup): number {
  if (selection.call?.name === 'selectRow' && !selection.failure) return selection.call.request.row;
  return selection.reply?.name === 'selectRow' && selection.reply.answer.ok
    ? selection.reply.answer.value.row
    : 0;
}
