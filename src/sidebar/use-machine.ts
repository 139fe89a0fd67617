import { useEffect, useReducer } from 'preact/hooks';
import { ask } from './api';
import { type CallEvent, isAsking, type Waiting } from './call';

/** After so long without an answer the person is told. */
export const SILENCE_MS = 60_000;

/**
 * Runs a machine: sends the call of each turn once, tells it of answers and of silence.
 *
 * @param step the machine's pure step
 * @param initial its first state
 * @returns the state, and what takes the person's events
 */
export function useMachine<S extends Waiting, E>(
  step: (state: S, event: E | CallEvent) => S,
  initial: S,
): readonly [S, (event: E | CallEvent) => void] {
  const [state, dispatch] = useReducer(step, initial);
  const asking = isAsking(state);
  // The turn alone decides: a state object changes more often than a call is due.
  useEffect(() => {
    const { call, turn } = state;
    if (!asking || call === null) return;
    ask(call, (reply) => dispatch({ type: 'answered', turn, reply, at: Date.now() }));
  }, [state.turn]);
  useEffect(() => {
    if (!asking || state.silent) return;
    const { turn } = state;
    const timer = setTimeout(() => dispatch({ type: 'silence', turn }), SILENCE_MS);
    return () => clearTimeout(timer);
  }, [state.turn, asking, state.silent]);
  return [state, dispatch];
}
