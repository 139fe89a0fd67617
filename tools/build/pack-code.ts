import { FIRST_SIGN, MOST_SIGNS, PAIRS_END } from '../../src/server/packed-code';

/** A pair that is rarer does not pay for its own place. */
const LEAST_TIMES = 4;
/** Each round joins every pair that is at least this common beside the commonest: few rounds, hardly a longer text. */
const SHARE = 0.5;

/**
 * Packs code into less than a third of its length: a pair of characters that repeats becomes one sign, then a pair of
 * signs, and so on. V8 skips such a text far faster than it reads through the code; putting the pairs back takes a few
 * milliseconds, a tenth of what inflating takes in a cold context.
 *
 * @returns text that src/server/packed-code unpacks
 * @throws Error when the code itself holds such a sign
 * @example packCode('abcab ab ab') // 'ab䷿一c一 一 一'
 */
export function packCode(code: string): string {
  if (code.split('').some(isSign)) throw new Error('pack-code: a sign of its own in the code');
  const pairs: string[] = [];
  let text = code;
  for (let common = commonPairs(text); common.size > 0; common = commonPairs(text)) {
    text = joined(text, common, (pair) => String.fromCharCode(FIRST_SIGN + pairs.push(pair) - 1));
  }
  return pairs.join('') + PAIRS_END + text;
}

function isSign(character: string): boolean {
  const sign = character.charCodeAt(0);
  return character === PAIRS_END || (sign >= FIRST_SIGN && sign < FIRST_SIGN + MOST_SIGNS);
}

/** Pairs of neighbours that are worth a sign. */
function commonPairs(text: string): Set<number> {
  const times = new Map<number, number>();
  for (let i = 0; i + 1 < text.length; i += 1) {
    const pair = pairAt(text, i);
    times.set(pair, (times.get(pair) ?? 0) + 1);
  }
  const most = Math.max(0, ...new Set(times.values()));
  const least = Math.max(LEAST_TIMES, most * SHARE);
  return new Set([...times.keys()].filter((pair) => (times.get(pair) ?? 0) >= least));
}

/** Puts a sign in the place of each such pair. */
function joined(text: string, pairs: ReadonlySet<number>, newSign: (pair: string) => string): string {
  const signs = new Map<number, string>();
  const parts: string[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const pair = pairAt(text, i);
    if (i + 1 === text.length || !pairs.has(pair)) {
      parts.push(text.charAt(i));
      continue;
    }
    const sign = signs.get(pair) ?? newSign(text.slice(i, i + 2));
    signs.set(pair, sign);
    parts.push(sign);
    i += 1;
  }
  return parts.join('');
}

function pairAt(text: string, index: number): number {
  return text.charCodeAt(index) * 0x10000 + text.charCodeAt(index + 1);
}
