import type { Span } from './protocol';

/**
 * Rows as few spans as they make.
 * @param rows in ascending order
 * @example spansOf([1, 2, 3, 7]) // [[1, 3], [7, 7]]
 */
export function spansOf(rows: Iterable<number>): Span[] {
  const spans: [number, number][] = [];
  for (const row of rows) {
    const last = spans[spans.length - 1];
    if (last?.[1] === row - 1) last[1] = row;
    else spans.push([row, row]);
  }
  return spans;
}
