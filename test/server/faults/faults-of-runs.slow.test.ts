import { FAULT_CASES } from '../../support/faults/fault-cases';
import { OF_SERVICE, ofPersons } from '../../support/faults/fault-kinds';
import { cleanRun } from '../../support/faults/fault-run';
import { sampled, tryFaults } from '../../support/faults/fault-table';

// Every call of a thousand rows is tried by `npm run test:long`; here a few, so that no kind of run goes untried.
const ROWS = 12;
const TRIES = 6;

test.each(FAULT_CASES)('$name survives what happens in the middle of it', async (one) => {
  const clean = await cleanRun(one, ROWS);
  expect(clean.after).not.toEqual(clean.before);
  const calls = sampled(clean.members.length, Math.ceil(clean.members.length / TRIES));
  const ofService = tryFaults(one, clean, calls, OF_SERVICE);
  expect(ofService.told).toBeGreaterThan(TRIES / 2);
  tryFaults(one, clean, calls, ofPersons(one));
});
