import { byId } from '../element';
import { PAGE_TEXTS } from '../texts';
import { asked } from './question';

/** What is done with dropped files. */
export interface Dropped {
  open(file: File): void;
  collect(files: readonly File[]): void;
  /** Whether answers may be collected here: the open document was handed out. */
  readonly collects: boolean;
}

/** Files dropped anywhere on the page: one is opened, many are answers to collect. */
export class FileDrop {
  private readonly cover = byId('drop');

  constructor(private readonly page: Dropped) {
    this.cover.textContent = PAGE_TEXTS.dropHere;
    window.addEventListener('dragover', (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      this.cover.hidden = false;
    });
    window.addEventListener('dragleave', (event) => {
      if (event.relatedTarget === null) this.cover.hidden = true;
    });
    window.addEventListener('drop', (event) => {
      this.cover.hidden = true;
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      void this.take(files);
    });
  }

  private async take(files: readonly File[]): Promise<void> {
    const [file] = files;
    if (!file) return;
    const { title, text, open, collect } = PAGE_TEXTS.dropped;
    if (files.length > 1) this.page.collect(files);
    else if (!this.page.collects) this.page.open(file);
    else {
      const answer = await asked(title, text(file.name), [open, collect]);
      if (answer === open) this.page.open(file);
      if (answer === collect) this.page.collect(files);
    }
  }
}
