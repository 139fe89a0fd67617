import { byId, element } from '../element';

/** The list of values under a cell's input: narrows with what is typed, arrows choose. */
export class ChoiceList {
  private readonly box = byId('choices');
  private values: readonly string[] = [];
  private shown: readonly string[] = [];
  private active = -1;

  /** @param taken called with a value that was clicked */
  constructor(
    private readonly input: HTMLInputElement,
    private readonly taken: (value: string) => void,
  ) {
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-controls', this.box.id);
    input.setAttribute('aria-autocomplete', 'list');
    this.show([]);
  }

  /** @param all whether every value is offered, whatever stands in the input */
  offer(values: readonly string[], all: boolean): void {
    this.values = values;
    this.narrow(all ? '' : this.input.value);
    const current = this.shown.indexOf(this.input.value);
    if (current >= 0) this.activate(current);
  }

  narrow(text: string): void {
    const wanted = text.trim().toLowerCase();
    this.show(this.values.filter((value) => value.toLowerCase().includes(wanted)));
  }

  /** Moves the choice; wraps at both ends. */
  step(by: 1 | -1): void {
    if (this.shown.length === 0) return;
    const start = this.active < 0 && by < 0 ? 0 : this.active;
    this.activate((start + by + this.shown.length) % this.shown.length);
  }

  /** The value that the arrows have chosen; null when none is. */
  get chosen(): string | null {
    return this.shown[this.active] ?? null;
  }

  close(): void {
    this.box.hidden = true;
    this.box.replaceChildren();
  }

  private show(shown: readonly string[]): void {
    this.shown = shown;
    this.active = -1;
    this.input.removeAttribute('aria-activedescendant');
    this.input.setAttribute('aria-expanded', String(shown.length > 0));
    this.box.hidden = shown.length === 0;
    this.box.replaceChildren(
      ...shown.map((value, at) => {
        const option = element('div', '');
        option.id = `choice-${at}`;
        option.setAttribute('role', 'option');
        option.setAttribute('aria-selected', 'false');
        option.textContent = value;
        option.addEventListener('mousedown', (event) => {
          event.preventDefault();
          this.taken(value);
        });
        return option;
      }),
    );
    const { left, bottom, width } = this.input.getBoundingClientRect();
    Object.assign(this.box.style, { left: `${left}px`, top: `${bottom + 1}px`, minWidth: `${width}px` });
  }

  private activate(at: number): void {
    this.active = at;
    for (const [index, option] of [...this.box.children].entries())
      option.setAttribute('aria-selected', String(index === at));
    this.box.children[at]?.scrollIntoView({ block: 'nearest' });
    this.input.setAttribute('aria-activedescendant', `choice-${at}`);
  }
}
