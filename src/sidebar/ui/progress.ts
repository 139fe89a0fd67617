/**
 * Share done, in whole per cent; never 100 before the end.
 *
 * @example percent(4000, 20000) // 20
 */
export function percent(done: number, total: number): number {
  if (total <= 0) return 0;
  if (done >= total) return 100;
  return Math.max(0, Math.min(99, Math.floor((done * 100) / total)));
}

/**
 * Seconds left at the speed so far.
 *
 * @param rows rows done in this pass
 * @param milliseconds time that they took
 * @param left rows still to do
 * @returns null while nothing can be said
 * @example secondsLeft(500, 10_000, 1000) // 20
 */
export function secondsLeft(rows: number, milliseconds: number, left: number): number | null {
  if (rows <= 0 || milliseconds <= 0) return null;
  return Math.max(0, Math.round(((milliseconds / rows) * left) / 1000));
}
