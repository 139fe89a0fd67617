import { byId } from '../element';
import { ShownRows } from '../grid/shown-rows';
import type { Condition, Filtered, SheetView } from '../protocol';
import { PAGE_TEXTS } from '../texts';

/** What the filter needs of the page. */
export interface FilteredPage {
  readonly sheet: SheetView | undefined;
  /** The rows that fit; undefined when the server has refused, which is said. */
  fitting(sheet: number, conditions: readonly Condition[]): Promise<Filtered | undefined>;
  /** Shows or hides the inputs above the columns. */
  showInputs(areShown: boolean): void;
  /** Shows the sheet with the rows that are left. */
  show(): void;
}

/** Which rows of the sheet a person wants to see. */
export class SheetFilter {
  /** The rows that are left; null for all. */
  rows: ShownRows | null = null;
  private isOn = false;
  /** What was asked for last. */
  private asked: readonly Condition[] = [];
  private readonly bar = byId('filter-bar');

  constructor(private readonly page: FilteredPage) {
    byId('filter').addEventListener('click', () => {
      this.set(!this.isOn);
      this.page.show();
    });
  }

  /** Shows all rows again. */
  clear(): void {
    this.set(false);
  }

  /** Leaves the rows that fit all conditions; without conditions all. */
  async ask(conditions: readonly Condition[]): Promise<void> {
    const { sheet } = this.page;
    if (!sheet) return;
    this.asked = conditions;
    const left = conditions.length === 0 ? null : await this.page.fitting(sheet.id, conditions);
    const isMeant = conditions === this.asked && sheet.id === this.page.sheet?.id && this.isOn;
    if (left === undefined || !isMeant) return;
    this.rows = left && new ShownRows(left.rows);
    this.bar.hidden = !this.rows;
    this.bar.textContent = this.rows ? PAGE_TEXTS.filtered(this.rows.length, sheet.content.rows) : '';
    this.page.show();
  }

  private set(isOn: boolean): void {
    if (this.isOn === isOn) return;
    this.isOn = isOn;
    this.rows = null;
    this.bar.hidden = true;
    byId('filter').setAttribute('aria-pressed', String(isOn));
    this.page.showInputs(isOn);
  }
}
