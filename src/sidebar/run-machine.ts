import {
  type CheckResult,
  type Failure,
  NO_SHEET,
  type PortionResult,
  type RunRecord,
  type RunState,
} from '../shared/contract';
import type { Settings } from '../shared/settings';
import {
  AT_REST,
  type CallEvent,
  fail,
  isAsking,
  onCall,
  type Reply,
  rest,
  send,
  type Waiting,
} from './call';

/** After so many changes of the sheet without getting further, the person is asked. */
export const CHANGES_BEFORE_ASKING = 5;

/** Where a run is. `checking` serves the dry run, the check before a resume, and the check after a change alike. */
export type RunPhase =
  | 'idle'
  | 'checking'
  | 'checked'
  | 'confirm'
  | 'starting'
  | 'filling'
  | 'asking'
  | 'stopping'
  | 'done'
  | 'stopped';

/** A run as the page sees it; the call that it waits for is part of it. */
export interface Run extends Waiting {
  readonly phase: RunPhase;
  readonly kind: RunState['kind'];
  readonly sheetId: number;
  readonly mode: Settings['mode'];
  /** '' until the server has started the run. */
  readonly runId: string;
  readonly check: CheckResult | null;
  /** Index of the first ticket that is not known to be written in this pass. */
  readonly next: number;
  /** The farthest that any pass got: what the person sees as done. */
  readonly peak: number;
  /** Cells written by this page's portions. */
  readonly written: number;
  /** Changes of the sheet since the run last got further than before. */
  readonly changes: number;
  /** Hand-typed cells whose replacement was agreed to. */
  readonly agreed: number;
  readonly stopWanted: boolean;
  /** When this pass wrote its first portion, and how far it was then: for the time left. */
  readonly passStart: { readonly at: number; readonly next: number } | null;
  readonly lastAt: number;
  readonly record: RunRecord | null;
}

export type RunEvent =
  | CallEvent
  | { readonly type: 'check'; readonly sheetId: number }
  | { readonly type: 'fill'; readonly mode: Settings['mode'] }
  | { readonly type: 'agree' }
  | { readonly type: 'goOn' }
  | { readonly type: 'resume'; readonly run: RunState; readonly mode: Settings['mode'] }
  | { readonly type: 'discard'; readonly run: RunState }
  | { readonly type: 'stop' }
  | { readonly type: 'leave' };

/** No run. */
export const NO_RUN: Run = {
  ...AT_REST,
  phase: 'idle',
  kind: 'fill',
  sheetId: NO_SHEET,
  mode: 'empty',
  runId: '',
  check: null,
  next: 0,
  peak: 0,
  written: 0,
  changes: 0,
  agreed: 0,
  stopWanted: false,
  passStart: null,
  lastAt: 0,
  record: null,
};

/**
 * The run's state machine: check, confirm, portions, changed, check again, go on, done.
 *
 * @param run where the run is
 * @param event what happened: an answer, a silence, or what the person pressed
 * @returns where the run is now; the same object when the event does not apply
 * @example stepRun(NO_RUN, { type: 'check', sheetId: 7 }).phase // 'checking'
 */
export function stepRun(run: Run, event: RunEvent): Run {
  switch (event.type) {
    case 'check':
      return canLeave(run) ? checking({ ...afresh(run), sheetId: event.sheetId }) : run;
    case 'fill':
      return run.phase === 'checked' ? confirmOrStart({ ...run, mode: event.mode }) : run;
    case 'agree':
      return run.phase === 'confirm' ? starting({ ...run, agreed: overwrites(run) }) : run;
    case 'goOn':
      return run.phase === 'asking' ? checking({ ...run, changes: 0 }) : run;
    case 'resume':
      return canLeave(run) ? checking(known(run, event.run, event.mode)) : run;
    case 'discard':
      return canLeave(run) ? stopping(known(run, event.run, event.run.mode)) : run;
    case 'stop':
      return stop(run);
    case 'leave':
      return canLeave(run) || run.failure ? afresh(run) : run;
    default:
      return onCall(run, event, accept, refuse);
  }
}

/**
 * Says whether the sheet, the columns and the settings may be changed now.
 *
 * @example isBusy({ ...NO_RUN, phase: 'filling' }) // true
 */
export function isBusy(run: Run): boolean {
  return run.phase !== 'idle' && !canLeave(run);
}

/**
 * Says whether this pass goes over rows that an earlier pass has filled.
 *
 * @example isCatchingUp({ ...NO_RUN, phase: 'filling', next: 0, peak: 400 }) // true
 */
export function isCatchingUp(run: Run): boolean {
  return (run.phase === 'filling' || run.phase === 'starting') && run.next < run.peak;
}

