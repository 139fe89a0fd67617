/** The order in which parents come before their children, and the circles that have no such order. */
export interface Descent {
  /** Every index once; parents first. Members of circles come before all that hang on them. */
  readonly order: readonly number[];
  /** Circles, each in the direction from child to parent. */
  readonly cycles: readonly (readonly number[])[];
  /** Indexes that are on a circle. */
  readonly onCycle: ReadonlySet<number>;
}

/**
 * Walks parent links once, in linear time and without recursion: chains may be as long as the sheet.
 *
 * @param parents index of the parent, -1 for none
 * @example descent([-1, 0, 1]).order // [0, 1, 2]
 */
export function descent(parents: readonly number[]): Descent {
  const order = new Array<number>(parents.length);
  let ordered = 0;
  const cycles: number[][] = [];
  const onCycle = new Set<number>();
  /** 1: on the path of this walk, 2: ordered. */
  const seen = new Uint8Array(parents.length);
  // One path for all walks: its first `length` places are this walk's.
  const path: number[] = [];
  for (let start = 0; start < parents.length; start += 1) {
    let length = 0;
    let at = start;
    while (at >= 0 && seen[at] === 0) {
      seen[at] = 1;
      path[length] = at;
      length += 1;
      at = parents[at]!;
    }
    if (at >= 0 && seen[at] === 1) {
      const cycle = path.slice(path.indexOf(at), length);
      for (const member of cycle) onCycle.add(member);
      cycles.push(cycle);
    }
    for (let i = length - 1; i >= 0; i -= 1) {
      seen[path[i]!] = 2;
      order[ordered] = path[i]!;
      ordered += 1;
    }
  }
  return { order, cycles, onCycle };
}
