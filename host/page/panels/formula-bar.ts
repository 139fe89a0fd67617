import { columnLetters } from '../../../src/core/cells/column-letters';
import { byId } from '../element';
import type { Area, CellView } from '../protocol';

/** What the bar needs of the cells. */
export interface BarPage {
  /** A text was typed for the active cell. */
  typed(text: string): void;
  /** The keys go back to the cells. */
  left(): void;
}

/** The bar above the sheet: which cells are selected, and what stands in the active one, to be edited there too. */
export class FormulaBar {
  private readonly input = byId<HTMLInputElement>('input');
  private readonly place = byId('place');

  constructor(page: BarPage) {
    this.input.addEventListener('keydown', ({ key }) => {
      if (key === 'Enter') page.typed(this.input.value);
      else if (key !== 'Escape') return;
      page.left();
    });
  }

  /** @param cell the active cell */
  show({ row, column, rows, columns }: Area, cell: CellView | undefined): void {
    const end = rows * columns > 1 ? `:${columnLetters(column + columns - 1)}${row + rows - 1}` : '';
    this.place.textContent = `${columnLetters(column)}${row}${end}`;
    // What is being typed here is not replaced by what the sheet holds.
    if (document.activeElement !== this.input) this.input.value = cell?.i ?? cell?.t ?? '';
  }
}
