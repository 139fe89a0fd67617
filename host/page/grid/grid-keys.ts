import type { DrawnSheet } from './drawn-sheet';
import type { KeyboardGrid } from './keyboard-grid';
import type { GridPlace, SheetSelection } from './sheet-selection';

/** What keys do to cells. */
export interface CellActs {
  /** Opens the input. @param opener the key that was pressed; null leaves the cell's text in it */
  edit(opener: KeyboardEvent | null): void;
  /** Empties the selected cells. */
  clear(): void;
  /** Fills the selected cells with the topmost ones. */
  fillDown(): void;
  /** A person has selected cells by a key. */
  selected(): void;
  /** Ticks a box or takes the tick away. */
  toggle(): void;
  /** Whether there is a box in the active cell. */
  readonly isBox: boolean;
}

/** The keys of a sheet, as spreadsheet programs have them; letters by their places, whatever the layout. */
export class GridKeys {
  /** The column in which a row of Tab keys began: Enter leads back to it. */
  private tabbedFrom = 0;

  constructor(
    private readonly grid: KeyboardGrid,
    private readonly picked: SheetSelection,
    private readonly drawn: DrawnSheet,
    private readonly acts: CellActs,
  ) {}

  /** @returns whether the key has been dealt with */
  pressed(event: KeyboardEvent): boolean {
    const { key, code, shiftKey, altKey } = event;
    const control = event.ctrlKey || event.metaKey;
    if (this.selects(event, control)) this.acts.selected();
    else if (control && this.jump(key)) return true;
    else if (key === 'F2' || key === 'Enter' || (altKey && key === 'ArrowDown')) this.acts.edit(null);
    else if (key === 'Delete' || key === 'Backspace') this.acts.clear();
    else if (control && !shiftKey && code === 'KeyD') this.acts.fillDown();
    else if (key === 'Tab') this.step(0, shiftKey ? -1 : 1, true);
    else if (key === ' ' && this.acts.isBox) this.acts.toggle();
    else {
      if (key.startsWith('Arrow') || key.startsWith('Page') || key === 'Home' || key === 'End')
        this.tabbedFrom = 0;
      // The input opens before the letter arrives in it.
      if ([...key].length === 1 && !control && !altKey) this.acts.edit(event);
      return false;
    }
    return true;
  }

  /** Goes on from the active cell; Enter after a row of Tab keys goes back to where they began. */
  step(down: number, right: number, byTab: boolean): void {
    const active = this.grid.getActiveCell();
    if (!active) return;
    if (byTab && this.tabbedFrom === 0) this.tabbedFrom = active.cell;
    if (right !== 0) right > 0 ? this.grid.navigateRight() : this.grid.navigateLeft();
    if (down !== 0) {
      const cell = this.tabbedFrom || active.cell;
      this.tabbedFrom = 0;
      const row = Math.max(0, Math.min(active.row + down, this.drawn.rows.length - 1));
      this.grid.scrollRowIntoView(row, false);
      this.picked.select({ row, cell }, { row, cell });
    }
    this.grid.focus();
  }

  /** Ctrl+A, Shift+Space for rows, Ctrl+Space for columns, Shift with an arrow. */
  private selects({ key, code, shiftKey }: KeyboardEvent, control: boolean): boolean {
    if (control && code === 'KeyA') this.picked.selectAll();
    else if (code === 'Space' && control) this.picked.selectColumns();
    else if (code === 'Space' && shiftKey) this.picked.selectRows();
    else return shiftKey && this.picked.extend(key, control);
    return true;
  }

  /** Ctrl with an arrow, Home or End. */
  private jump(key: string): boolean {
    const { row, cell } = this.grid.getActiveCell() ?? { row: 0, cell: 1 };
    const end = this.drawn.content;
    const targets: { readonly [key: string]: GridPlace } = {
      ArrowUp: { row: 0, cell },
      ArrowDown: { row: end.row, cell },
      ArrowLeft: { row, cell: 1 },
      ArrowRight: { row, cell: end.cell },
      Home: { row: 0, cell: 1 },
      End: end,
    };
    const to = targets[key];
    if (!to) return false;
    this.grid.scrollRowIntoView(to.row, false);
    const at = { row: to.row, cell: this.drawn.visibleColumn(to.cell) };
    this.picked.select(at, at);
    return true;
  }
}
