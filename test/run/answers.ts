import type { Reply } from '../../src/run/call';
import { runReducer } from '../../src/run/run-reducer';
import type { Run } from '../../src/run/run-state';
import type { Failure } from '../../src/shared/answer';
import type { RunKind } from '../../src/shared/run';
import { replyTo } from './machine';
import type { ModelServer } from './model-server';

/** The server's reply to what a run asks. */
export function replyOf(run: Run, server: ModelServer): Reply {
  if (!run.call) throw new Error('nothing is asked');
  return replyTo(run.call, server.answer(run.call));
}

/** Lets the server answer the run's call. */
export function answered<K extends RunKind>(run: Run<K>, server: ModelServer, at = 0): Run<K> {
  return runReducer(run, { type: 'answered', turn: run.turn, reply: replyOf(run, server), at });
}

/** Answers the run's call with a failure; the server never hears of it. */
export function failed<K extends RunKind>(run: Run<K>, failure: Failure): Run<K> {
  if (!run.call) throw new Error('nothing is asked');
  const reply = replyTo(run.call, { ok: false, failure });
  return runReducer(run, { type: 'answered', turn: run.turn, reply, at: 0 });
}