function canLeave(run: Run): boolean {
  const { phase } = run;
  return (
    phase === 'idle' || phase === 'checked' || phase === 'done' || phase === 'stopped' || beforeStart(run)
  );
}

// A check or a confirmation of a run that has not started yet has nothing to stop.
function beforeStart(run: Run): boolean {
  return run.runId === '' && (run.phase === 'checking' || run.phase === 'confirm');
}

function afresh(run: Run): Run {
  return rest({ ...NO_RUN, turn: run.turn });
}

function known(run: Run, state: RunState, mode: Settings['mode']): Run {
  const all = mode === 'all' || state.mode === 'all';
  return {
    ...afresh(run),
    kind: state.kind,
    sheetId: state.sheetId,
    runId: state.runId,
    peak: state.done,
    mode: all ? 'all' : 'empty',
  };
}

function checking(run: Run): Run {
  return send({ ...run, phase: 'checking' }, { name: 'checkRegister', request: { sheetId: run.sheetId } });
}

function confirmOrStart(run: Run): Run {
  const asks = run.mode === 'all' && overwrites(run) > run.agreed;
  return asks ? rest({ ...run, phase: 'confirm' }) : starting(run);
}

function overwrites(run: Run): number {
  return run.check?.counts.overwrites ?? 0;
}

function starting(run: Run): Run {
  const request = {
    sheetId: run.sheetId,
    kind: run.kind,
    runId: run.runId,
    total: run.check?.tickets.length ?? 0,
  };
  return send({ ...run, phase: 'starting', next: 0, passStart: null }, { name: 'startRun', request });
}

function filling(run: Run, from: number): Run {
  const check = run.check;
  if (check === null || from >= check.tickets.length) return lostCount(run);
  const size = Math.max(1, Math.floor(check.portion) || 1);
  const tickets = check.tickets.slice(from, from + size);
  const request = { runId: run.runId, from, tickets, layout: check.layout };
  return send({ ...run, phase: 'filling', next: from }, { name: 'fillPortion', request });
}

// All tickets are sent and the server still waits for more: the sheet grew, or there was nothing to send at all.
function lostCount(run: Run): Run {
  return run.check && run.check.tickets.length > 0 ? changed(run) : stopping(run);
}

function stopping(run: Run): Run {
  return send(
    { ...run, phase: 'stopping', stopWanted: false },
    { name: 'stopRun', request: { runId: run.runId } },
  );
}

function stop(run: Run): Run {
  if (run.phase === 'stopping' || run.phase === 'done' || run.phase === 'stopped') return run;
  if (run.runId === '' && run.phase === 'confirm') return { ...run, phase: 'checked' };
  if (run.runId === '' && (run.phase !== 'starting' || run.failure || run.silent)) return afresh(run);
  const portionUnderWay =
    (run.phase === 'filling' || run.phase === 'starting') && isAsking(run) && !run.silent;
  return portionUnderWay ? { ...run, stopWanted: true } : stopping(run);
}

function changed(run: Run): Run {
  if (run.stopWanted) return stopping(run);
  const changes = run.changes + 1;
  return changes > CHANGES_BEFORE_ASKING
    ? rest({ ...run, changes, phase: 'asking' })
    : checking({ ...run, changes });
}

function refuse(run: Run, failure: Failure): Run {
  if (failure.code === 'changed' && run.phase === 'filling') return changed(run);
  if (run.stopWanted && run.runId !== '') return stopping(run);
  return fail({ ...run, stopWanted: false }, failure);
}

function accept(run: Run, reply: Reply, at: number): Run {
  if (!reply.answer.ok) return run;
  switch (reply.name) {
    case 'checkRegister': {
      const seen = rest({ ...run, check: reply.answer.value, next: 0 });
      return run.runId === '' ? { ...seen, phase: 'checked' } : confirmOrStart(seen);
    }
    case 'startRun': {
      const started = { ...run, runId: reply.answer.value.runId, lastAt: at, passStart: { at, next: 0 } };
      return run.stopWanted ? stopping(started) : filling(started, 0);
    }
    case 'fillPortion':
      return portionDone(run, reply.answer.value, at);
    case 'stopRun':
      return rest({ ...run, phase: 'stopped', record: reply.answer.value });
    default:
      return run;
  }
}

function portionDone(run: Run, portion: PortionResult, at: number): Run {
  const sent = run.call?.name === 'fillPortion' ? run.call.request.tickets.length : 0;
  const next = run.next + sent;
  const further = next > run.peak;
  const after: Run = {
    ...run,
    next,
    lastAt: at,
    peak: further ? next : run.peak,
    changes: further ? 0 : run.changes,
    written: run.written + portion.written,
  };
  if (portion.finished) return rest({ ...after, phase: 'done', stopWanted: false });
  return after.stopWanted ? stopping(after) : filling(after, next);
}
