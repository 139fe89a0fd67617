import type { CustomDataView, ItemMetadata } from 'slickgrid';
import { columnLetters } from '../../../src/core/cells/column-letters';
import type { CellView, SheetView } from '../protocol';
import { cellLook } from './cell-look';
import type { RowColumn, RowItem } from './row-column';
import type { GridPlace } from './sheet-selection';
import { ShownRows } from './shown-rows';

const NUMBERS_WIDTH = 52;
/** More frozen rows or columns than a screen has would leave nothing to scroll. */
const MOST_FROZEN_ROWS = 12;
const MOST_FROZEN_WIDTH = 500;
/** As far as a long text runs on over empty cells. */
const MOST_RUN_ON = 12;

/** The cells of the sheet that is shown, as far as they are known. */
export interface KnownCells {
  cell(row: number, column: number): CellView | undefined;
  cells(row: number): ReadonlyMap<number, CellView>;
}

/** The sheet that a grid draws: its rows and columns in the words of the library. */
export class DrawnSheet {
  view: SheetView = EMPTY;
  rows = new ShownRows([]);
  /** Of which sheet and rows all are shown; '' while they are filtered. */
  private allRows = '';

  constructor(private readonly known: KnownCells) {}

  /** @param rows the rows that a filter leaves; null for all that are not hidden */
  set(view: SheetView, rows: ShownRows | null): void {
    const all = rows ? '' : JSON.stringify([view.id, view.rows, view.hiddenRows]);
    this.view = view;
    if (rows) this.rows = rows;
    else if (all !== this.allRows) this.rows = ShownRows.without(view.rows, view.hiddenRows);
    this.allRows = all;
  }

  /** Changes when the grid has to be built anew. */
  get structure(): string {
    const { id, widths, hiddenColumns, frozenColumns } = this.view;
    return JSON.stringify([id, widths, hiddenColumns, frozenColumns, this.frozenRows]);
  }

  get data(): CustomDataView<RowItem> {
    return {
      getLength: () => this.rows.length,
      getItem: (place) => ({ row: this.rows.row(place) }),
      getItemMetadata: (place) => this.metadata(this.rows.row(place)),
    };
  }

  /** Last place with content. */
  get content(): GridPlace {
    const { rows, columns } = this.view.content;
    return { row: Math.max(0, this.rows.placeUpTo(rows)), cell: Math.max(1, columns) };
  }

  get frozenRows(): number {
    return Math.min(MOST_FROZEN_ROWS, this.rows.placeUpTo(this.view.frozenRows) + 1);
  }

  /** Number of the last frozen column; the row numbers are column 0 and always frozen. */
  get frozenColumns(): number {
    let width = 0;
    for (let column = 1; column <= this.view.frozenColumns; column += 1) {
      width += this.isHidden(column) ? 0 : (this.view.widths[column - 1] ?? 0);
      if (width > MOST_FROZEN_WIDTH) return column - 1;
    }
    return this.view.frozenColumns;
  }

  columns(): RowColumn[] {
    const numbers: RowColumn = {
      id: 0,
      field: 'row',
      name: '№',
      width: NUMBERS_WIDTH,
      resizable: false,
      focusable: false,
      selectable: false,
      cssClass: 'number',
      cellAttrs: { role: 'rowheader' },
      formatter: (_place, _cell, _value, _column, { row }) => String(row),
    };
    return [numbers, ...this.view.widths.map((width, index) => this.column(index + 1, width))];
  }

  private column(column: number, width: number): RowColumn {
    return {
      id: column,
      field: 'row',
      name: columnLetters(column),
      width,
      minWidth: 20,
      hidden: this.isHidden(column),
      formatter: (_place, _cell, _value, _column, { row }) => {
        const room = this.room(row, column, width);
        return cellLook(this.known.cell(row, column), width, room);
      },
    };
  }

  private isHidden(column: number): boolean {
    return this.view.hiddenColumns.includes(column);
  }

  /** First column of the merged cell that lies over a cell. */
  startOf(row: number, column: number): number {
    for (const [start, { s = 1 }] of this.known.cells(row))
      if (start < column && column < start + s) return start;
    return column;
  }

  visibleColumn(column: number): number {
    let visible = column;
    while (this.isHidden(visible) && visible < this.view.columns) visible += 1;
    return visible;
  }

  /** Pixels from a cell's left edge up to the next one that is not empty. */
  private room(row: number, column: number, width: number): number {
    const cells = this.known.cells(row);
    const border = column <= this.frozenColumns ? this.frozenColumns : this.view.columns;
    let room = width;
    for (let next = column + 1; next <= Math.min(border, column + MOST_RUN_ON); next += 1) {
      if (cells.has(next)) break;
      if (!this.isHidden(next)) room += this.view.widths[next - 1] ?? 0;
    }
    return room;
  }

  private metadata(row: number): ItemMetadata | null {
    const columns: { [column: number]: { colspan: number } } = {};
    let isMerged = false;
    for (const [column, { s = 1 }] of this.known.cells(row)) {
      if (s < 2) continue;
      // A merge ends where the frozen columns do: the two parts move apart.
      const border = column <= this.frozenColumns ? this.frozenColumns : this.view.columns;
      columns[column] = { colspan: Math.min(s, border - column + 1) };
      isMerged = true;
    }
    return isMerged ? { columns } : null;
  }
}

const EMPTY: SheetView = {
  id: -1,
  name: '',
  rows: 0,
  columns: 0,
  content: { rows: 0, columns: 0 },
  frozenRows: 0,
  frozenColumns: 0,
  widths: [],
  hiddenColumns: [],
  hiddenRows: [],
  locked: false,
  selection: { row: 1, column: 1, rows: 1, columns: 1 },
};
