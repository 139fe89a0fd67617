import type { FaultCase } from './fault-cases';
import type { FaultKind } from './fault-kinds';
import { type CleanRun, faultAt, stepAt } from './fault-run';

/** Chosen once; the same numbers are tried in every run of the tests. */
const SEED = 20261122;

/** What a table of faults came to. */
export interface Tried {
  readonly runs: number;
  /** Runs in which the person was told of a failure. */
  readonly told: number;
}

/** Numbers from 1 to `count`, one of each `stride` neighbours. */
export function sampled(count: number, stride: number): number[] {
  const found: number[] = [];
  for (let from = 0, state = SEED; from < count; from += stride) {
    state = (state * 1103515245 + 12345) % 2147483648;
    found.push(Math.min(count, from + 1 + (Math.floor(state / 65536) % stride)));
  }
  return found;
}

/**
 * Puts faults at these calls, the kinds in turn, and tries them all before it tells what went wrong.
 *
 * @throws Error naming each call and fault that was not survived, with the words of the first
 */
export function tryFaults(
  one: FaultCase,
  clean: CleanRun,
  calls: readonly number[],
  kinds: readonly FaultKind[],
): Tried {
  let told = 0;
  const fatal: string[] = [];
  let first = '';
  calls.forEach((k, at) => {
    const handler = clean.steps[stepAt(clean, k)]?.name ?? '';
    const fitting = kinds.filter(({ within }) => within?.test(handler) !== false);
    const kind = fitting[at % fitting.length] as FaultKind;
    try {
      if (faultAt(one, clean, kind, k) > 0) told += 1;
    } catch (error) {
      first ||= (error as Error).message;
      fatal.push(`${kind.name} at call ${k} (${clean.members[k - 1]})`);
    }
  });
  if (fatal.length > 0) throw new Error(`${one.name} does not survive ${fatal.join('; ')}: ${first}`);
  return { runs: calls.length, told };
}
