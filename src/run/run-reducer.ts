import type { BatchResult, Failure, RunState } from '../shared/contract';
import type { HandOutBatch } from '../shared/hand-out';
import type { Settings } from '../shared/settings';
import { type Call, fail, isAsking, onCall, type Reply, rest, send } from './call';
import { type Checked, canLeave, noRun, type Run, type RunEvent } from './run-state';

/** After so many changes of the sheet without getting further, the person is asked. */
export const CHANGES_BEFORE_ASKING = 5;

/**
 * The run's state machine: check, confirm, batches, changed, check again, go on, done.
 *
 * @param run where the run is
 * @param event what happened: an answer, a silence, or what the person pressed
 * @returns where the run is now; the same object when the event does not apply
 * @example runReducer(noRun(FILLING), { type: 'check', sheetId: 7 }).phase // 'checking'
 */
export function runReducer<C extends Checked>(run: Run<C>, event: RunEvent): Run<C> {
  switch (event.type) {
    case 'check':
      return canLeave(run) ? checking({ ...afresh(run), sheetId: event.sheetId }) : run;
    case 'choose':
      return run.phase === 'checked' ? send({ ...run, phase: 'checking' }, event.call) : run;
    case 'narrow':
      return run.phase === 'checked' && run.check
        ? { ...run, check: { ...run.check, tokens: event.tokens, layout: event.layout } }
        : run;
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

function afresh<C extends Checked>(run: Run<C>): Run<C> {
  return rest({ ...noRun(run.checker), turn: run.turn });
}

function known<C extends Checked>(run: Run<C>, state: RunState, mode: Settings['mode']): Run<C> {
  const all = mode === 'all' || state.mode === 'all';
  return {
    ...afresh(run),
    sheetId: state.sheetId,
    runId: state.runId,
    peak: state.done,
    mode: all ? 'all' : 'empty',
  };
}

function checking<C extends Checked>(run: Run<C>): Run<C> {
  return send({ ...run, phase: 'checking' }, run.checker.call(run.sheetId, run.check));
}

function confirmOrStart<C extends Checked>(run: Run<C>): Run<C> {
  const asks = run.mode === 'all' && overwrites(run) > run.agreed;
  return asks ? rest({ ...run, phase: 'confirm' }) : starting(run);
}

function overwrites<C extends Checked>(run: Run<C>): number {
  return run.check ? run.checker.overwrites(run.check) : 0;
}

function starting<C extends Checked>(run: Run<C>): Run<C> {
  const request = {
    sheetId: run.sheetId,
    kind: run.checker.kind,
    runId: run.runId,
    total: run.check?.tokens.length ?? 0,
  };
  return send({ ...run, phase: 'starting', next: 0, passStart: null }, { name: 'startRun', request });
}

function filling<C extends Checked>(run: Run<C>, from: number): Run<C> {
  const check = run.check;
  if (check === null || from >= check.tokens.length) return lostCount(run);
  const size = Math.max(1, Math.floor(check.batch) || 1);
  const tokens = check.tokens.slice(from, from + size);
  const request = { runId: run.runId, from, tokens, layout: check.layout };
  const call: Call = run.checker.batch?.(check, run.runId, from, tokens) ?? {
    name: 'writeBatch',
    request,
  };
  return send({ ...run, phase: 'filling', next: from }, call);
}

// All tokens are sent and the server still waits for more: the sheet grew, or there was nothing to send at all.
function lostCount<C extends Checked>(run: Run<C>): Run<C> {
  return run.check && run.check.tokens.length > 0 ? changed(run) : stopping(run);
}

function stopping<C extends Checked>(run: Run<C>): Run<C> {
  return send(
    { ...run, phase: 'stopping', stopWanted: false },
    { name: 'stopRun', request: { runId: run.runId } },
  );
}

function stop<C extends Checked>(run: Run<C>): Run<C> {
  if (run.phase === 'done' || run.phase === 'stopped') return run;
  // A stop that does not come through is left: the run is then offered as one that was interrupted.
  if (run.phase === 'stopping') return run.failure || run.silent ? afresh(run) : run;
  if (run.runId === '' && run.phase === 'confirm') return { ...run, phase: 'checked' };
  // A choice that was not kept, or is not waited for, leaves the check that was there.
  if (run.runId === '' && run.phase === 'checking' && run.check) return rest({ ...run, phase: 'checked' });
  if (run.runId === '' && (run.phase !== 'starting' || run.failure || run.silent)) return afresh(run);
  const batchUnderWay = (run.phase === 'filling' || run.phase === 'starting') && isAsking(run) && !run.silent;
  return batchUnderWay ? { ...run, stopWanted: true } : stopping(run);
}

function changed<C extends Checked>(run: Run<C>): Run<C> {
  if (run.stopWanted) return stopping(run);
  const changes = run.changes + 1;
  return changes > CHANGES_BEFORE_ASKING
    ? rest({ ...run, changes, phase: 'asking' })
    : checking({ ...run, changes });
}

function refuse<C extends Checked>(run: Run<C>, failure: Failure): Run<C> {
  if (failure.code === 'changed' && run.phase === 'filling') return changed(run);
  if (run.stopWanted && run.runId !== '') return stopping(run);
  return fail({ ...run, stopWanted: false }, failure);
}

function accept<C extends Checked>(run: Run<C>, reply: Reply, at: number): Run<C> {
  if (!reply.answer.ok) return run;
  const check = run.checker.read(reply);
  if (check) {
    const seen = rest({ ...run, check, next: 0 });
    return run.runId === '' ? { ...seen, phase: 'checked' } : confirmOrStart(seen);
  }
  switch (reply.name) {
    case 'startRun': {
      const started = { ...run, runId: reply.answer.value.runId, lastAt: at, passStart: { at, next: 0 } };
      return run.stopWanted ? stopping(started) : filling(started, 0);
    }
    case 'writeBatch':
    case 'handOutBatch':
      return batchDone(run, reply.answer.value, at);
    case 'stopRun':
      return rest({ ...run, phase: 'stopped', record: reply.answer.value });
    default:
      return run;
  }
}

function batchDone<C extends Checked>(run: Run<C>, batch: BatchResult | HandOutBatch, at: number): Run<C> {
  const sent = sentBy(run.call);
  const next = run.next + sent;
  const further = next > run.peak;
  const after: Run<C> = {
    ...run,
    next,
    lastAt: at,
    peak: further ? next : run.peak,
    changes: further ? 0 : run.changes,
    written: run.written + batch.written,
    troubles: 'troubles' in batch ? run.troubles.concat(batch.troubles) : run.troubles,
  };
  if (batch.finished) return rest({ ...after, phase: 'done', stopWanted: false });
  return after.stopWanted ? stopping(after) : filling(after, next);
}

function sentBy(call: Call | null): number {
  if (call?.name === 'writeBatch') return call.request.tokens.length;
  return call?.name === 'handOutBatch' ? call.request.groups.length : 0;
}
