import { type SelectionModel, SlickEvent, SlickEventData, type SlickGrid, SlickRange } from 'slickgrid';

/** A cell of the grid: place of its row from 0 on, column from 1 on. */
export interface GridPlace {
  readonly row: number;
  readonly cell: number;
}

const SCROLL_EVERY_MS = 40;

/**
 * The selected range: from the active cell to a second corner, by mouse and by keyboard. The library's own stops at the
 * border of frozen rows and columns, which here lies right below the header.
 */
export class SheetSelection implements SelectionModel {
  readonly pluginName = 'SheetSelection' as SelectionModel['pluginName'];
  readonly onSelectedRangesChanged = new SlickEvent<SlickRange[]>('onSelectedRangesChanged');
  private grid!: SlickGrid;
  private ranges: SlickRange[] = [];
  private head: GridPlace = { row: 0, cell: 1 };
  private stopDragging: () => void = () => undefined;

  /**
   * @param content place of the last row with content, and its last column: there whole columns and rows end
   * @param startOf the first cell of the merge that a cell lies in; the cell itself when it stands alone
   * @param released called when a person has let go of the mouse
   */
  constructor(
    private readonly content: () => GridPlace,
    private readonly startOf: (place: GridPlace) => number,
    private readonly released: () => void,
  ) {}

  init(grid: Parameters<SelectionModel['init']>[0]): void {
    this.grid = grid as unknown as SlickGrid;
    this.grid.onActiveCellChanged.subscribe((_event, args) => {
      if (args?.row === undefined || args.row === null) return;
      this.set({ row: args.row, cell: args.cell }, { row: args.row, cell: args.cell });
    });
    const container = this.grid.getContainerNode();
    container.addEventListener('mousedown', (event) => this.pressed(event));
    this.grid.onClick.subscribe((event) => event.stopImmediatePropagation());
  }

  destroy(): void {
    this.stopDragging();
  }

  getOptions(): object {
    return {};
  }

  setOptions(): void {
    // There are none.
  }

  getSelectedRanges(): SlickRange[] {
    return this.ranges;
  }

  setSelectedRanges(ranges: SlickRange[]): void {
    this.ranges = ranges;
    this.onSelectedRangesChanged.notify(ranges, new SlickEventData(new CustomEvent('select'), ranges));
  }

  refreshSelections(): void {
    this.setSelectedRanges(this.ranges);
  }

  /** Makes one corner the active cell and the other the end of the range. */
  select(from: GridPlace, to: GridPlace): void {
    const start = { row: from.row, cell: this.startOf(from) };
    this.grid.setActiveCell(start.row, start.cell);
    const isOne = from.row === to.row && from.cell === to.cell;
    this.set(isOne ? start : from, isOne ? start : to);
  }

  /** Everything that has content. */
  selectAll(): void {
    const { row, cell } = this.content();
    this.set(this.anchor, this.anchor);
    this.setSelectedRanges([new SlickRange(0, 1, row, cell)]);
  }

  /** The selected rows as far as they have content. */
  selectRows(): void {
    const { fromRow, toRow } = this.range;
    this.setSelectedRanges([new SlickRange(fromRow, 1, toRow, this.content().cell)]);
  }

  /** The selected columns as far as they have content. */
  selectColumns(): void {
    const { fromCell, toCell } = this.range;
    this.setSelectedRanges([new SlickRange(0, fromCell, this.content().row, toCell)]);
  }

  /** Moves the second corner by a key. @returns whether it is such a key */
  extend(key: string, toEdge: boolean): boolean {
    const { row, cell } = this.head;
    const end = this.content();
    const page = Math.max(1, this.grid.getViewportRowCount() - 2);
    const steps: { readonly [key: string]: GridPlace } = {
      ArrowUp: { row: toEdge ? 0 : row - 1, cell },
      ArrowDown: { row: toEdge ? Math.max(row, end.row) : row + 1, cell },
      ArrowLeft: { row, cell: toEdge ? 1 : this.beside(cell, -1) },
      ArrowRight: { row, cell: toEdge ? Math.max(cell, end.cell) : this.beside(cell, 1) },
      PageUp: { row: row - page, cell },
      PageDown: { row: row + page, cell },
      Home: { row: toEdge ? 0 : row, cell: 1 },
      End: { row: toEdge ? Math.max(row, end.row) : row, cell: Math.max(cell, end.cell) },
    };
    const step = steps[key];
    if (step) this.set(this.anchor, step, true);
    return step !== undefined;
  }

