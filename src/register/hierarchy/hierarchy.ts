import { itemAt } from '../item-at';
import type { Organisation } from '../model';
import { parentIndex } from './parent-index';
import { type ParentLink, parentLinks } from './parent-link';
import { type ParentsFirst, parentsFirst } from './parents-first';

/** An organisation with its parent found. */
export interface Member {
  /** Index among all members. */
  readonly index: number;
  readonly organisation: Organisation;
  readonly link: ParentLink;
  /** Index of the parent, -1 for none; members of circles have none. */
  readonly parent: number;
}

/** Organisations of the register (and the directory) with their parents found. */
export interface Hierarchy {
  readonly members: readonly Member[];
  /** The same members, parents before their children; members of circles before all that depend on them. */
  readonly parentsFirst: readonly Member[];
  /** Circles, each in the direction from child to parent. */
  readonly circles: readonly (readonly Member[])[];
}

/**
 * Finds every member's parent.
 *
 * @param organisations titles and totals have no parents and are nobody's
 * @param aliases other names of an organisation, by its index
 * @returns members in the order of the organisations
 * @example buildHierarchy(organisations, new Map()).members[1].parent // 0
 */
export function buildHierarchy(
  organisations: readonly Organisation[],
  aliases: ReadonlyMap<number, readonly string[]>,
): Hierarchy {
  const links = parentLinks(organisations, parentIndex(organisations, aliases));
  const { order, circles, onCircle }: ParentsFirst = parentsFirst(links.map(({ parent }) => parent));
  const members = organisations.map((organisation, index): Member => {
    const link = itemAt(links, index);
    return { index, organisation, link, parent: onCircle.has(index) ? -1 : link.parent };
  });
  return {
    members,
    parentsFirst: order.map((index) => itemAt(members, index)),
    circles: circles.map((circle) => circle.map((index) => itemAt(members, index))),
  };
}
