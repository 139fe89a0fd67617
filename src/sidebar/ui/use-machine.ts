import { useEffect, useReducer, useState } from 'preact/hooks';
import { type CallEvent, isAsking, type Waiting } from '../../run/call';
import { ask } from '../api';

/** After so long without an answer the person is told. */
export const SILENCE_MS = 60_000;

/**
 * Runs a machine: sends the call of each turn once, dispatches answers and silence.
 *
 * @param reducer the machine's pure step
 * @param initial its first state
 * @returns the state, and what takes the person's events
 */
export function useMachine<S extends Waiting, E>(
  reducer: (state: S, event: E | CallEvent) => S,
  initial: S,
): readonly [S, (event: E | CallEvent) => void] {
  const [state, reduce] = useReducer(reducer, initial);
  const [thrown, setThrown] = useState<{ readonly error: unknown } | null>(null);
  // An answer comes outside of drawing, where no boundary would catch what the reducer throws: it is thrown here.
  if (thrown) throw thrown.error;
  const dispatch = (event: E | CallEvent) => {
    try {
      reduce(event);
    } catch (error) {
      setThrown({ error });
    }
  };
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
