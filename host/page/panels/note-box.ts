import { byId } from '../element';

/** The note of a cell, beside it: of the active cell, or of the one under the mouse. */
export class NoteBox {
  private readonly box = byId('note');

  /** @param noteOf note of the grid's cell that an element belongs to; '' when there is none */
  constructor(root: HTMLElement, noteOf: (cell: Element) => string) {
    root.addEventListener('mouseover', (event) => {
      const cell = (event.target as Element).closest('.slick-cell');
      this.show(cell, cell ? noteOf(cell) : '');
    });
    root.addEventListener('mouseleave', () => this.show(null, ''));
    root.addEventListener('scroll', () => this.show(null, ''), { capture: true, passive: true });
  }

  show(cell: Element | null, text: string): void {
    // Nothing is measured without a note: this is called with every move.
    this.box.hidden = text === '' || !cell;
    if (text === '' || !cell) return;
    this.box.textContent = text;
    const around = cell.getBoundingClientRect();
    const { width, height } = this.box.getBoundingClientRect();
    const left = around.right + width + 8 > window.innerWidth ? around.left - width - 4 : around.right + 4;
    this.box.style.left = `${Math.max(4, left)}px`;
    this.box.style.top = `${Math.max(4, Math.min(around.top, window.innerHeight - height - 8))}px`;
  }
}
