import type { CustomDataView, GridOption, ItemMetadata } from 'slickgrid';
import { columnLetters } from '../../../src/core/cells/column-letters';
import { element } from '../element';
import type { Area, Block, CellView, Condition, SheetView } from '../protocol';
import { PAGE_TEXTS } from '../texts';
import { cellEditor } from './cell-editor';
import { cellLook } from './cell-look';
import { KeyboardGrid } from './keyboard-grid';
import type { RowColumn, RowItem } from './row-column';
import { type GridPlace, placeOf, SheetSelection } from './sheet-selection';
import { ShownRows } from './shown-rows';

const ROW_HEIGHT = 22;
const NUMBERS_WIDTH = 52;
/** More frozen rows or columns than a screen has would leave nothing to scroll. */
const MOST_FROZEN_ROWS = 12;
const MOST_FROZEN_WIDTH = 500;
/** As far as a long text runs on over empty cells. */
const MOST_RUN_ON = 12;
/** The arrow of a cell with a list. */
const ARROW_WIDTH = 20;
const FILTER_AFTER_MS = 250;

export interface GridEvents {
  cell(row: number, column: number): CellView | undefined;
  cells(row: number): ReadonlyMap<number, CellView>;
  /** Rows came into view. */
  seen(first: number, last: number): void;
  selected(area: Area): void;
  typed(row: number, column: number, text: string): void;
  cleared(block: Block): void;
  resized(column: number, pixels: number): void;
  choices(row: number, column: number): Promise<readonly string[]>;
  /** A person asks for rows; without conditions for all. */
  filtered(conditions: readonly Condition[]): void;
  refused(text: string): void;
}

/** The cells of a sheet, over SlickGrid. Rows and columns of the sheet are counted from 1. */
export class SheetGrid {
  private readonly grid: KeyboardGrid;
  private readonly picked: SheetSelection;
  private readonly editor: ReturnType<typeof cellEditor>;
  private sheet: SheetView = EMPTY;
  private rows = new ShownRows([]);
  private structure = '';
  /** Of which sheet and rows all are shown; '' while they are filtered. */
  private allRows = '';
  private editing = false;
  /** What came while a cell was edited is shown afterwards. */
  private later: (() => void) | null = null;
  /** The column in which a row of Tab keys began: Enter leads back to it. */
  private tabbedFrom = 0;
  private readonly wanted = new Map<number, string>();
  private filterTimer = 0;

  constructor(
    private readonly root: HTMLElement,
    layer: HTMLElement,
    private readonly events: GridEvents,
  ) {
    const active = (): CellView | undefined => this.events.cell(this.active.row, this.active.column);
    this.editor = cellEditor({
      get activeCell() {
        return active();
      },
      choices: () => this.events.choices(this.active.row, this.active.column),
      take: (text) => this.events.typed(this.active.row, this.active.column, text),
      leave: (commit, down, right) => this.leave(commit, down, right),
    });
    this.grid = new KeyboardGrid(root, layer, this.data, this.columns(), this.options, (text) =>
      this.edit(text),
    );
    this.picked = new SheetSelection(
      () => this.content,
      ({ row, cell }) => this.startOf(this.rows.row(row), cell),
      () => this.tellSelection(),
    );
    this.grid.onKeyDown.subscribe((event) => {
      if (this.pressed(event.getNativeEvent<KeyboardEvent>())) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
    });
    this.grid.setSelectionModel(this.picked);
    this.grid.onActiveCellChanged.subscribe(() => this.tellSelection());
    this.grid.onBeforeEditCell.subscribe(() => this.mayEdit());
    this.grid.onBeforeCellEditorDestroy.subscribe(() => {
      this.editing = false;
      window.setTimeout(() => this.catchUp(), 0);
    });
    this.grid.onViewportChanged.subscribe(() => this.tellSeen());
    this.grid.onColumnsResized.subscribe((_event, { triggeredByColumn }) => {
      const column = Number(triggeredByColumn);
      this.events.resized(column, this.grid.getColumns()[column]?.width ?? 0);
    });
    this.grid.onHeaderRowCellRendered.subscribe((_event, { node, column }) =>
      this.addFilter(node, Number(column.id)),
    );
    root.addEventListener('mouseup', (event) => this.released(event));
    new ResizeObserver(() => this.whenFree(() => this.grid.resizeCanvas())).observe(root);
    this.name();
  }

