import { useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';
import type { Call } from '../../run/call';
import { type Lookup, type LookupEvent, lookupReducer, NOTHING } from '../../run/lookup-reducer';
import type { Run, RunEvent } from '../../run/run-state';
import type { DecisionEntry, Question } from '../../shared/decisions';
import type { FindingListMade, Weight } from '../../shared/findings';
import type { RunKind } from '../../shared/run';
import type { PreviewOf } from '../../shared/run-kinds';
import { useMachine } from '../ui/use-machine';
import {
  type FindingsEvent,
  type FindingsState,
  findingsReducer,
  isSortedAway,
  NO_FINDINGS,
} from './findings-state';

/** A list of findings, and of which of them it is. */
export interface Listed extends FindingListMade {
  readonly search: string;
  readonly weight: Weight;
}

/** The findings of one kind of run, and what is under way about them. */
export interface FindingsWork {
  readonly state: FindingsState;
  readonly dispatch: (event: FindingsEvent) => void;
  /** A person asked for the finding that is worked on: its box takes the focus once. */
  readonly wanted: { current: boolean };
  /** More rows, a search, the list of all. */
  readonly asked: Lookup;
  readonly dispatchAsked: (event: LookupEvent) => void;
  /** The list of findings that stands ready; null when none is of what the newest check has. */
  readonly listed: Listed | null;
  /** Name of the sheet that the next list would get. */
  readonly listName: string;
  /** A cell on its way into the sheet, or back. */
  readonly mending: Lookup;
  readonly dispatchMending: (event: LookupEvent) => void;
}

/**
 * Keeps the findings of a kind of run while its view comes and goes.
 *
 * @param run whose preview has the findings
 */
export function useFindings<K extends RunKind>(
  run: Run<K>,
  dispatchRun: (event: RunEvent<K>) => void,
): FindingsWork {
  const [state, dispatch] = useReducer(findingsReducer, NO_FINDINGS);
  const [asked, dispatchAsked] = useMachine(lookupReducer, NOTHING);
  const [mending, dispatchMending] = useMachine(lookupReducer, NOTHING);
  const [listed, setListed] = useState<Listed | null>(null);
  const [listName, setListName] = useState('');
  const groups = run.preview?.groups;
  const wanted = useRef(false);
  const phase = useRef(run.phase);
  // A result has a heading of its own to take the focus.
  if (phase.current !== run.phase && (run.phase === 'done' || run.phase === 'stopped'))
    wanted.current = false;
  phase.current = run.phase;
  const looked = useRef(false);
  // Before the paint: a result is never drawn without its findings.
  useLayoutEffect(() => {
    if (run.phase === 'idle' || run.phase === 'previewing') looked.current = false;
  }, [run.phase]);
  const ask = (call: Call) => dispatchAsked({ type: 'ask', call });
  useLayoutEffect(() => {
    if (!groups) return;
    const { kind, sheetId, options } = run;
    setListName(run.preview?.listName ?? '');
    setListed(null);
    dispatch({ type: looked.current ? 'checked' : 'begin', groups });
    if (looked.current && state.found)
      ask({ name: 'searchFindings', request: { kind, sheetId, options, search: state.found.search } });
    else if (looked.current) {
      // What was loaded of the group that is worked on is checked too.
      const known = state.all.groups.find(({ code }) => code === state.current?.code);
      const sent = groups.find(({ code }) => code === known?.code);
      const isLoaded = known && sent && known.rows.length > sent.rows.length;
      if (known && sent && sent.rows.length < sent.total && (isLoaded || isSortedAway(state, groups)))
        ask({ name: 'getFindingRows', request: { kind, sheetId, options, code: known.code, from: 0 } });
    }
    looked.current = true;
  }, [groups]);
  const { reply, of } = asked;
  useLayoutEffect(() => {
    if (!reply?.answer.ok) return;
    if (reply.name === 'getFindingRows') dispatch({ type: 'page', page: reply.answer.value });
    if (reply.name === 'listFindings' && of?.name === 'listFindings') {
      const { search = '', weight = '' } = of.request;
      setListName(reply.answer.value.listName);
      setListed({ ...reply.answer.value, search, weight });
    }
    if (reply.name === 'searchFindings' && of?.name === 'searchFindings')
      dispatch({ type: 'found', search: of.request.search, groups: reply.answer.value.groups });
  }, [reply]);
  useLayoutEffect(() => {
    const { reply: done, of: call } = mending;
    if (!done?.answer.ok || !call) return;
    if (done.name === 'mendCell' && call.name === 'mendCell')
      dispatch({ type: 'mended', mend: { ...done.answer.value, row: call.request.row } });
    if (done.name === 'putBackCells' && call.name === 'putBackCells') {
      const marks = call.request.cells.map(({ mark }) => mark).join();
      const mend = state.mends.find(({ cells }) => cells.map(({ mark }) => mark).join() === marks);
      if (mend) dispatch({ type: 'putBack', mend });
    }
    if (call.name === 'saveDecisions')
      for (const entry of call.request.entries) {
        const isSame = (one: Pick<DecisionEntry, 'subject' | 'value'>) =>
          one.subject === entry.subject && one.value === entry.value;
        const known = state.decided.find(isSame) ?? questionsOf(run.preview).find(isSame);
        if (known && entry.withdrawn) dispatch({ type: 'withdrawn', key: known.key });
        else if (known) dispatch({ type: 'decided', decided: { ...entry, key: known.key } });
      }
    // What depends on the row, children and equal values, is checked with it.
    dispatchRun({ type: 'recheck' });
  }, [mending.reply]);
  return { state, dispatch, wanted, asked, dispatchAsked, listed, listName, mending, dispatchMending };
}

/** The open questions of a check; a kind that asks none has none. */
export function questionsOf(preview: PreviewOf<RunKind> | null): readonly Question[] {
  return preview?.kind === 'fill' || preview?.kind === 'audit' ? preview.decisions.questions : [];
}

/** Opens the findings of one reason, and leads the keyboard there. */
export function showGroup({ dispatch }: FindingsWork, code: string): void {
  dispatch({ type: 'weigh', weight: '' });
  dispatch({ type: 'found', search: '', groups: [] });
  dispatch({ type: 'toggle', code, open: true });
  // Once it is drawn: it may have been left out until now.
  requestAnimationFrame(() => {
    const summary = document.querySelector<HTMLElement>(`details[data-code="${CSS.escape(code)}"] > summary`);
    summary?.focus({ preventScroll: true });
    summary?.scrollIntoView();
  });
}

/** Shows the findings that need attention, and leads the keyboard there. */
export function showAttention({ dispatch }: FindingsWork): void {
  dispatch({ type: 'weigh', weight: 'attention' });
  const heading = document.getElementById('findings');
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView();
}
