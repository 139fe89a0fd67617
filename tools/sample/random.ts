import { known } from './known';

/** A seeded source of choices: the same seed gives the same sample on every machine. */
export interface Random {
  /** Whole number from 0 to `below` − 1. */
  int(below: number): number;
  /** True in `share` of the cases (0…1). */
  chance(share: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** `count` random decimal digits, the first one never 0. */
  digits(count: number): string;
}

/**
 * Makes a source of choices from a whole number.
 * The generator is mulberry32: 32 bits of state are plenty for test data, and it needs no library.
 * @example seededRandom(1).int(10) // the same digit on every run
 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  };
  const int = (below: number): number => Math.floor(next() * below);
  return {
    int,
    chance: (share) => next() < share,
    pick: (items) => {
      if (items.length === 0) throw new Error('pick: an empty list');
      return known(items[int(items.length)]);
    },
    digits: (count) => {
      let text = String(1 + int(9));
      while (text.length < count) text += int(10);
      return text;
    },
  };
}

/**
 * Deals items like cards: each comes once, in random order, before any comes again.
 * So even a small sample holds every kind of dirt and fault.
 * @throws Error when there is nothing to deal
 */
export function dealer<T>(items: readonly T[], random: Random): () => T {
  if (items.length === 0) throw new Error('dealer: an empty list');
  let left: T[] = [];
  return () => {
    if (left.length === 0) left = [...items];
    return known(left.splice(random.int(left.length), 1)[0]);
  };
}
