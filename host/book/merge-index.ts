import type { Area } from './a1';

/** Merged areas of a sheet by the rows that they cover. */
export class MergeIndex {
  private readonly byRow = new Map<number, Area[]>();

  /** @param lastRow a merge may reach down to the last row of Excel; rows that are not there need no place here */
  constructor(
    areas: readonly Area[],
    private readonly lastRow: number,
  ) {
    for (const area of areas) this.add(area);
  }

  add(area: Area): void {
    const last = Math.min(area.row + area.rows - 1, this.lastRow);
    for (let row = area.row; row <= last; row += 1) {
      const known = this.byRow.get(row);
      if (known) known.push(area);
      else this.byRow.set(row, [area]);
    }
  }

  /** The merged area that a cell belongs to; null when it stands alone. */
  at(row: number, column: number): Area | null {
    const areas = this.byRow.get(row);
    return areas?.find((area) => column >= area.column && column < area.column + area.columns) ?? null;
  }
}
