import { groupBy } from '../../core/multimap';
import type { FindingRow } from '../../shared/findings';

/** What a finding is known by, the surest first; null where it has no such thing. */
const KEYS: readonly ((one: FindingRow) => string | null)[] = [
  // A row that moved holds what it held; a sentence may name other rows, which moved too.
  ({ mark, text }) => (mark ? `${mark}\n${text}` : null),
  ({ mark }) => mark || null,
  ({ row, name, text }) => `${row}\n${name}\n${text}`,
  ({ row, name }) => `${row}\n${name}`,
];
const wordsOf = ({ name, text }: FindingRow): string => `${name}\n${text}`;

type Known = FindingRow & { readonly settled?: boolean };

/**
 * Finds the findings of an earlier check among those of a later one of the same reason. «Детский сад № 1» may stand in
 * three rows without an OGRN: each is one finding, wherever rows were inserted, sorted or mended.
 *
 * @param known in the order of the sheet
 * @returns for each known one its index in `now`; -1 where it is gone
 * @example matchedRows([{ row: 5, mark: 'a', name, text }], [{ row: 6, mark: 'a', name, text }]) // [0]
 */
export function matchedRows(known: readonly Known[], now: readonly FindingRow[]): number[] {
  const found = known.map(() => -1);
  const free = new Set(now.keys());
  const pair = (at: number, index: number): void => {
    found[at] = index;
    free.delete(index);
  };
  const lost = () => Array.from(known.keys()).filter((at) => found[at] === -1);
  const by = (list: readonly FindingRow[], indexes: readonly number[], keyOf: (typeof KEYS)[number]) =>
    groupBy(indexes, (index) => keyOf(list[index] as FindingRow));
  for (const keyOf of KEYS) {
    const places = by(now, Array.from(free), keyOf);
    for (const [key, alike] of by(known, lost(), keyOf)) {
      const candidates = places.get(key) ?? [];
      // One of several alike is gone: those that stand where they stood are themselves.
      if (candidates.length !== alike.length)
        for (const at of alike) {
          const same = candidates.find((index) => now[index]?.row === known[at]?.row);
          if (same !== undefined && free.has(same)) pair(at, same);
        }
      const left = candidates.filter((index) => free.has(index));
      const waiting = alike.filter((at) => found[at] === -1);
      // What is open has more claim than what was settled.
      const first = waiting.filter((at) => !known[at]?.settled);
      const others = waiting.filter((at) => known[at]?.settled);
      const taken = left.length < waiting.length ? [...first, ...others] : waiting;
      for (const at of taken.slice(0, left.length)) pair(at, left.shift() as number);
    }
  }
  // Moved and changed: known by its words, as long as nobody else has them.
  const places = by(now, Array.from(now.keys()), wordsOf);
  for (const [words, alike] of by(known, Array.from(known.keys()), wordsOf)) {
    const [[at, ...others], [index, ...more]] = [alike, places.get(words) ?? []];
    const isOne = others.length === 0 && more.length === 0;
    if (isOne && at !== undefined && index !== undefined && found[at] === -1 && free.has(index))
      pair(at, index);
  }
  return found;
}
