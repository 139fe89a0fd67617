import type { GridOption } from 'slickgrid';
import { columnLetters } from '../../../src/core/cells/column-letters';
import type { Area, Block, CellView, Condition, SheetView } from '../protocol';
import { PAGE_TEXTS } from '../texts';
import { cellEditor } from './cell-editor';
import { DrawnSheet, type KnownCells } from './drawn-sheet';
import { FilterRow } from './filter-row';
import { GridKeys } from './grid-keys';
import { KeyboardGrid } from './keyboard-grid';
import type { RowColumn } from './row-column';
import { placeOf, SheetSelection } from './sheet-selection';
import type { ShownRows } from './shown-rows';

const ROW_HEIGHT = 22;
/** The arrow of a cell with a list. */
const ARROW_WIDTH = 20;

export interface GridEvents extends KnownCells {
  /** Rows came into view. */
  seen(first: number, last: number): void;
  selected(area: Area): void;
  typed(row: number, column: number, text: string): void;
  cleared(block: Block): void;
  /** The topmost cells are wanted in the ones below them. */
  filledDown(block: Block): void;
  resized(column: number, pixels: number): void;
  choices(row: number, column: number): Promise<readonly string[]>;
  /** A person asks for rows; without conditions for all. */
  filtered(conditions: readonly Condition[]): void;
  /** The active cell was clicked with Ctrl: a link in it is wanted. */
  opened(): void;
  refused(text: string): void;
}

/** The cells of a sheet, over SlickGrid. Rows and columns of the sheet are counted from 1. */
export class SheetGrid {
  private readonly grid: KeyboardGrid;
  private readonly picked: SheetSelection;
  private readonly drawn: DrawnSheet;
  private readonly keys: GridKeys;
  private readonly filter: FilterRow;
  private readonly editor: ReturnType<typeof cellEditor>;
  private structure = '';
  private editing = false;
  /** What came while a cell was edited is shown afterwards. */
  private later: (() => void) | null = null;

  constructor(
    private readonly root: HTMLElement,
    layer: HTMLElement,
    private readonly events: GridEvents,
  ) {
    const active = (): CellView | undefined => this.activeCell;
    this.editor = cellEditor({
      get activeCell() {
        return active();
      },
      choices: () => this.events.choices(this.active.row, this.active.column),
      take: (text) => this.events.typed(this.active.row, this.active.column, text),
      leave: (commit, down, right) => this.leave(commit, down, right),
    });
    this.drawn = new DrawnSheet(events);
    const { drawn } = this;
    this.grid = new KeyboardGrid(root, layer, drawn.data, drawn.columns(), this.options, (text) =>
      this.edit(text),
    );
    this.picked = new SheetSelection(
      () => drawn.content,
      ({ row, cell }) => drawn.startOf(drawn.rows.row(row), cell),
      () => this.tellSelection(),
    );
    this.keys = new GridKeys(this.grid, this.picked, drawn, {
      edit: (opener) => this.edit(opener),
      clear: () => events.cleared(this.block()),
      fillDown: () => this.fillDown(),
      selected: () => this.tellSelection(),
      toggle: () => this.toggle(),
      get isBox() {
        return active()?.k !== undefined;
      },
    });
    this.filter = new FilterRow(
      root,
      (conditions) => events.filtered(conditions),
      () => this.focus(),
    );
    this.subscribe();
    this.name();
  }

  private subscribe(): void {
    const { grid, root } = this;
    grid.onKeyDown.subscribe((event) => {
      if (!this.keys.pressed(event.getNativeEvent<KeyboardEvent>())) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    });
    grid.setSelectionModel(this.picked);
    grid.onActiveCellChanged.subscribe(() => this.tellSelection());
    grid.onBeforeEditCell.subscribe(() => this.mayEdit());
    grid.onBeforeCellEditorDestroy.subscribe(() => {
      this.editing = false;
      window.setTimeout(() => this.catchUp(), 0);
    });
    grid.onViewportChanged.subscribe(() => this.tellSeen());
    grid.onColumnsResized.subscribe((_event, { triggeredByColumn }) => {
      const column = Number(triggeredByColumn);
      this.events.resized(column, grid.getColumns()[column]?.width ?? 0);
    });
    grid.onHeaderRowCellRendered.subscribe((_event, { node, column }) =>
      this.filter.add(node, Number(column.id)),
    );
    root.addEventListener('mouseup', (event) => this.released(event));
    new ResizeObserver(() => this.whenFree(() => grid.resizeCanvas())).observe(root);
  }

