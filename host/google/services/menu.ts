import type { Execution } from '../execution/execution';
import { facade, implementation } from '../execution/facade';
import type { MenuEntry } from '../execution/screen';

type GoogleMenu = GoogleAppsScript.Base.Menu;
const MEMBERS = ['addItem', 'addSeparator', 'addSubMenu', 'addToUi'] as const;

/** A menu that onOpen builds. */
export class Menu implements Pick<GoogleMenu, (typeof MEMBERS)[number]> {
  readonly entries: MenuEntry[] = [];

  constructor(
    private readonly execution: Execution,
    readonly title: string,
  ) {}

  addItem(title: string, functionName: string): GoogleMenu {
    this.entries.push({ kind: 'item', title, functionName });
    return this.chain;
  }

  addSeparator(): GoogleMenu {
    this.entries.push({ kind: 'line' });
    return this.chain;
  }

  addSubMenu(menu: GoogleMenu): GoogleMenu {
    const { title, entries } = implementation(menu, Menu, 'Menu.addSubMenu');
    this.entries.push({ kind: 'menu', title, entries });
    return this.chain;
  }

  addToUi(): void {
    this.execution.screen.menu = { title: this.title, entries: this.entries };
  }

  private get chain(): GoogleMenu {
    // The façade gives its own proxy when a method returns its target.
    return this as unknown as GoogleMenu;
  }
}

/** The menu as the script sees it. */
export function newMenu(execution: Execution, title: string): GoogleMenu {
  return facade(execution, 'Menu', new Menu(execution, title), MEMBERS);
}
