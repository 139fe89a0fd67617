import type { Call, Reply } from '../../src/run/call';
import { runReducer } from '../../src/run/run-reducer';
import type { Run } from '../../src/run/run-state';
import type { Failure } from '../../src/shared/answer';
import type { FillPreview } from '../../src/shared/fill';
import type { RunState } from '../../src/shared/run';

/** Invented answers for the machines. */

export const CHANGED: Failure = { code: 'changed', text: 'Лист изменили.', retry: true };
export const BROKEN: Failure = { code: 'google', text: 'Повторите.', retry: true };
export const BUSY: Failure = { code: 'busy', text: 'Лист уже заполняется.', retry: true };
export const TAKEN: Failure = { code: 'taken-over', text: 'Продолжили в другом окне.', retry: false };

/** A check of so many rows; `version` tells one check's tokens from another's. */
export function checkOf(total: number, batch: number, version = 1, overwrites = 0): FillPreview {
  return {
    sheetId: 7,
    regCode: '50',
    regionName: 'Новосибирская область',
    counts: {
      rows: total,
      filled: total,
      own: total,
      fallback: 0,
      none: 0,
      unchanged: 0,
      overwrites,
      kept: 0,
      attention: 0,
    },
    groups: [],
    tokens: Array.from({ length: total }, (_, i) => ({
      row: i + 2,
      hash: `${version}:${i}`,
      context: null,
    })),
    layout: { version },
    newColumns: [],
    batch,
  };
}

export function runState(done: number, total: number, mode: RunState['mode'] = 'empty'): RunState {
  return {
    runId: 'r1.1',
    kind: 'fill',
    sheetId: 7,
    sheetName: 'Лист',
    mode,
    started: '',
    total,
    done,
    idle: true,
  };
}

/** The reply to a call when all is well; the run's total is the check's. */
export function goodReply(call: Call, check: FillPreview): Reply {
  const total = check.tokens.length;
  switch (call.name) {
    case 'checkRegister':
      return { name: call.name, answer: { ok: true, value: check } };
    case 'startRun':
      return { name: call.name, answer: { ok: true, value: runState(0, call.request.total) } };
    case 'writeBatch': {
      const done = call.request.from + call.request.tokens.length;
      const value = { done, total, written: call.request.tokens.length, finished: done >= total };
      return { name: call.name, answer: { ok: true, value } };
    }
    case 'stopRun': {
      const value = {
        runId: 'r1',
        kind: 'fill' as const,
        sheetId: 7,
        sheetName: 'Лист',
        started: '',
        finished: '',
        outcome: 'stopped' as const,
        filled: 0,
        fallback: 0,
        attention: 0,
        undoable: true,
      };
      return { name: call.name, answer: { ok: true, value } };
    }
    default:
      throw new Error(`no reply for ${call.name}`);
  }
}

/** Answers the run's call well. */
export function answered(run: Run, check: FillPreview, at = 0): Run {
  if (!run.call) throw new Error('nothing is asked');
  return runReducer(run, { type: 'answered', turn: run.turn, reply: goodReply(run.call, check), at });
}

/** Answers the run's call with a failure. */
export function failed(run: Run, failure: Failure): Run {
  if (!run.call) throw new Error('nothing is asked');
  const reply = { name: run.call.name, answer: { ok: false, failure } } as Reply;
  return runReducer(run, { type: 'answered', turn: run.turn, reply, at: 0 });
}