  /** @param rows the rows that a filter leaves; all that are not hidden without it */
  show(sheet: SheetView, rows: ShownRows | null): void {
    this.whenFree(() => {
      const before = this.drawn.rows;
      const { row } = this.active;
      this.drawn.set(sheet, rows);
      const { structure, frozenRows, frozenColumns } = this.drawn;
      if (structure === this.structure) {
        if (this.drawn.rows !== before) {
          this.grid.invalidate();
          this.stayAt(row);
        }
        return this.tellSeen();
      }
      this.structure = structure;
      // The library takes a frozen column only of columns that it has, and draws them as soon as it has them.
      const frozenRow = frozenRows > 0 ? frozenRows : -1;
      this.grid.setOptions({ frozenRow, frozenColumn: 0 }, true, true, true);
      this.grid.getOptions().frozenColumn = frozenColumns;
      this.grid.setColumns(this.drawn.columns());
      this.grid.invalidate();
      this.name();
      this.tellSeen();
    });
  }

  /** Draws rows again; that of the cell which is being edited waits until it is left. */
  redraw(rows: readonly number[]): void {
    const active = this.editing ? (this.grid.getActiveCell()?.row ?? -1) : -1;
    const shown = this.drawn.rows;
    const places = rows.map((row) => shown.place(row)).filter((place) => place >= 0);
    this.grid.invalidateRows(places.filter((place) => place !== active));
    this.grid.render();
    if (places.includes(active)) this.whenFree(() => this.redraw([shown.row(active)]));
  }

  /** Selects an area and brings its first cell into view. @returns false when its row is not shown */
  reveal(area: Area): boolean {
    const { rows } = this.drawn;
    const [from, to] = [rows.place(area.row), rows.placeUpTo(area.row + area.rows - 1)];
    if (from < 0) return false;
    this.whenFree(() => {
      const cell = this.drawn.visibleColumn(area.column);
      this.grid.scrollRowIntoView(from, false);
      this.picked.select(
        { row: from, cell },
        { row: Math.max(from, to), cell: area.column + area.columns - 1 },
      );
    });
    return true;
  }

  get selection(): Area {
    const [range] = this.picked.getSelectedRanges();
    if (!range) return { row: 1, column: 1, rows: 1, columns: 1 };
    const [row, last] = [this.drawn.rows.row(range.fromRow), this.drawn.rows.row(range.toRow)];
    return {
      row,
      column: range.fromCell,
      rows: last - row + 1,
      columns: range.toCell - range.fromCell + 1,
    };
  }

  /** The active cell. */
  get active(): { readonly row: number; readonly column: number } {
    const active = this.grid.getActiveCell();
    return active ? { row: this.drawn.rows.row(active.row), column: active.cell } : { row: 1, column: 1 };
  }

  /**
   * The selected cells, hidden columns between them included.
   * @param atLeast so many rows as they are shown, if there are any
   */
  block(atLeast = 1): Block {
    const [range] = this.picked.getSelectedRanges();
    const [first, last] = range ? [range.fromRow, range.toRow] : [0, 0];
    const { rows, view } = this.drawn;
    const bottom = Math.min(Math.max(last, first + atLeast - 1), rows.length - 1);
    const { column, columns } = this.selection;
    return { sheet: view.id, rows: rows.spans(first, bottom), column, columns };
  }

  /** Rows that are shown, hidden and filtered ones left out. */
  get shownRows(): Block['rows'] {
    return this.drawn.rows.spans(0, this.drawn.rows.length - 1);
  }

  /** Number of the row that is shown at a place. */
  rowAt(place: number): number {
    return this.drawn.rows.row(place);
  }

  get isEditing(): boolean {
    return this.editing;
  }

  /** Puts what is being typed into its cell. */
  commit(): void {
    this.grid.getEditorLock().commitCurrentEdit();
  }

  /** Gives up what is being typed. */
  cancel(): void {
    this.grid.getEditorLock().cancelCurrentEdit();
  }

  focus(): void {
    this.grid.focus();
  }

  /** Shows or hides the inputs above the columns. */
  showFilter(isShown: boolean): void {
    this.filter.clear();
    // The inputs are made with the columns.
    this.grid.setHeaderRowVisibility(isShown, false);
    this.grid.setColumns(this.grid.getColumns());
    this.name();
    if (isShown) this.filter.focus(this.active.column);
    else this.focus();
  }

  /** Fills the selected cells with the topmost ones; a single row with the one above it. */
  fillDown(): void {
    const [range] = this.picked.getSelectedRanges();
    if (!range) return;
    const { fromRow, toRow } = range;
    const first = fromRow === toRow ? fromRow - 1 : fromRow;
    if (first < 0) return;
    const { column, columns } = this.selection;
    const rows = this.drawn.rows.spans(first, toRow);
    this.events.filledDown({ sheet: this.drawn.view.id, rows, column, columns });
  }

