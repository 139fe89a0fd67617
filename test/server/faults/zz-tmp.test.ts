import { faultCase } from '../../support/faults/fault-cases';
import { OF_SERVICE, ofPersons } from '../../support/faults/fault-kinds';
import { cleanRun } from '../../support/faults/fault-run';
import { sampled, tryFaults } from '../../support/faults/fault-table';

test.each([
  'a list of findings',
  'the undo of a summary',
  'the undo of a readiness report that replaced another',
  'requests',
  'a readiness report',
  'a summary brought up to date',
  'the undo of a summary brought up to date',
  'applications',
])(
  '%s',
  async (name) => {
    const one = faultCase(name);
    const clean = await cleanRun(one, 12);
    console.log(name, clean.members.length);
    const calls = sampled(clean.members.length, Number(process.env.STRIDE ?? 5));
    for (const kinds of [OF_SERVICE, ofPersons(one)]) tryFaults(one, clean, calls, kinds);
  },
  600000,
);
