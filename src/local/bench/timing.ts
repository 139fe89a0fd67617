import { performance } from 'node:perf_hooks';
import { median } from './statistics';

/**
 * Seconds of one act: the median of several, after one that warms the machine.
 * @example secondsOf(() => planRegister(input), 7)
 */
export function secondsOf(act: () => void, times: number): number {
  act();
  const all: number[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    const started = performance.now();
    act();
    all.push((performance.now() - started) / 1000);
  }
  return median(all);
}