  /** @param rows the rows that a filter leaves; all that are not hidden without it */
  show(sheet: SheetView, rows: ShownRows | null): void {
    this.whenFree(() => {
      this.sheet = sheet;
      const before = this.rows;
      const { row } = this.active;
      const all = rows ? '' : JSON.stringify([sheet.id, sheet.rows, sheet.hiddenRows]);
      if (rows) this.rows = rows;
      else if (all !== this.allRows) this.rows = ShownRows.without(sheet.rows, sheet.hiddenRows);
      this.allRows = all;
      const { id, widths, hiddenColumns, frozenColumns } = sheet;
      const structure = JSON.stringify([id, widths, hiddenColumns, frozenColumns, this.frozenRows]);
      if (structure === this.structure) {
        if (this.rows !== before) {
          this.grid.invalidate();
          this.stayAt(row);
        }
        return this.tellSeen();
      }
      this.structure = structure;
      // The library takes a frozen column only of columns that it has, and draws them as soon as it has them.
      const frozenRow = this.frozenRows > 0 ? this.frozenRows : -1;
      this.grid.setOptions({ frozenRow, frozenColumn: 0 }, true, true, true);
      this.grid.getOptions().frozenColumn = this.frozenColumns;
      this.grid.setColumns(this.columns());
      this.grid.invalidate();
      this.name();
      this.tellSeen();
    });
  }

  /** Draws rows again; that of the cell which is being edited waits until it is left. */
  redraw(rows: readonly number[]): void {
    const active = this.editing ? (this.grid.getActiveCell()?.row ?? -1) : -1;
    const places = rows.map((row) => this.rows.place(row)).filter((place) => place >= 0);
    this.grid.invalidateRows(places.filter((place) => place !== active));
    this.grid.render();
    if (places.includes(active)) this.whenFree(() => this.redraw([this.rows.row(active)]));
  }

