import { byId } from './element';
import type { State } from './protocol';

/** The sidebar at the right: 300 pixels, a title bar, the built page in a frame. */
export class SidebarFrame {
  private readonly box = byId('sidebar');
  private readonly frame = byId<HTMLIFrameElement>('sidebar-frame');
  private shown = 0;

  /**
   * @param called after each call of google.script.run
   * @param focusSheet gives the keys back to the cells
   * @param save saves the document
   */
  constructor(
    called: () => void,
    private readonly focusSheet: () => void,
    private readonly save: () => void,
  ) {
    byId('sidebar-close').addEventListener('click', () => this.close());
    window.addEventListener('message', (event) => {
      if (event.source !== this.frame.contentWindow || event.origin !== window.location.origin) return;
      if (event.data === 'script-run') called();
      if (event.data === 'script-close') this.close();
      if (event.data === 'script-save') this.save();
      if (event.data === 'script-focus') this.focusSheet();
    });
  }

  /** Opens the sidebar each time the add-on shows it. */
  show(sidebar: State['sidebar']): void {
    if (!sidebar || sidebar.shown === this.shown) return;
    this.shown = sidebar.shown;
    byId('sidebar-title').textContent = sidebar.title;
    this.box.hidden = false;
    this.frame.src = 'sidebar';
  }

  /** Gives the keys to the panel, where they were in it last. @returns false when it is closed */
  focus(): boolean {
    if (this.box.hidden) return false;
    this.frame.focus();
    return true;
  }

  /** Another document: what was shown belongs to the one before. */
  reset(): void {
    this.shown = 0;
    this.close();
  }

  private close(): void {
    this.box.hidden = true;
    this.frame.src = 'about:blank';
  }
}
