import { faultCase } from './fault-cases';
import type { FaultKind } from './fault-kinds';
import { cleanRun } from './fault-run';
import { sampled, tryFaults } from './fault-table';

const ROWS = 12;

/** A fault at every call of a run. In a file of its own each: together they would be the last to end. */
export function testEveryCall(name: string, kind: FaultKind): void {
  test(`${name} survives at every call to Google: ${kind.name}`, async () => {
    const one = faultCase(name);
    const clean = await cleanRun(one, ROWS);
    const count = clean.members.length;
    const { runs, told } = tryFaults(one, clean, sampled(count, 1), [kind]);
    expect(runs).toBe(count);
    expect(told).toBeGreaterThan(count * 0.9);
  });
}
