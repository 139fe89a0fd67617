import { byId, element } from '../element';
import { PAGE_TEXTS } from '../texts';

/** What the menu of cells does. */
export interface CellMenuActs {
  cut(): void;
  copy(): void;
  paste(): void;
  fillDown(): void;
  clear(): void;
  /** Web address that the active cell opens; '' when there is none. */
  readonly address: string;
  openAddress(): void;
  /** Gives the keys back to the cells. */
  left(): void;
}

/** The menu of the selected cells: right button, the menu key or Shift+F10. It says too what there is not. */
export class CellMenu {
  private readonly box = byId('cell-menu');
  private readonly opener: HTMLButtonElement;

  constructor(
    root: HTMLElement,
    layer: HTMLElement,
    private readonly acts: CellMenuActs,
  ) {
    const texts = PAGE_TEXTS.cellMenu;
    const items: [title: string, key: string, act: () => void][] = [
      [texts.cut, 'Ctrl+X', () => acts.cut()],
      [texts.copy, 'Ctrl+C', () => acts.copy()],
      [texts.paste, 'Ctrl+V', () => acts.paste()],
      [texts.fillDown, 'Ctrl+D', () => acts.fillDown()],
      [texts.clear, 'Delete', () => acts.clear()],
      [texts.open, texts.openKey, () => acts.openAddress()],
    ];
    const rows = element('p', 'hint');
    rows.textContent = texts.rows;
    const list = element('div', '');
    list.setAttribute('role', 'menu');
    list.setAttribute('aria-label', texts.title);
    list.append(...items.map(([title, key, act]) => this.item(title, key, act)));
    this.opener = list.lastElementChild as HTMLButtonElement;
    this.box.append(list, rows);
    for (const part of [root, layer])
      part.addEventListener('contextmenu', (event) => {
        if ((event.target as Element).closest('.editor, .slick-headerrow')) return;
        event.preventDefault();
        this.open(event);
      });
    this.box.addEventListener('keydown', (event) => this.pressed(event));
    document.addEventListener('mousedown', (event) => {
      if (!this.box.contains(event.target as Node)) this.box.hidden = true;
    });
  }

  private item(title: string, key: string, act: () => void): HTMLButtonElement {
    const item = element('button', '');
    item.type = 'button';
    item.tabIndex = -1;
    item.setAttribute('role', 'menuitem');
    item.append(title, Object.assign(element('kbd', ''), { textContent: key }));
    item.addEventListener('click', () => {
      this.box.hidden = true;
      this.acts.left();
      act();
    });
    return item;
  }

  private open({ clientX, clientY, button }: MouseEvent): void {
    const active = document.querySelector('.slick-cell.active')?.getBoundingClientRect();
    // The menu key has no place of its own.
    const [left, top] = button === 2 || !active ? [clientX, clientY] : [active.left, active.bottom];
    this.opener.hidden = this.acts.address === '';
    this.box.hidden = false;
    const { width, height } = this.box.getBoundingClientRect();
    this.box.style.left = `${Math.max(0, Math.min(left, window.innerWidth - width - 8))}px`;
    this.box.style.top = `${Math.max(0, Math.min(top, window.innerHeight - height - 8))}px`;
    this.box.querySelector('button')?.focus();
  }

  private pressed(event: KeyboardEvent): void {
    const items = [...this.box.querySelectorAll<HTMLButtonElement>('button:not([hidden])')];
    const at = items.indexOf(document.activeElement as HTMLButtonElement);
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.key === 'Escape' || event.key === 'Tab') {
      this.box.hidden = true;
      this.acts.left();
    } else if (by !== 0) items[(at + by + items.length) % items.length]?.focus();
    else return;
    event.preventDefault();
  }
}
