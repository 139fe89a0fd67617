import { byId } from '../element';
import type { Found, Replaced } from '../protocol';
import { PAGE_TEXTS } from '../texts';

const ASK_AFTER_MS = 200;

/** What the bar needs of the page. */
export interface Searched {
  find(text: string): Promise<Found>;
  /** Replaces a text in all rows that are shown. */
  replace(text: string, by: string): Promise<Replaced>;
  /** Shows a cell. */
  show(row: number, column: number): void;
  /** Where the search starts. */
  readonly from: { readonly row: number; readonly column: number };
  say(text: string): void;
  left(): void;
}

/** The search bar: Enter goes to the next place, Shift+Enter to the one before, Escape leaves; with a field to replace. */
export class FindBar {
  private readonly bar = byId('find-bar');
  private readonly field = byId<HTMLInputElement>('find');
  private readonly by = byId<HTMLInputElement>('replace');
  private readonly count = byId('find-count');
  private found: Found = { cells: [], total: 0 };
  private at = -1;
  private text = '';
  private asking = 0;

  constructor(private readonly page: Searched) {
    this.field.addEventListener('input', () => {
      window.clearTimeout(this.asking);
      this.asking = window.setTimeout(() => void this.search(), ASK_AFTER_MS);
    });
    this.bar.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.close();
      else if (event.key === 'Enter' && event.target === this.field) void this.go(event.shiftKey ? -1 : 1);
      else if (event.key === 'Enter' && event.target === this.by) void this.replace();
      else return;
      event.preventDefault();
    });
    byId('find-next').addEventListener('click', () => void this.go(1));
    byId('find-previous').addEventListener('click', () => void this.go(-1));
    byId('find-close').addEventListener('click', () => this.close());
    byId('replace-all').addEventListener('click', () => void this.replace());
  }

  open(): void {
    this.bar.hidden = false;
    this.field.focus();
    this.field.select();
  }

  private close(): void {
    window.clearTimeout(this.asking);
    this.bar.hidden = true;
    this.text = '';
    this.page.left();
  }

  /** Looks the text up and shows the first place from the active cell on. */
  private async search(): Promise<void> {
    window.clearTimeout(this.asking);
    const text = this.field.value;
    this.text = text;
    const found = await this.page.find(text).catch(() => null);
    if (!found || this.text !== text) return;
    this.found = found;
    const { row, column } = this.page.from;
    const next = found.cells.findIndex(([r, c]) => r > row || (r === row && c >= column));
    this.at = found.cells.length === 0 ? -1 : Math.max(0, next);
    this.show();
  }

  private async go(by: 1 | -1): Promise<void> {
    if (this.text !== this.field.value) return this.search();
    // What was found may have been changed since.
    this.found = (await this.page.find(this.text).catch(() => null)) ?? this.found;
    const { length } = this.found.cells;
    this.at = length === 0 ? -1 : (this.at + by + length) % length;
    this.show();
  }

  private async replace(): Promise<void> {
    const text = this.field.value;
    if (text === '') return this.field.focus();
    try {
      const { cells } = await this.page.replace(text, this.by.value);
      this.page.say(PAGE_TEXTS.replaced(cells));
    } catch (error) {
      this.page.say((error as Error).message);
    }
    await this.search();
  }

  private show(): void {
    const cell = this.found.cells[this.at];
    if (cell) this.page.show(...cell);
    this.count.textContent =
      this.text === '' ? '' : cell ? PAGE_TEXTS.found(this.at + 1, this.found.total) : PAGE_TEXTS.foundNone;
  }
}
