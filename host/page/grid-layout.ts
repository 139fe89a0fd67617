export const ROW_HEIGHT = 21;
export const NUMBERS_WIDTH = 46;
export const LETTERS_HEIGHT = 24;

/** Positions of rows and columns, in pixels. Rows and columns are counted from 1. */
export class GridLayout {
  readonly frozenRows: number;
  readonly width: number;
  readonly height: number;
  readonly frozenHeight: number;
  private readonly lefts: number[] = [0];
  private readonly rows: number;

  constructor(sheet: {
    readonly widths: readonly number[];
    readonly rows: number;
    readonly frozenRows: number;
  }) {
    this.rows = sheet.rows;
    // More frozen rows than a screen has would leave nothing to scroll.
    this.frozenRows = Math.min(sheet.frozenRows, 10);
    let left = 0;
    for (const width of sheet.widths) {
      left += width;
      this.lefts.push(left);
    }
    this.width = left;
    this.height = (sheet.rows - this.frozenRows) * ROW_HEIGHT;
    this.frozenHeight = this.frozenRows > 0 ? this.frozenRows * ROW_HEIGHT + 3 : 0;
  }

  get columns(): number {
    return this.lefts.length - 1;
  }

  column(column: number): { left: number; width: number } {
    const left = this.lefts[column - 1] ?? this.width;
    return { left, width: (this.lefts[column] ?? left) - left };
  }

  /** Top of a row within its own part: frozen or scrolled. */
  top(row: number): number {
    return (row <= this.frozenRows ? row - 1 : row - 1 - this.frozenRows) * ROW_HEIGHT;
  }

  rowsIn(scrollTop: number, height: number): readonly [number, number] {
    const first = Math.floor(scrollTop / ROW_HEIGHT) + 1 + this.frozenRows;
    return [first, Math.min(this.rows, first + Math.ceil(height / ROW_HEIGHT))];
  }

  columnsIn(scrollLeft: number, width: number): readonly [number, number] {
    let first = 1;
    while (first < this.columns && (this.lefts[first] ?? 0) <= scrollLeft) first += 1;
    let last = first;
    while (last < this.columns && (this.lefts[last] ?? 0) < scrollLeft + width) last += 1;
    return [first, last];
  }

  /** Where a key leads from a cell; null for keys that do not move. */
  moved(key: string, row: number, column: number, page: number): [number, number] | null {
    const steps: { [key: string]: [number, number] } = {
      ArrowUp: [row - 1, column],
      ArrowDown: [row + 1, column],
      ArrowLeft: [row, column - 1],
      ArrowRight: [row, column + 1],
      PageUp: [row - page, column],
      PageDown: [row + page, column],
      Home: [row, 1],
      End: [row, this.columns],
    };
    const step = steps[key];
    return step ? [clamp(step[0], this.rows), clamp(step[1], this.columns)] : null;
  }
}

function clamp(value: number, most: number): number {
  return Math.max(1, Math.min(most, value));
}
