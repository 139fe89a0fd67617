import { element } from './element';

/** The field that lies over a cell while it is edited. */
export class CellEditor {
  private readonly field = element('input', 'editor');
  private done: ((text: string | null, key: string) => void) | null = null;

  constructor(root: HTMLElement) {
    this.field.setAttribute('aria-label', 'Значение ячейки');
    this.field.hidden = true;
    root.append(this.field);
    this.field.addEventListener('blur', () => this.finish(this.field.value, ''));
    this.field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' || event.key === 'Tab') this.finish(this.field.value, event.key);
      else if (event.key === 'Escape') this.finish(null, event.key);
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
  }

  /** @param done gets the text, null when given up, and the key that ended it */
  open(
    box: { left: number; top: number; width: number },
    text: string,
    done: (text: string | null, key: string) => void,
  ): void {
    this.done = done;
    this.field.value = text;
    this.field.hidden = false;
    Object.assign(this.field.style, {
      left: `${box.left - 1}px`,
      top: `${box.top - 1}px`,
      width: `${Math.max(120, box.width + 2)}px`,
    });
    this.field.focus();
    this.field.setSelectionRange(text.length, text.length);
  }

  private finish(text: string | null, key: string): void {
    const { done } = this;
    if (!done) return;
    this.done = null;
    this.field.hidden = true;
    done(text, key);
  }
}
