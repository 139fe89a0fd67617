import { columnLetters } from '../../src/core/cells/column-letters';
import { element, placed } from './element';
import { GridLayout, LETTERS_HEIGHT, NUMBERS_WIDTH, ROW_HEIGHT } from './grid-layout';
import type { Area, CellView, SheetView } from './protocol';

export interface GridEvents {
  rowAt(row: number): readonly CellView[] | undefined;
  /** Rows came into view. */
  seen(first: number, last: number): void;
  select(row: number, column: number): void;
  /** A person starts to edit; `text` replaces the value when it was typed over. */
  edit(row: number, column: number, text: string | null): void;
  clear(row: number, column: number): void;
}

/** The cells: only what is in view exists in the document. */
export class Grid {
  selection: Area = { row: 1, column: 1, rows: 1, columns: 1 };
  readonly scroll = element('div', 'scroll');
  private layout = new GridLayout({ widths: [], rows: 0, frozenRows: 0 });
  private readonly inner = element('div', '');
  private readonly letters = element('div', 'letters');
  private readonly numbers = element('div', 'numbers');
  private readonly frozen = element('div', 'frozen');
  private readonly frozenNumbers = element('div', 'frozen-numbers');
  private drawing = 0;

  constructor(
    root: HTMLElement,
    private readonly events: GridEvents,
  ) {
    const corner = element('div', 'corner');
    placed(corner, 0, 0, NUMBERS_WIDTH, LETTERS_HEIGHT);
    this.scroll.tabIndex = 0;
    this.scroll.setAttribute('role', 'grid');
    this.scroll.setAttribute('aria-label', 'Ячейки листа');
    this.scroll.append(this.inner);
    root.append(this.scroll, this.letters, this.numbers, this.frozen, this.frozenNumbers, corner);
    this.scroll.addEventListener('scroll', () => this.draw());
    new ResizeObserver(() => this.draw()).observe(root);
    for (const part of [this.scroll, this.frozen]) {
      part.addEventListener('mousedown', (event) => this.pressed(event as MouseEvent, false));
      part.addEventListener('dblclick', (event) => this.pressed(event as MouseEvent, true));
    }
    this.scroll.addEventListener('keydown', (event) => this.keyPressed(event));
  }

  show(sheet: SheetView): void {
    this.layout = new GridLayout(sheet);
    this.selection = sheet.selection;
    this.scroll.setAttribute('aria-rowcount', String(sheet.rows));
    this.scroll.setAttribute('aria-colcount', String(sheet.columns));
    const { width, height, frozenHeight } = this.layout;
    this.inner.style.width = `${width}px`;
    this.inner.style.height = `${height}px`;
    const top = LETTERS_HEIGHT + frozenHeight;
    Object.assign(this.scroll.style, { top: `${top}px`, left: `${NUMBERS_WIDTH}px` });
    Object.assign(this.letters.style, { left: `${NUMBERS_WIDTH}px`, height: `${LETTERS_HEIGHT}px` });
    Object.assign(this.numbers.style, { top: `${top}px`, bottom: '0', width: `${NUMBERS_WIDTH}px` });
    this.frozen.hidden = this.frozenNumbers.hidden = frozenHeight === 0;
    placed(this.frozenNumbers, 0, LETTERS_HEIGHT, NUMBERS_WIDTH, frozenHeight);
    Object.assign(this.frozen.style, {
      left: `${NUMBERS_WIDTH}px`,
      top: `${LETTERS_HEIGHT}px`,
      height: `${frozenHeight}px`,
    });
    this.draw();
  }

  /** Selects an area and brings its first cell into view. */
  reveal(area: Area): void {
    this.selection = area;
    const { left, width } = this.layout.column(area.column);
    const top = this.layout.top(area.row);
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = this.scroll;
    if (area.row > this.layout.frozenRows) {
      if (top < scrollTop) this.scroll.scrollTop = top;
      else if (top + ROW_HEIGHT > scrollTop + clientHeight)
        this.scroll.scrollTop = top + ROW_HEIGHT - clientHeight;
    }
    if (left < scrollLeft) this.scroll.scrollLeft = left;
    else if (left + width > scrollLeft + clientWidth)
      this.scroll.scrollLeft = Math.min(left, left + width - clientWidth);
    this.draw();
  }

  /** Position of a cell within the grid's box. */
  boxOf(row: number, column: number): { left: number; top: number; width: number } {
    const { left, width } = this.layout.column(column);
    const frozen = row <= this.layout.frozenRows;
    const top = frozen
      ? LETTERS_HEIGHT + (row - 1) * ROW_HEIGHT
      : LETTERS_HEIGHT + this.layout.frozenHeight + this.layout.top(row) - this.scroll.scrollTop;
    return { left: NUMBERS_WIDTH + left - this.scroll.scrollLeft, top, width };
  }

  draw(): void {
    if (this.drawing) return;
    this.drawing = requestAnimationFrame(() => {
      this.drawing = 0;
      this.drawNow();
    });
  }

  private drawNow(): void {
    const { scrollTop, scrollLeft, clientHeight, clientWidth } = this.scroll;
    const [first, last] = this.layout.rowsIn(scrollTop, clientHeight);
    const columns = this.layout.columnsIn(scrollLeft, clientWidth);
    const { frozenRows } = this.layout;
    if (frozenRows > 0) this.events.seen(1, frozenRows);
    if (last >= first) this.events.seen(first, last);
    this.inner.replaceChildren(...this.rowElements(first, last, columns, 0), ...this.marks(false));
    this.frozen.replaceChildren(
      ...this.rowElements(1, frozenRows, columns, -scrollLeft),
      ...this.marks(true),
    );
    this.letters.replaceChildren(...this.letterElements(columns, scrollLeft));
    this.numbers.replaceChildren(...this.numberElements(first, last, scrollTop));
    this.frozenNumbers.replaceChildren(...this.numberElements(1, frozenRows, 0));
  }

