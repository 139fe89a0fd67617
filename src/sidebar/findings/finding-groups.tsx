import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { SEVERITY_NAMES } from '../../core/findings/severity-names';
import { isAsking } from '../../run/call';
import type { Lookup } from '../../run/lookup-reducer';
import type { RunKind } from '../../shared/run';
import type { PreviewProps } from '../run/screen';
import type { RunWork } from '../run/use-run';
import { LinkedText } from '../ui/linked-text';
import { Trouble } from '../ui/notice';
import { selectedRow } from '../ui/row-list';
import { FINDINGS } from '../ui/texts';
import type { FindingActions } from './finding-actions';
import { FindingListButton } from './finding-list-button';
import { FindingRows } from './finding-rows';
import { FindingSearch } from './finding-search';
import {
  cellRowOf,
  type FindingPlace,
  type KnownGroup,
  rowAt,
  shownGroups,
  shownList,
  stepFrom,
} from './findings-state';
import { FIND, MEND } from './texts';

interface FindingGroupsProps<K extends RunKind> {
  readonly work: RunWork<K>;
  readonly selection: Lookup;
  readonly onRow: PreviewProps<K>['onRow'];
}

/** Findings by reason: looked through one by one, mended where they are shown, crossed off where they stand. */
export function FindingGroups<K extends RunKind>({ work, selection, onRow }: FindingGroupsProps<K>) {
  const { state, dispatch, asked, dispatchAsked } = work.findings;
  const groups = shownGroups(state);
  const [wanted, setWanted] = useState<{ readonly direction: 1 | -1; readonly before: typeof state } | null>(
    null,
  );
  const [isEnd, setEnd] = useState(false);
  const request = { kind: work.run.kind, sheetId: work.run.sheetId, options: work.run.options };
  const open = (place: FindingPlace) => {
    const row = shownList(state).groups.find(({ code }) => code === place.code)?.rows[place.index];
    if (!row) return;
    setEnd(false);
    work.findings.wanted.current = true;
    dispatch({ type: 'point', place });
    onRow(cellRowOf(row), place.code, undefined, { text: row.text, found: row.found });
  };
  const more = (group: KnownGroup) => {
    const from = group.rows.filter(({ settled }) => !settled).length;
    const search = state.found ? { search: state.found.search } : {};
    dispatchAsked({
      type: 'ask',
      call: { name: 'getFindingRows', request: { ...request, code: group.code, from, ...search } },
    });
  };
  const step = (direction: 1 | -1) => {
    const next = stepFrom(state, direction);
    if (next.type === 'place') open(next.place);
    setEnd(next.type === 'end');
    if (next.type !== 'more') return;
    const group = groups.find(({ code }) => code === next.code);
    if (group) more(group);
    setWanted({ direction, before: state });
  };
  // The rows that a step waited for are here once the list has them, and not with their answer already.
  useLayoutEffect(() => {
    if (wanted === null || isAsking(asked) || (!asked.failure && wanted.before === state)) return;
    setWanted(null);
    if (!asked.failure) step(wanted.direction);
  }, [wanted, asked.turn, asked.failure, state]);
  const look: FindingActions['look'] = (row, code) =>
    onRow(cellRowOf(row), code, undefined, { text: row.text, found: row.found, quiet: true });
  const actions: FindingActions = { open, step, more, look, isEnd };
  useKeys(step);
  const { current } = state;
  useReturn(() => {
    const row = current ? rowAt(state, current) : null;
    if (current && row && !row.settled && !isAsking(selection)) look(row, current.code);
  });
  const total = shownList(state).groups.length;
  return (
    <section class="findings">
      <h3 id="findings" tabIndex={-1}>
        {FINDINGS.heading}
      </h3>
      {total === 0 && !state.found && <p>{FINDINGS.none}</p>}
      {(total > 0 || state.found) && <FindingSearch findings={work.findings} request={request} />}
      {groups.length === 0 && total > 0 && <p>{FIND.noneOfWeight}</p>}
      {groups.map((group) => (
        <Group key={group.code} group={group} work={work} selection={selection} actions={actions} />
      ))}
      <Trouble
        waiting={asked}
        onRetry={() => dispatchAsked({ type: 'retry' })}
        onWait={() => dispatchAsked({ type: 'wait' })}
        onLeave={() => dispatchAsked({ type: 'leave' })}
      />
      {total > 0 && (
        <FindingListButton
          findings={work.findings}
          request={request}
          onOpen={(sheetId) => onRow(1, undefined, sheetId)}
        />
      )}
      <p class="off-screen" role="status">
        {isEnd && current === null ? MEND.end : shownText(selection)}
      </p>
    </section>
  );
}

function shownText(selection: Lookup): string {
  if (selectedRow(selection) === 0 || selection.call !== null || selection.reply?.name !== 'selectRow')
    return '';
  const { answer } = selection.reply;
  return answer.ok ? MEND.selected(answer.value.row, answer.value.cell?.header ?? '') : '';
}

interface GroupProps<K extends RunKind> {
  readonly group: KnownGroup;
  readonly work: RunWork<K>;
  readonly selection: Lookup;
  readonly actions: FindingActions;
}

function Group<K extends RunKind>({ group, work, selection, actions }: GroupProps<K>) {
  const { state, dispatch } = work.findings;
  const { code, severity, title, fix, total } = group;
  const open = shownList(state).open.includes(code);
  return (
    <details
      class={`group group-${severity}${total === 0 ? ' group-settled' : ''}`}
      data-code={code}
      open={open}
      onToggle={(event) => {
        if (event.currentTarget.open !== open) dispatch({ type: 'toggle', code, open: !open });
      }}
    >
      <summary>
        <span class="group-title">
          <span class="group-line">
            <span class="group-severity">{SEVERITY_NAMES[severity]}</span>
            <span class="group-count">{total === 0 ? FIND.settledGroup : FINDINGS.rows(total)}</span>
          </span>
          {title}
        </span>
      </summary>
      {open && (
        <div class="group-body">
          <p class="fix">
            <b>{FINDINGS.fix}</b> <LinkedText text={fix} />
          </p>
          <FindingRows group={group} work={work} selection={selection} actions={actions} />
        </div>
      )}
    </details>
  );
}

/** The person comes back to the panel: what they did in the sheet meanwhile is looked at. */
function useReturn(look: () => void): void {
  const now = useRef(look);
  now.current = look;
  useLayoutEffect(() => {
    const onFocus = () => now.current();
    window.addEventListener('focus', onFocus);
    return () => window.removeEventListener('focus', onFocus);
  }, []);
}

/** Alt with an arrow steps from anywhere on the page: from the input of one finding to that of the next. */
function useKeys(step: (direction: 1 | -1) => void): void {
  const now = useRef(step);
  now.current = step;
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      event.preventDefault();
      now.current(event.key === 'ArrowDown' ? 1 : -1);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
