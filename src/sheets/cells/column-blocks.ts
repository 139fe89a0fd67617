/** Consecutive columns read in one call: from `first` on, `width` of them. */
export interface ColumnBlock {
  readonly first: number;
  readonly width: number;
}

/** Share of cells that may be read in vain to save calls. */
const SPARE_SHARE = 0.1;
/** So many may be in any case: a call costs as much. */
const SPARE_CELLS = 5000;

/**
 * Groups columns into as few blocks as possible, reading at most a tenth more cells than needed, or some thousands.
 *
 * @param columns column numbers from 1, in any order, repeats allowed
 * @param rows how many rows of them are read
 * @returns blocks from left to right that cover every column
 * @example columnBlocks([2, 3, 7], 20000) // [{ first: 2, width: 2 }, { first: 7, width: 1 }]
 * @example columnBlocks([2, 3, 7], 300) // [{ first: 2, width: 6 }]
 */
export function columnBlocks(columns: readonly number[], rows: number): ColumnBlock[] {
  const sorted = Array.from(new Set(columns)).sort((a, b) => a - b);
  const gaps = sorted
    .slice(1)
    .map((column, i) => ({ after: i, size: column - (sorted[i] as number) - 1 }))
    .sort((a, b) => a.size - b.size);
  let spare = Math.floor(Math.max(sorted.length * SPARE_SHARE, SPARE_CELLS / Math.max(1, rows)));
  const joined = new Set<number>();
  for (const gap of gaps) {
    if (gap.size > spare) break;
    spare -= gap.size;
    joined.add(gap.after);
  }
  const blocks: { first: number; width: number }[] = [];
  sorted.forEach((column, i) => {
    const last = blocks[blocks.length - 1];
    if (last && joined.has(i - 1)) last.width = column - last.first + 1;
    else blocks.push({ first: column, width: 1 });
  });
  return blocks;
}
