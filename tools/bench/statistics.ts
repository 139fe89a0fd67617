/**
 * The middle of some measurements; of an even number the mean of the two in the middle.
 * @throws Error when there are none
 * @example median([3, 1, 2]) // 2
 */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new Error('median: no values');
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

/**
 * Distance between the quartiles: how far apart repeated measurements lie, single outliers left out.
 * @throws Error when there are none
 * @example spread([1, 2, 3, 4]) // 2
 */
export function spread(values: readonly number[]): number {
  if (values.length === 0) throw new Error('spread: no values');
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
  return at(0.75) - at(0.25);
}

/** Rounds to so many significant digits, for printing and for JSON that does not pretend. */
export function rounded(value: number, digits = 3): number {
  return Number(value.toPrecision(digits));
}
