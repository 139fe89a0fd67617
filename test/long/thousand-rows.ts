import type { FaultCase } from '../support/faults/fault-cases';
import { OF_SERVICE } from '../support/faults/fault-kinds';
import { cleanRun } from '../support/faults/fault-run';
import { sampled, tryFaults } from '../support/faults/fault-table';
import { report } from './report';

const ROWS = 1000;
/** Every link cell of a hand-out takes four of these; they do the same each time, so one in so many is tried. */
const ALIKE = /^RichText|newRichTextValue$/;
const STRIDE = 199;

/** A fault at every call to Google of these runs over 1,000 rows, the kinds of fault in turn. */
export function testThousandRows(cases: readonly FaultCase[]): void {
  test.each(cases)('$name over 1,000 rows', async (one) => {
    const clean = await cleanRun(one, ROWS);
    const every = sampled(clean.members.length, 1);
    const isAlike = (k: number) => ALIKE.test(clean.members[k - 1] as string);
    const alike = every.filter(isAlike);
    const picked = new Set(sampled(alike.length, STRIDE).map((at) => alike[at - 1]));
    const calls = every.filter((k) => !isAlike(k) || picked.has(k));
    const tried = tryFaults(one, clean, calls, OF_SERVICE);
    report(`${one.name}, 1,000 rows`, clean.members.length, tried);
    expect(tried.told).toBeGreaterThan(calls.length / 2);
  });
}
