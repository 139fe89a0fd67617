import type { Conflict, Decisions } from '../shared/collect';

/**
 * Decisions with every open conflict settled by the only side whose links audit clean, where there is one. What a person
 * decided stays.
 *
 * @example withRightSides([], {}) // {}
 */
export function withRightSides(conflicts: readonly Conflict[], decisions: Decisions): Decisions {
  const easy = conflicts.filter(({ decision, right }) => decision === '' && right !== '');
  return { ...decisions, ...Object.fromEntries(easy.map(({ id, right }) => [id, right])) };
}
