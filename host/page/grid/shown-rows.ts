import type { Span } from '../protocol';
import { spansOf } from '../spans';

/** The rows that a grid shows, in order: the sheet's rows without those that are hidden or filtered out. */
export class ShownRows {
  private readonly numbers: readonly number[];
  private readonly places: ReadonlyMap<number, number>;

  constructor(spans: readonly Span[]) {
    this.numbers = spans.flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_row, at) => first + at),
    );
    this.places = new Map(this.numbers.map((row, at) => [row, at]));
  }

  /** All rows but the hidden ones. */
  static without(rows: number, hidden: readonly Span[]): ShownRows {
    const spans: Span[] = [];
    let next = 1;
    for (const [first, last] of hidden) {
      if (first > next) spans.push([next, first - 1]);
      next = last + 1;
    }
    if (next <= rows) spans.push([next, rows]);
    return new ShownRows(spans);
  }

  get length(): number {
    return this.numbers.length;
  }

  /** Number of the row at a place, counted from 0. */
  row(place: number): number {
    return this.numbers[place] ?? this.numbers[this.numbers.length - 1] ?? 1;
  }

  /** Place of a row; -1 when it is not shown. */
  place(row: number): number {
    return this.places.get(row) ?? -1;
  }

  /** Place of the last shown row that is not below this one. */
  placeUpTo(row: number): number {
    let [low, high] = [0, this.numbers.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.numbers[middle] ?? 0) <= row) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** The rows between two places, as few spans as they make. */
  spans(first: number, last: number): Span[] {
    return spansOf(this.numbers.slice(first, last + 1));
  }
}
