/** What the keys of the whole page do. */
export interface PageActs {
  /** Tab goes from cell to cell: this is the way out of them. */
  panel(): void;
  save(): void;
  find(): void;
  replace(): void;
  undo(): void;
  redo(): void;
  /** Whether the keys go to an input, which has an undo of its own. */
  readonly isTyping: boolean;
}

/** Keys that mean the same wherever the focus is; letters by their places, whatever the layout. */
export function listenForShortcuts(page: PageActs): void {
  window.addEventListener('keydown', (event) => {
    const { code, shiftKey } = event;
    if (code === 'F6') {
      event.preventDefault();
      page.panel();
    }
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    if (code === 'KeyS') page.save();
    else if (code === 'KeyF') page.find();
    else if (code === 'KeyH') page.replace();
    else if (!page.isTyping && code === 'KeyZ') shiftKey ? page.redo() : page.undo();
    else if (!page.isTyping && code === 'KeyY') page.redo();
    else return;
    event.preventDefault();
  });
}
