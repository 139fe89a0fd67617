import type { Handlers } from '../shared/handlers';
import type { RunKind } from '../shared/run';
import { isAsking, type Reply } from './call';
import { runReducer } from './run-reducer';
import type { Run, RunEvent } from './run-state';

/**
 * Drives a run where calls are answered at once: on the command line and in tests. What the page does, done in a loop.
 *
 * @param handlers the bundle's handlers
 * @param run where the run is
 * @param event what to do: preview, start, go on…
 * @param watch sees the run after each answer
 * @returns where the run is when it waits for a person again, or has failed
 * @example driveRun(host.handlers, noRun('fill', newPage(), {}), { type: 'preview', sheetId: 0 }).preview?.counts.rows
 */
export function driveRun<K extends RunKind>(
  handlers: Handlers,
  run: Run<K>,
  event: RunEvent<K>,
  watch: (run: Run<K>) => void = () => undefined,
): Run<K> {
  let now = runReducer(run, event);
  for (let { call } = now; call !== null && isAsking(now); { call } = now) {
    const { name } = call;
    const answer = (handlers[name] as (request: unknown) => unknown)(call.request);
    const reply = { name, answer } as Reply;
    now = runReducer(now, { type: 'answered', turn: now.turn, reply, at: Date.now() });
    watch(now);
  }
  return now;
}
