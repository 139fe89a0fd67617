import { FAULT_CASES, type FaultCase } from '../support/fault-cases';
import { LATE_TIME_OUT, LOCK_LOST, OUTAGE, QUOTA_GONE } from '../support/fault-kinds';
import { cleanRun, stepAt } from '../support/fault-run';
import { sampled, tryFaults } from '../support/fault-table';

const ROWS = 12;
const named = (name: string) => FAULT_CASES.find((one) => one.name === name) as FaultCase;

test.each([
  { name: 'a fill', kind: QUOTA_GONE },
  { name: 'a fill', kind: LATE_TIME_OUT },
  { name: 'the undo of a fill', kind: QUOTA_GONE },
])(
  '$name survives at every call to Google: $kind.name',
  async ({ name, kind }) => {
    const one = named(name);
    const clean = await cleanRun(one, ROWS);
    const count = clean.members.length;
    const { runs, told } = tryFaults(one, clean, sampled(count, 1), [kind]);
    expect(runs).toBe(count);
    expect(told).toBeGreaterThan(count * 0.9);
  },
  240000,
);

test('a hand-out is gone on with after an outage that began at any write of cells', async () => {
  const one = named('a hand-out');
  const clean = await cleanRun(one, ROWS);
  const writes = sampled(clean.members.length, 1).filter((k) => clean.members[k - 1] === 'Range.setValues');
  expect(writes.length).toBeGreaterThan(8);
  expect(tryFaults(one, clean, writes, [OUTAGE]).told).toBe(writes.length);
});

test('two windows that start at once, the lock lost, add the columns once', async () => {
  const one = named('a fill');
  const clean = await cleanRun(one, ROWS);
  const adding = sampled(clean.members.length, 1).filter(
    (k) =>
      clean.steps[stepAt(clean, k)]?.name === 'startRun' &&
      /^Sheet\.getLastColumn$|^Range\.set(FontWeight|Wrap|Background|Values)$/.test(
        clean.members[k - 1] as string,
      ),
  );
  expect(adding.length).toBeGreaterThan(5);
  expect(tryFaults(one, clean, adding, [LOCK_LOST]).runs).toBe(adding.length);
});
