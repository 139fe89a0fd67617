import { byId, element } from '../element';
import type { SheetView } from '../protocol';

/** The sheets' tabs below the grid; arrows move between them, as in any list of tabs. */
export class SheetTabs {
  private readonly box = byId('tabs');
  private names = '';

  constructor(private readonly open: (id: number, isEntered: boolean) => void) {
    this.box.addEventListener('keydown', (event) => {
      const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
      const tabs = [...this.box.querySelectorAll('button')];
      const at = tabs.indexOf(document.activeElement as HTMLButtonElement);
      const next = tabs[(at + by + tabs.length) % tabs.length];
      if (by === 0 || at < 0 || !next) return;
      event.preventDefault();
      next.focus();
      next.click();
      next.focus();
    });
  }

  show(sheets: readonly SheetView[], active: number): void {
    const names = JSON.stringify(sheets.map(({ id, name }) => [id, name]));
    if (names !== this.names) this.box.replaceChildren(...sheets.map((sheet) => this.tab(sheet)));
    this.names = names;
    for (const tab of this.box.querySelectorAll('button')) {
      const isActive = tab.dataset.sheet === String(active);
      tab.setAttribute('aria-selected', String(isActive));
      tab.tabIndex = isActive ? 0 : -1;
    }
  }

  private tab({ id, name }: SheetView): HTMLButtonElement {
    const tab = element('button', '');
    tab.type = 'button';
    tab.textContent = name;
    tab.dataset.sheet = String(id);
    tab.setAttribute('role', 'tab');
    tab.setAttribute('aria-controls', 'grid');
    // A click of the mouse leads into the sheet; whoever came by keys stays among the tabs.
    tab.addEventListener('click', (event) => this.open(id, event.detail > 0));
    return tab;
  }
}
