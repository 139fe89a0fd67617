/**
 * What a call costs at Google, in seconds: typical figures from public measurements, on the slow side.
 * They only choose the size of a batch and when to advise; nothing breaks when they are off.
 */
export const TYPICAL_COSTS = { call: 0.15, readCell: 0.00002, writtenCell: 0.00008 };

/** A call may last six minutes; a person looks at a progress bar, and «Остановить» waits for the batch. */
const WRITING_SECONDS = 5;
/** Each batch reads the whole sheet: small ones would read it too often. */
const LEAST_ROWS = 2000;
const MOST_ROWS = 20000;

/**
 * Rows that one batch should have.
 *
 * @param writtenColumns number of columns written in each row
 * @returns between 2,000 and 20,000
 * @example batchRows(8) // 7800
 */
export function batchRows(writtenColumns: number): number {
  const rows = WRITING_SECONDS / (Math.max(1, writtenColumns) * TYPICAL_COSTS.writtenCell);
  return Math.max(LEAST_ROWS, Math.min(MOST_ROWS, Math.floor(rows / 100) * 100));
}

/** A person waits so long for a preview before they think that it hangs. */
const PREVIEW_SECONDS = 20;
/** Calls of a preview beside those for its cells. */
const PREVIEW_CALLS = 30;

/**
 * Rows that a preview reads in one call without trying a person's patience.
 *
 * @param sourceColumns number of columns read for each row
 * @returns whole thousands
 * @example previewedRows(17) // 45000
 */
export function previewedRows(sourceColumns: number): number {
  const { call, readCell } = TYPICAL_COSTS;
  const rows = (PREVIEW_SECONDS - PREVIEW_CALLS * call) / (Math.max(1, sourceColumns) * readCell);
  return Math.floor(rows / 1000) * 1000;
}
