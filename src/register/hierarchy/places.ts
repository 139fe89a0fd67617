/** Indexes of rows by a key. Most keys are one row's, so lists are chains, and made into arrays only when asked for. */
export class Places<K extends string | number = string> {
  /** Newest entry of each key. */
  private readonly newest = new Map<K, number>();
  /** Of each entry: its row, and the key's entry before it, -1 for none. */
  private readonly rows: number[] = [];
  private readonly earlier: number[] = [];

  /** Adds a row under a key; '' is no key, and a row that is the key's newest already is not added again. */
  put(key: K, row: number): void {
    if (key === '') return;
    const before = this.newest.get(key) ?? -1;
    if (before >= 0 && this.rows[before] === row) return;
    this.newest.set(key, this.rows.length);
    this.rows.push(row);
    this.earlier.push(before);
  }

  /** Rows of a key, in the order in which they were added; undefined for an unknown key. */
  get(key: K): readonly number[] | undefined {
    const newest = this.newest.get(key);
    if (newest === undefined) return undefined;
    const found: number[] = [];
    for (let entry = newest; entry >= 0; entry = this.earlier[entry]!) found.push(this.rows[entry]!);
    return found.reverse();
  }
}
