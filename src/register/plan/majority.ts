/** A vote for a choice. */
export interface Vote<T> {
  readonly choice: T;
  readonly weight: number;
}

/**
 * The choice of more than half of all votes by weight.
 *
 * @returns null when no choice has more than half
 * @example majority([{ choice: 'a', weight: 2 }, { choice: 'b', weight: 1 }]) // 'a'
 */
export function majority<T>(votes: Iterable<Vote<T>>): T | null {
  const weights = new Map<T, number>();
  let all = 0;
  for (const { choice, weight } of votes) {
    weights.set(choice, (weights.get(choice) ?? 0) + weight);
    all += weight;
  }
  for (const [choice, weight] of weights) if (weight * 2 > all) return choice;
  return null;
}
