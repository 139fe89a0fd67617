import { itemAt } from '../item-at';

/** The order in which parents come before their children, and the circles that have no such order. */
export interface ParentsFirst {
  /** Every index once, parents first. Members of circles come before all that depend on them. */
  readonly order: readonly number[];
  /** Circles, each in the direction from child to parent. */
  readonly circles: readonly (readonly number[])[];
  /** Indexes that are on a circle. */
  readonly onCircle: ReadonlySet<number>;
}

/**
 * Orders members so that parents come first. Follows each parent link once, without recursion: a chain may be as long
 * as the sheet.
 *
 * @param parents index of each member's parent, -1 for none
 * @example parentsFirst([-1, 0, 1]).order // [0, 1, 2]
 */
export function parentsFirst(parents: readonly number[]): ParentsFirst {
  const order: number[] = [];
  const circles: number[][] = [];
  const onCircle = new Set<number>();
  const seen = new Set<number>();
  for (const start of parents.keys()) {
    /** Members from the start upwards that no earlier path holds. */
    const path = new Set<number>();
    let at = start;
    while (at >= 0 && !seen.has(at)) {
      seen.add(at);
      path.add(at);
      at = itemAt(parents, at);
    }
    const members = Array.from(path);
    if (path.has(at)) {
      const circle = members.slice(members.indexOf(at));
      for (const member of circle) onCircle.add(member);
      circles.push(circle);
    }
    for (const member of members.reverse()) order.push(member);
  }
  return { order, circles, onCircle };
}
