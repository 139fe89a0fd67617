import type { Conflict, Decisions } from '../../shared/collect';

/**
 * What was decided so far, by conflict.
 *
 * @example decisionsOf([]) // {}
 */
export function decisionsOf(conflicts: readonly Conflict[]): Decisions {
  return Object.fromEntries(
    conflicts.flatMap(({ id, decision }) => (decision === '' ? [] : [[id, decision] as const])),
  );
}