  private get range(): SlickRange {
    const { row, cell } = this.anchor;
    return this.ranges[0] ?? new SlickRange(row, cell, row, cell);
  }

  private get anchor(): GridPlace {
    return this.grid.getActiveCell() ?? { row: 0, cell: 1 };
  }

  private set(from: GridPlace, to: GridPlace, isSeen = false): void {
    const columns = this.grid.getColumns();
    this.head = {
      row: Math.max(0, Math.min(to.row, this.grid.getDataLength() - 1)),
      cell: Math.max(1, Math.min(to.cell, columns.length - 1)),
    };
    this.setSelectedRanges([new SlickRange(from.row, from.cell, this.head.row, this.head.cell)]);
    if (!isSeen) return;
    this.grid.scrollRowIntoView(this.head.row, false);
    this.grid.scrollCellIntoView(this.head.row, this.head.cell, false);
  }

  /** The next column that is not hidden. */
  private beside(cell: number, by: 1 | -1): number {
    const columns = this.grid.getColumns();
    let next = cell + by;
    while (columns[next]?.hidden) next += by;
    return next < 1 || next >= columns.length ? cell : next;
  }

  private pressed(event: MouseEvent): void {
    const target = event.target as HTMLElement;
    if (event.button > 2 || event.button === 1 || target.closest('.slick-resizable-handle, input')) return;
    const header = target.closest<HTMLElement>('.slick-header-column');
    const at = header ? null : placeOf(target);
    if (!header && !at) return;
    // The menu is for what is selected, wherever in it the right button is pressed.
    const isForMenu =
      event.button === 2 && this.isSelected(at ?? { row: 0, cell: Number(header?.dataset.id) });
    if (isForMenu) event.preventDefault();
    if (isForMenu || !this.grid.getEditorLock().commitCurrentEdit()) return;
    event.preventDefault();
    const end = this.content();
    if (header) {
      const column = Number(header.dataset.id);
      if (column > 0) this.select({ row: 0, cell: column }, { row: end.row, cell: column });
      else this.selectAll();
      this.released();
    } else if (at?.cell === 0) {
      const from = event.shiftKey ? this.anchor.row : at.row;
      this.select({ row: from, cell: 1 }, { row: at.row, cell: end.cell });
      this.drag((to) => this.set({ row: from, cell: 1 }, { row: to.row, cell: end.cell }));
    } else if (at) {
      if (event.shiftKey) this.set(this.anchor, at);
      else this.select(at, at);
      this.drag((to) => this.set(this.anchor, to));
    }
    this.grid.focus();
  }

  private isSelected({ row, cell }: GridPlace): boolean {
    return this.range.contains(row, Math.max(1, cell));
  }

  /** Follows the mouse until it is let go; at the edges the sheet moves along. */
  private drag(follow: (to: GridPlace) => void): void {
    this.stopDragging();
    let timer = 0;
    const moved = (event: MouseEvent): void => {
      window.clearInterval(timer);
      const to = placeOf(document.elementFromPoint(event.clientX, event.clientY));
      if (to) {
        follow(to);
        return;
      }
      const box = this.grid.getContainerNode().getBoundingClientRect();
      const down = Number(event.clientY > box.bottom) - Number(event.clientY < box.top);
      const right = Number(event.clientX > box.right) - Number(event.clientX < box.left);
      timer = window.setInterval(() => {
        follow({ row: this.head.row + down, cell: this.head.cell + right });
        this.grid.scrollRowIntoView(this.head.row, false);
        this.grid.scrollCellIntoView(this.head.row, this.head.cell, false);
      }, SCROLL_EVERY_MS);
    };
    const stop = (): void => {
      window.clearInterval(timer);
      window.removeEventListener('mousemove', moved);
      window.removeEventListener('mouseup', up);
    };
    const up = (): void => {
      stop();
      this.released();
    };
    window.addEventListener('mousemove', moved);
    window.addEventListener('mouseup', up);
    this.stopDragging = stop;
  }
}

/** The grid's place of an element within a cell; null for any other. */
export function placeOf(target: Element | null): GridPlace | null {
  const cell = target?.closest('.slick-cell');
  const row = cell?.parentElement?.dataset.row;
  const column = /\bl(\d+)\b/.exec(cell?.className ?? '')?.[1];
  return row === undefined || column === undefined ? null : { row: Number(row), cell: Number(column) };
}
