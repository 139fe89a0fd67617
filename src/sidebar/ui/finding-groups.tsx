import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { spaced } from '../../core/cells/plural';
import type { Lookup } from '../../run/lookup-reducer';
import type { FindingGroup, FindingRow } from '../../shared/findings';
import { LinkedText } from './linked-text';
import { FINDINGS, moreButton } from './texts';

/** Rows shown at first and added by each press: a list of thousands stays quick. */
const STEP = 50;

interface FindingGroupsProps {
  readonly groups: readonly FindingGroup[];
  readonly selection: Lookup;
  readonly onRow: (row: number) => void;
}

/** Findings by reason: each with its number and the way to fix it, opening to its rows. */
export function FindingGroups({ groups, selection, onRow }: FindingGroupsProps) {
  return (
    <section>
      <h3>{FINDINGS.heading}</h3>
      {groups.length === 0 && <p>{FINDINGS.none}</p>}
      {groups.map((group) => (
        <Group key={group.code} group={group} selection={selection} onRow={onRow} />
      ))}
      <p class="off-screen" role="status">
        {selectedRow(selection) > 0 && selection.call === null
          ? FINDINGS.selected(selectedRow(selection))
          : ''}
      </p>
    </section>
  );
}

interface GroupProps {
  readonly group: FindingGroup;
  readonly selection: Lookup;
  readonly onRow: (row: number) => void;
}

function Group({ group, selection, onRow }: GroupProps) {
  const [open, setOpen] = useState(false);
  return (
    <details class={`group group-${group.severity}`} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span class="group-title">
          <span class="group-line">
            <span class="group-severity">{FINDINGS.severity[group.severity]}</span>
            <span class="group-count">{FINDINGS.rows(group.rows.length)}</span>
          </span>
          {group.title}
        </span>
      </summary>
      {open && (
        <div class="group-body">
          <p class="fix">
            <b>{FINDINGS.fix}</b> <LinkedText text={group.fix} />
          </p>
          <RowList rows={group.rows} selection={selection} onRow={onRow} />
        </div>
      )}
    </details>
  );
}

interface RowListProps {
  readonly rows: readonly FindingRow[];
  readonly selection: Lookup;
  readonly onRow: (row: number) => void;
}

/** Rows that a click shows in the sheet; long lists grow step by step. */
export function RowList({ rows, selection, onRow }: RowListProps) {
  const [shown, setShown] = useState(STEP);
  const list = useRef<HTMLUListElement>(null);
  const left = rows.length - shown;
  const current = selectedRow(selection);
  // The first of the rows just added takes the focus: the button may be gone.
  useLayoutEffect(() => {
    if (shown > STEP) list.current?.children[shown - STEP]?.querySelector('button')?.focus();
  }, [shown]);
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
              <span class="row-number">{FINDINGS.row(row.row)}</span>
              <span class="row-name">{row.name || FINDINGS.nameless}</span>
              <span class="row-text">{row.text}</span>
            </button>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <button type="button" class="more" onClick={() => setShown(shown + STEP)}>
          {moreButton(Math.min(left, STEP))} ({spaced(shown)} / {spaced(rows.length)})
        </button>
      )}
    </>
  );
}

function selectedRow(selection: Lookup): number {
  if (selection.call?.name === 'selectRow' && !selection.failure) return selection.call.request.row;
  return selection.reply?.name === 'selectRow' && selection.reply.answer.ok
    ? selection.reply.answer.value.row
    : 0;
}
