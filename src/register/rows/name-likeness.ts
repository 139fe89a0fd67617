import { addTo } from '../../core/multimap';

/** Names with less in common are not alike. */
const LEAST = 0.25;
const LONGEST = 200;

/** Runs of three letters, those over the edges of words among them. */
function trigrams(key: string): Set<string> {
  const text = ` ${key.slice(0, LONGEST)} `;
  const found = new Set<string>();
  for (let at = 0; at + 3 <= text.length; at += 1) found.add(text.slice(at, at + 3));
  return found;
}

/** One of the names and how like it is, 0 to 1. */
export interface Likeness {
  /** Index among the names. */
  readonly at: number;
  readonly likeness: number;
}

/**
 * Compares a name with others by the letters that they share, rare ones first: what a typo, another case or another order
 * of words leaves alone.
 *
 * @param keys the names in comparable form
 * @returns takes a name in that form; gives those that are alike, in no order
 * @example nameLikeness(['администрация района', 'школа'])('админстрация района')[0].at // 0
 */
export function nameLikeness(keys: readonly string[]): (key: string) => Likeness[] {
  const postings = new Map<string, number[]>();
  const runs = keys.map(trigrams);
  runs.forEach((own, at) => {
    for (const run of own) addTo(postings, run, at);
  });
  const weight = (run: string): number => Math.log(1 + keys.length / (postings.get(run)?.length ?? 1));
  const size = (own: Iterable<string>): number => {
    let sum = 0;
    for (const run of own) sum += weight(run);
    return sum;
  };
  const sizes = runs.map(size);
  return (key) => {
    const asked = trigrams(key);
    const askedSize = size(asked);
    const shared = new Map<number, number>();
    for (const run of asked) {
      const more = weight(run);
      for (const at of postings.get(run) ?? []) shared.set(at, (shared.get(at) ?? 0) + more);
    }
    return Array.from(shared, ([at, sum]) => ({
      at,
      likeness: sum / Math.sqrt(askedSize * (sizes[at] ?? 1)),
    })).filter(({ likeness }) => likeness >= LEAST);
  };
}
