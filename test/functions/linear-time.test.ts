import { regionsInName } from '../../src/core/codes/region-in-name';
import { splitLinks } from '../../src/core/link-audit/link-span';
import { isNoPage } from '../../src/core/vk/no-page';
import * as formulas from '../../src/functions';
import { HOSTILE_PIECES, hostileCalls, hostileTexts } from '../../tools/bench/hostile-texts';

const LENGTH = 20_000;
/** So short a time is no sign of anything; what grows with the square takes far longer at this length. */
const FAST = 20;
/** Twice the text takes twice the time, with the square of it four times. */
const MOST = 3;
const ATTEMPTS = 6;

const CALLS: readonly (readonly [string, (text: string) => unknown])[] = [
  ...hostileCalls(formulas),
  ['regionsInName', regionsInName],
  ['splitLinks', splitLinks],
  ['isNoPage', isNoPage],
];

/** The processor's time, not the clock's: on a busy machine the clock goes on while the process waits. */
function timeOf(act: () => unknown): number {
  const started = process.cpuUsage();
  try {
    act();
  } catch (_) {
    // A refusal is an answer too.
  }
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

/** How many times longer the text of double length takes: by the least of some attempts. */
function growth(call: (text: string) => unknown, once: string, twice: string): number {
  let small = Infinity;
  let large = Infinity;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    large = Math.min(
      large,
      timeOf(() => call(twice)),
    );
    if (large < FAST) return 1;
    small = Math.min(
      small,
      timeOf(() => call(once)),
    );
    if (large / small < MOST) break;
  }
  return large / small;
}

test.each(CALLS)('%s: twice the text takes twice the time, whatever is repeated in it', (_, call) => {
  const slow = HOSTILE_PIECES.flatMap((piece) => {
    const doubled = hostileTexts(piece, 2 * LENGTH);
    return hostileTexts(piece, LENGTH)
      .map((once, at) => growth(call, once, doubled[at]!))
      .filter((times) => times >= MOST)
      .map((times) => `${JSON.stringify(piece)}: ${times.toFixed(1)} times`);
  });
  expect(slow).toEqual([]);
});
