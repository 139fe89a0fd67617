import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { spaced } from '../../core/cells/plural';
import { type Lookup, type LookupEvent, lookupReducer, NOTHING } from '../../run/lookup-reducer';
import type { FindingGroup, FindingRow } from '../../shared/findings';
import type { RunKind } from '../../shared/run';
import type { OptionsOf } from '../../shared/run-kinds';
import { LinkedText } from './linked-text';
import { Trouble } from './notice';
import { FINDINGS, moreButton } from './texts';
import { useMachine } from './use-machine';

/** Rows shown at first and added by each press: a list of thousands stays quick. */
const STEP = 50;

/** What the findings are of: asked again, the server brings more of their rows. */
export interface FindingsSource {
  readonly kind: RunKind;
  readonly sheetId: number;
  readonly options: OptionsOf<RunKind>;
}

interface FindingGroupsProps {
  readonly groups: readonly FindingGroup[];
  readonly source: FindingsSource;
  readonly selection: Lookup;
  readonly onRow: (row: number) => void;
}

/** Findings by reason: each with its number and the way to fix it, opening to its rows. */
export function FindingGroups({ groups, source, selection, onRow }: FindingGroupsProps) {
  return (
    <section>
      <h3>{FINDINGS.heading}</h3>
      {groups.length === 0 && <p>{FINDINGS.none}</p>}
      {groups.map((group) => (
        <Group key={group.code} group={group} source={source} selection={selection} onRow={onRow} />
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
  readonly source: FindingsSource;
  readonly selection: Lookup;
  readonly onRow: (row: number) => void;
}

function Group({ group, source, selection, onRow }: GroupProps) {
  const [open, setOpen] = useState(false);
  const { rows, total, more, lookup, dispatch } = useRows(group, source);
  return (
    <details class={`group group-${group.severity}`} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span class="group-title">
          <span class="group-line">
            <span class="group-severity">{FINDINGS.severity[group.severity]}</span>
            <span class="group-count">{FINDINGS.rows(group.total)}</span>
          </span>
          {group.title}
        </span>
      </summary>
      {open && (
        <div class="group-body">
          <p class="fix">
            <b>{FINDINGS.fix}</b> <LinkedText text={group.fix} />
          </p>
          <RowList rows={rows} total={total} onMore={more} selection={selection} onRow={onRow} />
          <Trouble
            waiting={lookup}
            onRetry={() => dispatch({ type: 'retry' })}
            onWait={() => dispatch({ type: 'wait' })}
            onLeave={() => dispatch({ type: 'leave' })}
          />
        </div>
      )}
    </details>
  );
}

/** The rows of a group that the page has: those of the preview, and what was asked for since. */
function useRows(group: FindingGroup, source: FindingsSource) {
  const [lookup, dispatch] = useMachine<Lookup, LookupEvent>(lookupReducer, NOTHING);
  const [rows, setRows] = useState(group.rows);
  const [total, setTotal] = useState(group.total);
  useEffect(() => {
    setRows(group.rows);
    setTotal(group.total);
  }, [group]);
  const { reply } = lookup;
  useEffect(() => {
    if (reply?.name !== 'getFindingRows' || !reply.answer.ok) return;
    const { from, rows: page, total: now } = reply.answer.value;
    setRows((known) => [...known.slice(0, from), ...page]);
    // The sheet may hold fewer now than at the preview.
    setTotal(page.length === 0 ? from : now);
  }, [reply]);
  const more = () => {
    const { kind, sheetId, options } = source;
    const request = { kind, sheetId, options, code: group.code, from: rows.length };
    dispatch({ type: 'ask', call: { name: 'getFindingRows', request } });
  };
  return { rows, total, more, lookup, dispatch };
}

interface RowListProps {
  readonly rows: readonly FindingRow[];
  /** Rows that there are, where `rows` are only the first. */
  readonly total?: number;
  /** Asks for more rows than `rows`. */
  readonly onMore?: () => void;
  readonly selection: Lookup;
  readonly onRow: (row: number) => void;
}

/** Rows that a click shows in the sheet; long lists grow step by step. */
export function RowList({ rows, total = rows.length, onMore, selection, onRow }: RowListProps) {
  const [wanted, setShown] = useState(STEP);
  const list = useRef<HTMLUListElement>(null);
  const shown = Math.min(wanted, rows.length);
  const left = total - shown;
  const showMore = () => {
    setShown(shown + STEP);
    if (shown + STEP > rows.length && rows.length < total) onMore?.();
  };
  const before = useRef(0);
  const current = selectedRow(selection);
  // The first of the rows just added takes the focus: the button may be gone.
  useLayoutEffect(() => {
    if (shown > before.current && before.current > 0)
      list.current?.children[before.current]?.querySelector('button')?.focus();
    before.current = shown;
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
        <button type="button" class="more" onClick={showMore}>
          {moreButton(Math.min(left, STEP))} ({spaced(shown)} / {spaced(total)})
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
