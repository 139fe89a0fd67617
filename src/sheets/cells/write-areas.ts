/** A rectangle of cells to be written in one call; all counted from 1. */
export interface WriteArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** What may be done with a cell: it gets a new value, it is empty and may be written as empty, or it is left alone. */
export type CellUse = 'write' | 'empty' | 'leave';

/**
 * Covers all cells to be written with few rectangles, so that the number of calls does not grow with the rows:
 * a rectangle may run over empty cells (writing '' there changes nothing), never over a cell that holds something.
 *
 * @param firstRow sheet row of index 0
 * @param columns by column number, one use a row, all of one length
 * @returns rectangles that cover every `write` cell once and no `leave` cell
 * @example writeAreas(5, new Map([[2, ['write', 'empty', 'write']]])) // [{ row: 5, column: 2, rows: 3, columns: 1 }]
 */
export function writeAreas(firstRow: number, columns: ReadonlyMap<number, readonly CellUse[]>): WriteArea[] {
  const areas: WriteArea[] = [];
  let open: OpenArea[] = [];
  let previous = Number.NaN;
  for (const column of Array.from(columns.keys()).sort((a, b) => a - b)) {
    const uses = columns.get(column) as readonly CellUse[];
    const left = leftAlone(uses);
    const next: OpenArea[] = [];
    for (const segment of segments(uses)) {
      // Areas of one column are parted by cells left alone, so a join can never run into a third area.
      const neighbour =
        column === previous + 1 ? open.find((area) => canJoin(area, segment, left)) : undefined;
      if (neighbour) {
        open = open.filter((area) => area !== neighbour);
        next.push({
          ...neighbour,
          from: Math.min(neighbour.from, segment.from),
          to: Math.max(neighbour.to, segment.to),
          columns: neighbour.columns + 1,
          left: [...neighbour.left, left],
        });
      } else {
        next.push({ ...segment, column, columns: 1, left: [left] });
      }
    }
    areas.push(...open.map((area) => closed(area, firstRow)));
    open = next;
    previous = column;
  }
  return areas.concat(open.map((area) => closed(area, firstRow)));
}

interface Segment {
  readonly from: number;
  readonly to: number;
}

interface OpenArea extends Segment {
  readonly column: number;
  readonly columns: number;
  /** For each column of the area, how many cells above each index are left alone. */
  readonly left: readonly (readonly number[])[];
}

function leftAlone(uses: readonly CellUse[]): number[] {
  const sums = [0];
  for (const use of uses) sums.push((sums[sums.length - 1] as number) + (use === 'leave' ? 1 : 0));
  return sums;
}

/** Runs of cells between two that are left alone, cut to the first and last cell that is written. */
function segments(uses: readonly CellUse[]): Segment[] {
  const found: Segment[] = [];
  let from = -1;
  let to = -1;
  const close = () => {
    if (from >= 0) found.push({ from, to });
    from = -1;
  };
  uses.forEach((use, i) => {
    if (use === 'leave') close();
    else if (use === 'write') {
      if (from < 0) from = i;
      to = i;
    }
  });
  close();
  return found;
}

function canJoin(area: OpenArea, segment: Segment, left: readonly number[]): boolean {
  const from = Math.min(area.from, segment.from);
  const to = Math.max(area.to, segment.to);
  return [...area.left, left].every((sums) => sums[to + 1] === sums[from]);
}

function closed(area: OpenArea, firstRow: number): WriteArea {
  return {
    row: firstRow + area.from,
    column: area.column,
    rows: area.to - area.from + 1,
    columns: area.columns,
  };
}
