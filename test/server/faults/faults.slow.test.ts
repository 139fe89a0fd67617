import { faultCase } from '../../support/faults/fault-cases';
import { LOCK_LOST, OUTAGE } from '../../support/faults/fault-kinds';
import { cleanRun, stepAt } from '../../support/faults/fault-run';
import { sampled, tryFaults } from '../../support/faults/fault-table';

const ROWS = 12;

test('a hand-out is gone on with after an outage that began at any write of cells', async () => {
  const one = faultCase('a hand-out');
  const clean = await cleanRun(one, ROWS);
  const writes = sampled(clean.members.length, 1).filter((k) => clean.members[k - 1] === 'Range.setValues');
  expect(writes.length).toBeGreaterThan(8);
  expect(tryFaults(one, clean, writes, [OUTAGE]).told).toBe(writes.length);
});

test('two windows that start at once, the lock lost, add the columns once', async () => {
  const one = faultCase('a fill');
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
