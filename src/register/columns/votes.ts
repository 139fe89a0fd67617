/** Weighted votes for one of several choices. */
export class Votes<T> {
  private readonly weights = new Map<T, number>();
  private all = 0;
  /** The last votes of one choice: neighbours mostly choose alike, and are counted together. */
  private latest: T | null = null;
  private latestWeight = 0;

  cast(choice: T, weight: number): void {
    if (choice !== this.latest) this.settle(choice);
    this.latestWeight += weight;
  }

  /** The choice of more than half of all votes, null when there is none. */
  majority(): T | null {
    this.settle(null);
    for (const [choice, weight] of this.weights) if (weight * 2 > this.all) return choice;
    return null;
  }

  private settle(next: T | null): void {
    if (this.latest !== null) {
      this.weights.set(this.latest, (this.weights.get(this.latest) ?? 0) + this.latestWeight);
      this.all += this.latestWeight;
    }
    this.latest = next;
    this.latestWeight = 0;
  }
}