  /** Selects an area and brings its first cell into view. @returns false when its row is not shown */
  reveal(area: Area): boolean {
    const [from, to] = [this.rows.place(area.row), this.rows.placeUpTo(area.row + area.rows - 1)];
    if (from < 0) return false;
    this.whenFree(() => {
      const cell = this.visibleColumn(area.column);
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
    const [row, last] = [this.rows.row(range.fromRow), this.rows.row(range.toRow)];
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
    return active ? { row: this.rows.row(active.row), column: active.cell } : { row: 1, column: 1 };
  }

  /**
   * The selected cells, hidden columns between them included.
   * @param atLeast so many rows as they are shown, if there are any
   */
  block(atLeast = 1): Block {
    const [range] = this.picked.getSelectedRanges();
    const [first, last] = range ? [range.fromRow, range.toRow] : [0, 0];
    const bottom = Math.min(Math.max(last, first + atLeast - 1), this.rows.length - 1);
    const { column, columns } = this.selection;
    return { sheet: this.sheet.id, rows: this.rows.spans(first, bottom), column, columns };
  }

  get isEditing(): boolean {
    return this.editing;
  }

  /** Puts what is being typed into its cell. */
  commit(): void {
    this.grid.getEditorLock().commitCurrentEdit();
  }

  focus(): void {
    this.grid.focus();
  }

  /** Shows or hides the inputs above the columns. */
  showFilter(isShown: boolean): void {
    this.wanted.clear();
    // The inputs are made with the columns.
    this.grid.setHeaderRowVisibility(isShown, false);
    this.grid.setColumns(this.grid.getColumns());
    this.name();
    if (isShown)
      this.filterInputs.find((input) => Number(input.dataset.column) === this.active.column)?.focus();
    else this.focus();
  }

  private get filterInputs(): HTMLInputElement[] {
    return [...this.root.querySelectorAll<HTMLInputElement>('.slick-headerrow input')];
  }

  private get data(): CustomDataView<RowItem> {
    return {
      getLength: () => this.rows.length,
      getItem: (place) => ({ row: this.rows.row(place) }),
      getItemMetadata: (place) => this.metadata(this.rows.row(place)),
    };
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

  /** Last place with content. */
  private get content(): GridPlace {
    const { rows, columns } = this.sheet.content;
    return { row: Math.max(0, this.rows.placeUpTo(rows)), cell: Math.max(1, columns) };
  }

  private get frozenRows(): number {
    return Math.min(MOST_FROZEN_ROWS, this.rows.placeUpTo(this.sheet.frozenRows) + 1);
  }

  /** Number of the last frozen column; the row numbers are column 0 and always frozen. */
  private get frozenColumns(): number {
    let width = 0;
    for (let column = 1; column <= this.sheet.frozenColumns; column += 1) {
      width += this.isHidden(column) ? 0 : (this.sheet.widths[column - 1] ?? 0);
      if (width > MOST_FROZEN_WIDTH) return column - 1;
    }
    return this.sheet.frozenColumns;
  }

  private columns(): RowColumn[] {
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
    return [numbers, ...this.sheet.widths.map((width, index) => this.column(index + 1, width))];
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
        return cellLook(this.events.cell(row, column), width, room);
      },
    };
  }

  /** Keeps the active cell in its row, or goes to the nearest one above that is still shown. */
  private stayAt(row: number): void {
    const active = this.grid.getActiveCell();
    if (!active || this.rows.length === 0) return;
    const at = { row: Math.max(0, this.rows.placeUpTo(row)), cell: active.cell };
    this.picked.select(at, at);
  }

  private isHidden(column: number): boolean {
    return this.sheet.hiddenColumns.includes(column);
  }

  /** First column of the merged cell that lies over a cell. */
  private startOf(row: number, column: number): number {
    for (const [start, { s = 1 }] of this.events.cells(row))
      if (start < column && column < start + s) return start;
    return column;
  }

  private visibleColumn(column: number): number {
    let visible = column;
    while (this.isHidden(visible) && visible < this.sheet.columns) visible += 1;
    return visible;
  }

  /** Pixels from a cell's left edge up to the next one that is not empty. */
  private room(row: number, column: number, width: number): number {
    const cells = this.events.cells(row);
    const border = column <= this.frozenColumns ? this.frozenColumns : this.sheet.columns;
    let room = width;
    for (let next = column + 1; next <= Math.min(border, column + MOST_RUN_ON); next += 1) {
      if (cells.has(next)) break;
      if (!this.isHidden(next)) room += this.sheet.widths[next - 1] ?? 0;
    }
    return room;
  }

  private metadata(row: number): ItemMetadata | null {
    const columns: { [column: number]: { colspan: number } } = {};
    let isMerged = false;
    for (const [column, { s = 1 }] of this.events.cells(row)) {
      if (s < 2) continue;
      // A merge ends where the frozen columns do: the two parts move apart.
      const border = column <= this.frozenColumns ? this.frozenColumns : this.sheet.columns;
      columns[column] = { colspan: Math.min(s, border - column + 1) };
      isMerged = true;
    }
    return isMerged ? { columns } : null;
  }

  private tellSeen(): void {
    const { top, bottom } = this.grid.getRenderedRange();
    if (this.rows.length === 0) return;
    if (this.frozenRows > 0) this.events.seen(1, this.rows.row(this.frozenRows - 1));
    const last = Math.min(bottom + this.frozenRows, this.rows.length - 1);
    for (const [from, to] of this.rows.spans(Math.max(0, top), last)) this.events.seen(from, to);
  }

  private tellSelection(): void {
    if (this.grid.getActiveCell()) this.events.selected(this.selection);
  }

  /** Names and roles for assistive technology, where the library leaves them out. */
  private name(): void {
    this.root.setAttribute('aria-label', PAGE_TEXTS.cells);
    this.root.setAttribute('aria-rowcount', String(this.sheet.rows));
    this.root.setAttribute('aria-colcount', String(this.sheet.columns + 1));
    for (const row of this.root.querySelectorAll('.slick-headerrow-columns')) row.setAttribute('role', 'row');
    for (const cell of this.root.querySelectorAll('.slick-headerrow-column'))
      cell.setAttribute('role', 'gridcell');
  }

  /** Says which cell the keys go to, and what stands in it. */
  nameActive(): void {
    const { row, column } = this.active;
    const { t: text = '', note = '' } = this.events.cell(row, column) ?? {};
    this.grid.field.setAttribute(
      'aria-label',
      PAGE_TEXTS.activeCell(`${columnLetters(column)}${row}`, text, note),
    );
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

  private mayEdit(): boolean {
    const { row, column } = this.active;
    if (this.sheet.locked && !this.events.cell(row, column)?.u) {
      this.events.refused(PAGE_TEXTS.protected(`${columnLetters(column)}${row}`));
      return false;
    }
    this.editing = true;
    return true;
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
    const { row, column } = this.active;
    const cell = this.events.cell(row, column);
    if (cell?.k === undefined) return;
    if (this.sheet.locked && !cell.u)
      this.events.refused(PAGE_TEXTS.protected(`${columnLetters(column)}${row}`));
    else this.events.typed(row, column, cell.k ? 'ЛОЖЬ' : 'ИСТИНА');
  }

  private released(event: MouseEvent): void {
    const target = event.target as HTMLElement;
    const at = placeOf(target);
    const active = this.grid.getActiveCell();
    if (!at || event.button !== 0 || this.editing || active?.row !== at.row || active.cell !== at.cell)
      return;
    const cell = this.events.cell(this.rows.row(at.row), at.cell);
    if (cell?.k !== undefined && target.closest('.tick')) this.toggle();
    const right = target.closest('.slick-cell')?.getBoundingClientRect().right ?? 0;
    if (cell?.d && event.clientX > right - ARROW_WIDTH) this.edit(null);
  }

  /** @returns whether the key has been dealt with */
  private pressed(event: KeyboardEvent): boolean {
    const { key, code, shiftKey, altKey } = event;
    const control = event.ctrlKey || event.metaKey;
    if ((control && code === 'KeyA') || (shiftKey && this.picked.extend(key, control))) {
      if (code === 'KeyA') this.picked.selectAll();
      this.tellSelection();
    } else if (control && this.jump(key)) return true;
    else if (key === 'F2' || key === 'Enter' || (altKey && key === 'ArrowDown')) this.edit(null);
    else if (key === 'Delete' || key === 'Backspace') this.events.cleared(this.block());
    else if (key === 'Tab') this.step(0, shiftKey ? -1 : 1, true);
    else if (key === ' ' && this.events.cell(this.active.row, this.active.column)?.k !== undefined)
      this.toggle();
    else {
      if (key.startsWith('Arrow') || key.startsWith('Page') || key === 'Home' || key === 'End')
        this.tabbedFrom = 0;
      // The input opens before the letter arrives in it.
      if ([...key].length === 1 && !control && !altKey) this.edit(event);
      return false;
    }
    return true;
  }

  /** Ctrl with an arrow, Home or End. */
  private jump(key: string): boolean {
    const { row, cell } = this.grid.getActiveCell() ?? { row: 0, cell: 1 };
    const end = this.content;
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
    const at = { row: to.row, cell: this.visibleColumn(to.cell) };
    this.picked.select(at, at);
    return true;
  }

  private leave(commit: boolean, down: number, right: number): void {
    const lock = this.grid.getEditorLock();
    if (commit) lock.commitCurrentEdit();
    else lock.cancelCurrentEdit();
    this.step(down, right, right !== 0);
  }

  /** Goes on from the active cell; Enter after a row of Tab keys goes back to where they began. */
  private step(down: number, right: number, byTab: boolean): void {
    const active = this.grid.getActiveCell();
    if (!active) return;
    if (byTab && this.tabbedFrom === 0) this.tabbedFrom = active.cell;
    if (right !== 0) right > 0 ? this.grid.navigateRight() : this.grid.navigateLeft();
    if (down !== 0) {
      const cell = this.tabbedFrom || active.cell;
      this.tabbedFrom = 0;
      const row = Math.max(0, Math.min(active.row + down, this.rows.length - 1));
      this.grid.scrollRowIntoView(row, false);
      this.picked.select({ row, cell }, { row, cell });
    }
    this.grid.focus();
  }

  private addFilter(node: HTMLElement, column: number): void {
    if (column === 0) return;
    const input = element('input', 'filter');
    input.type = 'search';
    input.dataset.column = String(column);
    input.setAttribute('aria-label', PAGE_TEXTS.filterOf(columnLetters(column)));
    input.value = this.wanted.get(column) ?? '';
    input.addEventListener('input', () => {
      if (input.value.trim() === '') this.wanted.delete(column);
      else this.wanted.set(column, input.value);
      window.clearTimeout(this.filterTimer);
      this.filterTimer = window.setTimeout(() => this.tellFilter(), FILTER_AFTER_MS);
    });
    input.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' || event.key === 'Escape') this.focus();
    });
    node.replaceChildren(input);
  }

  private tellFilter(): void {
    this.events.filtered([...this.wanted].map(([column, text]) => ({ column, text })));
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
