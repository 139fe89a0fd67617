import { OUTPUT_COLUMNS } from '../../shared/fill';

/**
 * What a call costs at Google, in seconds: typical figures from public measurements, on the slow side.
 * They only choose the size of a batch and when to advise; nothing breaks when they are off.
 */
export const TYPICAL_COSTS = { call: 0.15, readCell: 0.00002, writtenCell: 0.00008 };

/** A call may last six minutes; a person at a progress bar waits five seconds, and «остановить» answers as fast. */
const PORTION_SECONDS = 5;
/** Fewer rows a call and the calls themselves would cost more than the cells. */
const LEAST_ROWS = 2000;
const MOST_ROWS = 10000;

/**
 * Rows that one batch should have.
 *
 * @param sourceColumns number of columns read for each row
 * @returns between 2,000 and 10,000
 * @example batchRows(12) // 4800
 */
export function batchRows(sourceColumns: number): number {
  const { readCell, writtenCell } = TYPICAL_COSTS;
  const perRow = (sourceColumns + OUTPUT_COLUMNS.length) * readCell + OUTPUT_COLUMNS.length * writtenCell;
  const rows = Math.floor(PORTION_SECONDS / perRow / 100) * 100;
  return Math.max(LEAST_ROWS, Math.min(MOST_ROWS, rows));
}

/** A person waits so long for a check before they think that it hangs. */
const CHECK_SECONDS = 20;
/** Calls of a check beside those for its cells. */
const CHECK_CALLS = 30;

/**
 * Rows that a check reads in one call without trying a person's patience.
 *
 * @param sourceColumns number of columns read for each row
 * @returns whole thousands
 * @example checkedRows(17) // 45000
 */
export function checkedRows(sourceColumns: number): number {
  const { call, readCell } = TYPICAL_COSTS;
  const rows = (CHECK_SECONDS - CHECK_CALLS * call) / (Math.max(1, sourceColumns) * readCell);
  return Math.floor(rows / 1000) * 1000;
}
