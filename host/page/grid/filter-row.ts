import { columnLetters } from '../../../src/core/cells/column-letters';
import { element } from '../element';
import type { Condition } from '../protocol';
import { PAGE_TEXTS } from '../texts';

const FILTER_AFTER_MS = 250;

/** The inputs above the columns: what a person wants to see of each. */
export class FilterRow {
  private readonly wanted = new Map<number, string>();
  private timer = 0;

  /**
   * @param filtered called with what a person asks for; without conditions for all rows
   * @param left called when they go back to the cells
   */
  constructor(
    private readonly root: HTMLElement,
    private readonly filtered: (conditions: readonly Condition[]) => void,
    private readonly left: () => void,
  ) {}

  /** Nothing is asked for. */
  clear(): void {
    this.wanted.clear();
  }

  /** Leads to the input of a column. */
  focus(column: number): void {
    const inputs = [...this.root.querySelectorAll<HTMLInputElement>('.slick-headerrow input')];
    inputs.find((input) => Number(input.dataset.column) === column)?.focus();
  }

  /** Puts the input of a column into its place; the row numbers have none. */
  add(node: HTMLElement, column: number): void {
    if (column === 0) return;
    const input = element('input', 'filter');
    input.type = 'search';
    input.dataset.column = String(column);
    input.setAttribute('aria-label', PAGE_TEXTS.filterOf(columnLetters(column)));
    input.value = this.wanted.get(column) ?? '';
    input.addEventListener('input', () => {
      if (input.value.trim() === '') this.wanted.delete(column);
      else this.wanted.set(column, input.value);
      window.clearTimeout(this.timer);
      this.timer = window.setTimeout(() => this.tell(), FILTER_AFTER_MS);
    });
    input.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' || event.key === 'Escape') this.left();
    });
    node.replaceChildren(input);
  }

  private tell(): void {
    this.filtered([...this.wanted].map(([column, text]) => ({ column, text })));
  }
}
