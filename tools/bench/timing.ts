import { performance } from 'node:perf_hooks';
import { median } from './statistics';

/**
 * Seconds of one act: the median of several, after one that warms the machine.
 * @example secondsOf(() => planRegister(input), 7)
 */
export function secondsOf(act: () => void, times: number): number {
  return secondsInTurn([act], times)[0]!;
}

/**
 * Seconds of several acts that are compared: done in turn, so that a machine that slows down slows all of them.
 * @example secondsInTurn([() => pasteAll(sheet), () => planRegister(input)], 15) // a median each
 */
export function secondsInTurn(acts: readonly (() => void)[], times: number): number[] {
  for (const act of acts) act();
  const all: number[][] = acts.map(() => []);
  for (let turn = 0; turn < times; turn += 1) {
    acts.forEach((act, at) => {
      const started = performance.now();
      act();
      all[at]!.push((performance.now() - started) / 1000);
    });
  }
  return all.map(median);
}
