import { faultCase } from './fault-cases';
import type { FaultKind } from './fault-kinds';
import { type CleanRun, cleanRun } from './fault-run';
import { sampled, tryFaults } from './fault-table';

const ROWS = 12;
/** What changes nothing: a fault there leaves what the last change has left, whichever of them it is. */
const READING = /[.](get|new|when|build)/;

/** Chooses the calls of a run, by their numbers from 1. */
export type Choice = (run: CleanRun) => readonly number[];

export const everyCall: Choice = ({ members }) => sampled(members.length, 1);

/** Every call that changes something, and one of so many others; 0: none of them. */
export function changesAnd(stride: number): Choice {
  return (run) => {
    const calls = everyCall(run);
    const isReading = (k: number) => READING.test(run.members[k - 1] as string);
    const readings = calls.filter(isReading);
    const tried = new Set(stride > 0 ? sampled(readings.length, stride).map((at) => readings[at - 1]) : []);
    return calls.filter((k) => !isReading(k) || tried.has(k));
  };
}

/** A fault at the chosen calls of a run. In a file of its own each: together they would be the last to end. */
export function testCalls(name: string, kind: FaultKind, choice: Choice): void {
  test(`${name} survives at its calls to Google: ${kind.name}`, async () => {
    const one = faultCase(name);
    const clean = await cleanRun(one, ROWS);
    const calls = choice(clean);
    const { runs, told } = tryFaults(one, clean, calls, [kind]);
    expect(runs).toBe(calls.length);
    expect(told).toBeGreaterThan(runs * 0.9);
  });
}
