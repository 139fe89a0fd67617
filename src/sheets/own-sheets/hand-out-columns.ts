import { type SheetLayout, sheetColumns, typedColumns } from '../../register/hand-out/sheet/sheet-layout';

/** Answer columns in runs of neighbours: the first column and how many. */
export function answerRuns(layout: SheetLayout): [number, number][] {
  const runs: [number, number][] = [];
  for (const { column } of typedColumns(layout)) {
    const run = runs[runs.length - 1];
    if (run && run[0] + run[1] === column) run[1] += 1;
    else runs.push([column, 1]);
  }
  return runs;
}

/** The last column that the product knows on a hand-out sheet. */
export function rightmost(layout: SheetLayout): number {
  return Math.max(...sheetColumns(layout).map(({ column }) => column));
}
