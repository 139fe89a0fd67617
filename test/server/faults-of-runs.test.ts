import { NO_SHEET } from '../../src/shared/contract';
import { cleanRun, FAULT_CASES, faultAt } from '../support/fault-cases';
import { PLAIN } from '../support/page-driver';
import { value } from '../support/register';

/** Of each so many neighbouring calls one is tried here, picked by this seed. */
const SEED = 20261122;

/** Numbers from 1 to `count`, one of each `stride` neighbours. */
function sampled(count: number, stride: number, seed: number): number[] {
  const found: number[] = [];
  for (let from = 0, state = seed; from < count; from += stride) {
    state = (state * 1103515245 + 12345) % 2147483648;
    found.push(Math.min(count, from + 1 + (Math.floor(state / 65536) % stride)));
  }
  return found;
}

describe.each(FAULT_CASES)('$name', (one) => {
  test.each(['before', 'after'] as const)('survives a fault %s a service call', async (when) => {
    const clean = await cleanRun(one);
    expect(clean.after).not.toEqual(clean.before);
    let failed = 0;
    for (const k of sampled(clean.calls, one.stride, SEED + (when === 'after' ? 3 : 0))) {
      const page = await faultAt(one, clean, k, when);
      for (const { text } of page.failures) expect(text).toMatch(PLAIN);
      failed += page.failures.length;
      expect(value(page.host.handlers.getOverview({ sheetId: NO_SHEET })).run).toBeNull();
    }
    expect(failed).toBeGreaterThan(clean.calls / one.stride / 2);
  });
});
