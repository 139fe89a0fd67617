import type { Execution } from '../execution/execution';
import { facade, implementation } from '../execution/facade';
import { HtmlOutput } from './html-service';
import { newMenu } from './menu';

type GoogleUi = GoogleAppsScript.Base.Ui;
const MEMBERS = ['createAddonMenu', 'createMenu', 'showSidebar', 'alert', 'ButtonSet', 'Button'] as const;

const BUTTONS = { OK: 'OK', CANCEL: 'CANCEL', YES: 'YES', NO: 'NO', CLOSE: 'CLOSE' };
const BUTTON_SETS = { OK: 'OK', OK_CANCEL: 'OK_CANCEL', YES_NO: 'YES_NO', YES_NO_CANCEL: 'YES_NO_CANCEL' };

/** Menus, sidebar and alerts of the document. */
class Ui implements Pick<GoogleUi, 'createAddonMenu' | 'createMenu' | 'showSidebar'> {
  readonly Button = BUTTONS;
  readonly ButtonSet = BUTTON_SETS;

  constructor(private readonly execution: Execution) {}

  createAddonMenu(): GoogleAppsScript.Base.Menu {
    return newMenu(this.execution, '');
  }

  createMenu(caption: string): GoogleAppsScript.Base.Menu {
    return newMenu(this.execution, caption);
  }

  showSidebar(page: object): void {
    const { title, html } = implementation(page, HtmlOutput, 'Ui.showSidebar');
    this.execution.screen.sidebar = { title, html };
    this.execution.screen.sidebarShown += 1;
    this.execution.book.refresh();
  }

  alert(...parts: string[]): string {
    // alert(prompt), alert(prompt, buttons), alert(title, prompt, buttons)
    this.execution.screen.alerts.push(parts.length === 3 ? `${parts[0]}: ${parts[1]}` : String(parts[0]));
    this.execution.book.refresh();
    return this.execution.screen.alertAnswers.shift() ?? BUTTONS.OK;
  }
}

/** The user interface as the script sees it. */
export function newUi(execution: Execution): GoogleUi {
  return facade(execution, 'Ui', new Ui(execution), MEMBERS);
}