  private rowElements(
    first: number,
    last: number,
    columns: readonly [number, number],
    shift: number,
  ): HTMLElement[] {
    const elements: HTMLElement[] = [];
    for (let row = first; row <= last; row += 1) {
      const line = element('div', 'row');
      line.setAttribute('role', 'row');
      line.setAttribute('aria-rowindex', String(row));
      line.style.transform = `translate(${shift}px, ${this.layout.top(row)}px)`;
      const cells = new Map(this.events.rowAt(row)?.map((cell) => [cell.c, cell]));
      for (let column = columns[0]; column <= columns[1]; column += 1) {
        line.append(this.cellElement(column, cells.get(column), cells));
      }
      elements.push(line);
    }
    return elements;
  }

  private cellElement(
    column: number,
    cell: CellView | undefined,
    line: ReadonlyMap<number, CellView>,
  ): HTMLElement {
    const box = element('div', 'cell');
    box.setAttribute('role', 'gridcell');
    box.setAttribute('aria-colindex', String(column));
    const { left, width } = this.layout.column(column);
    box.style.left = `${left}px`;
    box.style.width = `${width}px`;
    if (!cell) return box;
    const text = element('span', 'text');
    text.textContent = cell.t.length > 300 ? cell.t.slice(0, 300) : cell.t;
    box.append(text);
    this.widen(box, column, cell, line);
    if (cell.b) box.style.background = cell.b;
    box.classList.toggle('right', cell.n === true);
    box.classList.toggle('bold', cell.w === true);
    if (cell.note) {
      box.classList.add('noted');
      box.title = cell.note;
    }
    return box;
  }

  /** A merged cell covers its columns; a long text runs on over empty neighbours, as in Sheets, unless it wraps. */
  private widen(box: HTMLElement, column: number, cell: CellView, line: ReadonlyMap<number, CellView>): void {
    let end = column + (cell.s ?? 1);
    const longText = !cell.s && !cell.n && !cell.l && cell.t.length * 6 > this.layout.column(column).width;
    const reach = longText ? Math.min(this.layout.columns + 1, column + 12) : end;
    while (end < reach && !line.has(end)) end += 1;
    if (end === column + 1) return;
    const { left, width } = this.layout.column(end - 1);
    const reached = `${left + width - this.layout.column(column).left}px`;
    box.style.zIndex = '1';
    box.classList.toggle('run-on', !cell.s);
    if (cell.s) box.style.width = reached;
    else box.style.setProperty('--reach', reached);
  }

  private marks(frozen: boolean): HTMLElement[] {
    const { row, column, rows, columns } = this.selection;
    if (row <= this.layout.frozenRows !== frozen) return [];
    const { left, width } = this.layout.column(column);
    const shift = frozen ? -this.scroll.scrollLeft : 0;
    const cell = element('div', 'mark');
    placed(cell, left - 1 + shift, this.layout.top(row) - 1, width + 1, ROW_HEIGHT + 1);
    if (rows === 1 && columns === 1) return [cell];
    const area = element('div', 'mark area');
    const end = this.layout.column(column + columns - 1);
    placed(area, left + shift, this.layout.top(row), end.left + end.width - left, rows * ROW_HEIGHT);
    return [area, cell];
  }

  private letterElements(columns: readonly [number, number], scrollLeft: number): HTMLElement[] {
    const elements: HTMLElement[] = [];
    const { column: from, columns: count } = this.selection;
    for (let column = columns[0]; column <= columns[1]; column += 1) {
      const on = column >= from && column < from + count;
      const letter = element('div', on ? 'letter on' : 'letter');
      letter.textContent = columnLetters(column);
      const { left, width } = this.layout.column(column);
      placed(letter, left - scrollLeft, 0, width, LETTERS_HEIGHT);
      elements.push(letter);
    }
    return elements;
  }

  private numberElements(first: number, last: number, scrollTop: number): HTMLElement[] {
    const elements: HTMLElement[] = [];
    const { row: from, rows: count } = this.selection;
    for (let row = first; row <= last; row += 1) {
      const number = element('div', row >= from && row < from + count ? 'number on' : 'number');
      number.textContent = String(row);
      number.style.top = `${this.layout.top(row) - scrollTop}px`;
      number.style.height = `${ROW_HEIGHT}px`;
      elements.push(number);
    }
    return elements;
  }

  private pressed(event: MouseEvent, twice: boolean): void {
    const line = (event.target as HTMLElement).closest('.row');
    const cell = (event.target as HTMLElement).closest('.cell');
    if (!line || !cell) return;
    const row = Number(line.getAttribute('aria-rowindex'));
    const column = Number(cell.getAttribute('aria-colindex'));
    if (twice) this.events.edit(row, column, null);
    else this.events.select(row, column);
  }

  private keyPressed(event: KeyboardEvent): void {
    const { row, column } = this.selection;
    const moved = this.layout.moved(
      event.key,
      row,
      column,
      Math.floor(this.scroll.clientHeight / ROW_HEIGHT),
    );
    if (moved) this.events.select(...moved);
    else if (event.key === 'Enter' || event.key === 'F2') this.events.edit(row, column, null);
    else if (event.key === 'Delete' || event.key === 'Backspace') this.events.clear(row, column);
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      this.events.edit(row, column, event.key);
    } else return;
    event.preventDefault();
  }
}
