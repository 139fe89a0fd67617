import { columnLetters } from '../../../src/core/cells/column-letters';
import { byId } from '../element';
import type { Area, CellView } from '../protocol';

/** What the bar needs of the cells. */
export interface BarPage {
  readonly active: Place;
  typed(place: Place, text: string): void;
  /** Gives the keys back to the cells. */
  left(): void;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** The bar above the sheet: which cells are selected, and what stands in the active one, to be edited there too. */
export class FormulaBar {
  /** A field of several lines, as a field of one would take the line breaks out of what it shows. */
  private readonly input = byId<HTMLTextAreaElement>('input');
  private readonly place = byId('place');
  /** The cell that is edited here, and what stood in it. */
  private edited: { readonly place: Place; readonly before: string } | null = null;

  constructor(private readonly page: BarPage) {
    this.input.addEventListener('focus', () => {
      this.edited ??= { place: page.active, before: this.input.value };
    });
    this.input.addEventListener('keydown', (event) => {
      const { key } = event;
      if (key === 'Escape') this.edited = null;
      if (key !== 'Escape' && key !== 'Enter' && key !== 'Tab') return;
      // The cells have the keys now: a Tab would lead on from them.
      event.preventDefault();
      page.left();
    });
    this.input.addEventListener('blur', () => {
      // Another window is in front: the person comes back to where they were.
      if (document.hasFocus()) this.commit();
    });
  }

  /** Whether something is being typed here. */
  get isEditing(): boolean {
    return this.edited !== null && this.input.value !== this.edited.before;
  }

  /** Puts what is being typed into its cell, also when another one is active by now. */
  commit(): void {
    const { edited } = this;
    if (edited && this.isEditing) this.page.typed(edited.place, this.input.value);
    const isHere = document.activeElement === this.input;
    this.edited = edited && isHere ? { ...edited, before: this.input.value } : null;
  }

  /** Gives up what is being typed. */
  cancel(): void {
    this.edited = null;
  }

  /** @param cell the active cell */
  show({ row, column, rows, columns }: Area, cell: CellView | undefined): void {
    const end = rows * columns > 1 ? `:${columnLetters(column + columns - 1)}${row + rows - 1}` : '';
    this.place.textContent = `${columnLetters(column)}${row}${end}`;
    // What is being typed here is not replaced by what the sheet holds.
    if (document.activeElement !== this.input) this.input.value = cell?.i ?? cell?.t ?? '';
  }
}