  private get options(): GridOption<RowColumn> {
    return {
      rowHeight: ROW_HEIGHT,
      editable: true,
      autoEdit: false,
      enableColumnReorder: false,
      enableHtmlRendering: false,
      enableTextSelectionOnCells: false,
      emulatePagingWhenScrolling: false,
      showHeaderRow: false,
      headerRowHeight: 30,
      frozenColumn: 0,
      // A turn of the wheel would move one row, or ten pixels: the browser scrolls as everywhere.
      enableMouseWheelScrollHandler: false,
      // It would alert where the window is narrow.
      invalidColumnFreezeWidthCallback: () => undefined,
      defaultFormatter: () => '',
      editorFactory: {
        getEditor: () => this.editor,
      },
    };
  }

  private get activeCell(): CellView | undefined {
    return this.events.cell(this.active.row, this.active.column);
  }

  /** Keeps the active cell in its row, or goes to the nearest one above that is still shown. */
  private stayAt(row: number): void {
    const active = this.grid.getActiveCell();
    const { rows } = this.drawn;
    if (!active || rows.length === 0) return;
    const at = { row: Math.max(0, rows.placeUpTo(row)), cell: active.cell };
    this.picked.select(at, at);
  }

  private tellSeen(): void {
    const { rows, frozenRows } = this.drawn;
    const { top, bottom } = this.grid.getRenderedRange();
    if (rows.length === 0) return;
    if (frozenRows > 0) this.events.seen(1, rows.row(frozenRows - 1));
    const last = Math.min(bottom + frozenRows, rows.length - 1);
    for (const [from, to] of rows.spans(Math.max(0, top), last)) this.events.seen(from, to);
  }

  private tellSelection(): void {
    if (this.grid.getActiveCell()) this.events.selected(this.selection);
  }

  /** Names and roles for assistive technology, where the library leaves them out. */
  private name(): void {
    const { rows, columns } = this.drawn.view;
    this.root.setAttribute('aria-label', PAGE_TEXTS.cells);
    this.root.setAttribute('aria-rowcount', String(rows));
    this.root.setAttribute('aria-colcount', String(columns + 1));
    for (const row of this.root.querySelectorAll('.slick-headerrow-columns')) row.setAttribute('role', 'row');
    for (const cell of this.root.querySelectorAll('.slick-headerrow-column'))
      cell.setAttribute('role', 'gridcell');
  }

  /** Says which cell the keys go to, and what stands in it. */
  nameActive(): void {
    const { t: text = '', note = '' } = this.activeCell ?? {};
    this.grid.field.setAttribute('aria-label', PAGE_TEXTS.activeCell(this.activeName, text, note));
  }

  private get activeName(): string {
    const { row, column } = this.active;
    return `${columnLetters(column)}${row}`;
  }

  /** Whether the keys go to the cells. */
  get hasFocus(): boolean {
    return document.activeElement === this.grid.field;
  }

  private whenFree(act: () => void): void {
    const before = this.later;
    if (!this.editing) act();
    else
      this.later = () => {
        before?.();
        act();
      };
  }

  private catchUp(): void {
    if (this.editing) return;
    const { later } = this;
    this.later = null;
    later?.();
  }

  /** Whether the active cell may be changed; why it may not is said. */
  private isOpen(): boolean {
    if (!this.drawn.view.locked || this.activeCell?.u) return true;
    this.events.refused(PAGE_TEXTS.protected(this.activeName));
    return false;
  }

  private mayEdit(): boolean {
    if (this.isOpen()) this.editing = true;
    return this.editing;
  }

  /** @param opener the key that was pressed, or a text that came without one; null leaves the cell's text in the input */
  private edit(opener: KeyboardEvent | string | null): void {
    const active = this.grid.getActiveCell();
    if (!active) return;
    this.grid.scrollRowIntoView(active.row, false);
    this.grid.scrollCellIntoView(active.row, active.cell, false);
    const event = typeof opener === 'string' ? new CustomEvent('written', { detail: opener }) : opener;
    this.grid.editActiveCell(undefined, false, event ?? undefined);
  }

  private toggle(): void {
    const cell = this.activeCell;
    const { row, column } = this.active;
    if (cell?.k !== undefined && this.isOpen()) this.events.typed(row, column, cell.k ? 'ЛОЖЬ' : 'ИСТИНА');
  }

  private released(event: MouseEvent): void {
    const target = event.target as HTMLElement;
    const at = placeOf(target);
    const active = this.grid.getActiveCell();
    if (!at || event.button !== 0 || this.editing || active?.row !== at.row || active.cell !== at.cell)
      return;
    if (event.ctrlKey || event.metaKey) this.events.opened();
    const cell = this.activeCell;
    if (cell?.k !== undefined && target.closest('.tick')) this.toggle();
    const right = target.closest('.slick-cell')?.getBoundingClientRect().right ?? 0;
    if (cell?.d && event.clientX > right - ARROW_WIDTH) this.edit(null);
  }

  private leave(commit: boolean, down: number, right: number): void {
    const lock = this.grid.getEditorLock();
    if (commit) lock.commitCurrentEdit();
    else lock.cancelCurrentEdit();
    this.keys.step(down, right, right !== 0);
  }
}
