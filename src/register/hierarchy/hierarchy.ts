import { type Decisions, NO_DECISIONS } from '../decisions/decisions';
import { itemAt } from '../item-at';
import type { Organisation } from '../model';
import { type ParentIndex, parentIndex } from './parent-index';
import { type ParentLink, parentLinks } from './parent-link';
import { type ParentsFirst, parentsFirst } from './parents-first';
import type { StatedParents } from './stated-parents';

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
  /** Finds members by what a row may give of its parent. */
  readonly index: ParentIndex;
}

/**
 * Finds every member's parent.
 *
 * @param organisations titles and totals have no parents and are nobody's
 * @param aliases other names of an organisation, by its index
 * @param decisions what a person decided for names that nobody has
 * @param asked rows whose empty cell may mean the parent above them, by index
 * @returns members in the order of the organisations
 * @example buildHierarchy(organisations, new Map()).members[1].parent // 0
 */
export function buildHierarchy(
  organisations: readonly Organisation[],
  aliases: ReadonlyMap<number, readonly string[]>,
  decisions: Decisions = NO_DECISIONS,
  asked: StatedParents['asked'] = new Map(),
): Hierarchy {
  const index = parentIndex(organisations, aliases);
  const links = parentLinks(organisations, index, decisions, asked);
  const { order, circles, onCircle }: ParentsFirst = parentsFirst(links.map(({ parent }) => parent));
  const members = organisations.map((organisation, at): Member => {
    const link = itemAt(links, at);
    return { index: at, organisation, link, parent: onCircle.has(at) ? -1 : link.parent };
  });
  return {
    members,
    parentsFirst: order.map((at) => itemAt(members, at)),
    circles: circles.map((circle) => circle.map((at) => itemAt(members, at))),
    index,
  };
}
