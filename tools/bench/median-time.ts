import { Bench, type Fn } from 'tinybench';

/**
 * Times an act several times, after a few runs that warm the machine.
 *
 * @param act may return `{ overriddenDuration }` in milliseconds, when only a part of it counts
 * @returns the median, in milliseconds
 * @throws Error what the act throws
 * @example await medianTime(() => planRegister(input), 5) // 412.3
 */
export async function medianTime(act: Fn, iterations: number): Promise<number> {
  const bench = new Bench({ iterations, time: 0, warmupIterations: 2, warmupTime: 0, throws: true });
  const [task] = await bench.add('act', act, { async: true }).run();
  if (task?.result.state !== 'completed') throw new Error(`bench: ${task?.result.state}`);
  return task.result.latency.p50;
}

/** Keeps three digits: more would pretend. @example rounded(1234.5) // 1230 */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
