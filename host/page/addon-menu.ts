import { byId, element } from './element';
import type { MenuView } from './protocol';

/** The add-on's menu, as onOpen built it. */
export class AddonMenu {
  private readonly button = byId<HTMLButtonElement>('addon');
  private readonly list = byId('menu');

  constructor(private readonly run: (functionName: string) => void) {
    this.button.addEventListener('click', () => this.toggle(this.list.hidden === true));
    this.list.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') {
        this.toggle(false);
        this.button.focus();
      }
    });
    document.addEventListener('click', (event) => {
      if (!(event.target as HTMLElement).closest('.menu-holder')) this.toggle(false);
    });
  }

  show(entries: readonly MenuView[]): void {
    this.button.hidden = entries.length === 0;
    this.list.replaceChildren(...entries.flatMap((entry) => this.elements(entry)));
  }

  private elements(entry: MenuView): HTMLElement[] {
    if (entry.kind === 'line') return [element('hr', '')];
    if (entry.kind === 'menu') {
      const title = element('div', 'group');
      title.textContent = entry.title;
      return [title, ...entry.entries.flatMap((inner) => this.elements(inner))];
    }
    const item = element('button', '');
    item.type = 'button';
    item.setAttribute('role', 'menuitem');
    item.textContent = entry.title;
    item.addEventListener('click', () => {
      this.toggle(false);
      this.run(entry.functionName);
    });
    return [item];
  }

  private toggle(open: boolean): void {
    this.list.hidden = !open;
    this.button.setAttribute('aria-expanded', String(open));
    if (open) this.list.querySelector('button')?.focus();
  }
}
