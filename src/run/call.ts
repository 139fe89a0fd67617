import type { Answer, Failure } from '../shared/answer';
import type { HandlerName, Handlers } from '../shared/handlers';

type RequestOf<N extends HandlerName> = Parameters<Handlers[N]>[0];

/** One call of a handler: its name and its one argument. */
export type Call = {
  readonly [N in HandlerName]: { readonly name: N; readonly request: RequestOf<N> };
}[HandlerName];

/** What came back for a call. */
export type Reply = {
  readonly [N in HandlerName]: { readonly name: N; readonly answer: ReturnType<Handlers[N]> };
}[HandlerName];

/** A state that may wait for one answer. Each machine of the page extends it. */
export interface Waiting {
  /** Generation: an answer to an older turn is late or doubled and does nothing. */
  readonly turn: number;
  /** The call that the state waits for, or that failed and can be repeated; null: none. */
  readonly call: Call | null;
  readonly failure: Failure | null;
  /** The call has not answered for a long time; it may still do so. */
  readonly silent: boolean;
}

/** What can happen to a waiting state. `at`: milliseconds of the page's clock. */
export type CallEvent =
  | { readonly type: 'answered'; readonly turn: number; readonly reply: Reply; readonly at: number }
  | { readonly type: 'silence'; readonly turn: number }
  | { readonly type: 'wait' }
  | { readonly type: 'retry' };

/** Nothing asked yet. */
export const AT_REST: Waiting = { turn: 0, call: null, failure: null, silent: false };

/**
 * Says whether an answer is awaited now.
 *
 * @example isAsking(send(AT_REST, { name: 'stopRun', request: { runId: 'r1' } })) // true
 */
export function isAsking(state: Waiting): boolean {
  return state.call !== null && state.failure === null;
}

/**
 * Sends a call: a new turn, so that answers to the earlier one do nothing.
 *
 * @returns the state that waits for the call
 */
export function send<S extends Waiting>(state: S, call: Call): S {
  return { ...state, turn: state.turn + 1, call, failure: null, silent: false };
}

/**
 * Ends waiting: whatever still comes is late.
 *
 * @returns the state at rest, in a new turn
 */
export function rest<S extends Waiting>(state: S): S {
  return { ...state, turn: state.turn + 1, call: null, failure: null, silent: false };
}

/**
 * Keeps a failure beside the call that met it, so that «Повторить» can send it again.
 *
 * @returns the failed state, in a new turn
 */
export function fail<S extends Waiting>(state: S, failure: Failure): S {
  return { ...state, turn: state.turn + 1, failure, silent: false };
}

/**
 * What every machine does with an event of its call: late answers and silences do nothing, retries send again,
 * failures are kept; the machine itself says what a good reply means.
 *
 * @param accept the state after a good reply of this turn
 * @param refuse the state after a failure, where the machine knows better than to show it
 */
export function onCall<S extends Waiting>(
  state: S,
  event: CallEvent,
  accept: (state: S, reply: Reply, at: number) => S,
  refuse: (state: S, failure: Failure) => S = fail,
): S {
  switch (event.type) {
    case 'answered': {
      if (event.turn !== state.turn || !isAsking(state) || event.reply.name !== state.call?.name)
        return state;
      const answer: Answer<unknown> = event.reply.answer;
      return answer.ok ? accept(state, event.reply, event.at) : refuse(state, answer.failure);
    }
    case 'silence':
      return event.turn === state.turn && isAsking(state) ? { ...state, silent: true } : state;
    case 'wait':
      return state.silent ? { ...state, silent: false } : state;
    case 'retry':
      return state.call !== null && (state.failure !== null || state.silent)
        ? send(state, state.call)
        : state;
  }
}
