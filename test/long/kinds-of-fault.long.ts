import { FAULT_CASES } from '../support/faults/fault-cases';
import { OUTAGE, ofPersons } from '../support/faults/fault-kinds';
import { cleanRun } from '../support/faults/fault-run';
import { sampled, tryFaults } from '../support/faults/fault-table';
import { report } from './report';

const ROWS = 12;

describe.each(FAULT_CASES)('$name over 12 rows', (one) => {
  test('an outage that begins at any call', async () => {
    const clean = await cleanRun(one, ROWS);
    const tried = tryFaults(one, clean, sampled(clean.members.length, 1), [OUTAGE]);
    report(`${one.name}, outage`, clean.members.length, tried);
    // At its last call, the release of the lock, the work is done and nobody need be told.
    expect(tried.told).toBeGreaterThan(tried.runs * 0.9);
  });

  test('protections, deletions and lost locks at any call, in turn', async () => {
    const clean = await cleanRun(one, ROWS);
    const kinds = ofPersons(one).filter((kind) => kind !== OUTAGE);
    const tried = tryFaults(one, clean, sampled(clean.members.length, 1), kinds);
    report(`${one.name}, persons and locks`, clean.members.length, tried);
    expect(tried.told).toBeGreaterThan(0);
  });
});
