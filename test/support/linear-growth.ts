import { processorTime } from './processor-time';

/** So short a time is no sign of anything; what grows with the square takes far longer at these lengths. */
const FAST = 20;
/** Twice the text takes twice the time, with the square of it four times. */
export const MOST_GROWTH = 3;
const ATTEMPTS = 6;
const LENGTH = 25_000;

/** How many times longer a text of double length takes: by the least of some attempts; 1 when both are read at once. */
export function growth(read: (text: string) => unknown, once: string, twice: string): number {
  let small = Infinity;
  let large = Infinity;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    large = Math.min(large, timeOf(read, twice));
    if (large < FAST) return 1;
    small = Math.min(small, timeOf(read, once));
    if (large / small < MOST_GROWTH) break;
  }
  return large / small;
}

/**
 * A text of one piece, repeated, is read in a time that grows with its length and not with the square of it.
 *
 * @example expectLinear(kindsByName, 'управления ')
 */
export function expectLinear(read: (text: string) => unknown, piece: string): void {
  const text = (length: number): string => piece.repeat(Math.ceil(length / piece.length));
  expect(growth(read, text(LENGTH), text(2 * LENGTH))).toBeLessThan(MOST_GROWTH);
}

function timeOf(read: (text: string) => unknown, text: string): number {
  return processorTime(() => {
    try {
      read(text);
    } catch (_) {
      // A refusal is an answer too.
    }
  });
}
