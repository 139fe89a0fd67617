import { FAULT_CASES, type FaultCase } from '../support/fault-cases';
import { LATE_TIME_OUT, QUOTA_GONE } from '../support/fault-kinds';
import { cleanRun } from '../support/fault-run';
import { sampled, tryFaults } from '../support/fault-table';

const ROWS = 12;
const named = (name: string) => FAULT_CASES.find((one) => one.name === name) as FaultCase;

test.each([
  ['a fill', QUOTA_GONE],
  ['a fill', LATE_TIME_OUT],
  ['the undo of a fill', QUOTA_GONE],
] as const)(
  '%s survives every call to Google that fails: $name',
  async (name, kind) => {
    const one = named(name);
    const clean = await cleanRun(one, ROWS);
    const count = clean.members.length;
    const { runs, told } = tryFaults(one, clean, sampled(count, 1), [kind]);
    expect(runs).toBe(count);
    expect(told).toBeGreaterThan(count * 0.9);
  },
  240000,
);
