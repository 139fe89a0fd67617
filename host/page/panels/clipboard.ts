import { clipboardTable } from '../clipboard-table';
import type { Block } from '../protocol';

/** What copying and pasting needs of the page. */
export interface Copied {
  /** Whether the keys are meant for the cells. */
  readonly isInCells: boolean;
  /** The selected cells, at least so many rows of them. */
  block(rows?: number): Block;
  text(block: Block, isCut: boolean): Promise<string>;
  clear(block: Block): void;
  paste(block: Block, text: string): void;
  failed(): void;
}

/** Copies cells as spreadsheet programs read them and pastes what they copied. */
export class Clipboard {
  /** What is copied just now and has not reached the clipboard yet. */
  private underWay: Promise<string> | null = null;

  constructor(private readonly page: Copied) {
    const listen = (name: 'copy' | 'cut' | 'paste', act: (event: ClipboardEvent) => void): void =>
      document.addEventListener(name, (event) => {
        if (!this.page.isInCells) return;
        event.preventDefault();
        act(event);
      });
    listen('copy', () => void this.copy(false));
    listen('cut', () => void this.copy(true));
    listen('paste', (event) => void this.take(event.clipboardData?.getData('text/plain') ?? ''));
  }

  /** Copies the selected cells; cut, they are emptied once they have arrived in the clipboard. */
  async copy(isCut: boolean): Promise<void> {
    const block = this.page.block();
    const text = this.page.text(block, isCut);
    this.underWay = text;
    const blob = text.then((copied) => new Blob([copied], { type: 'text/plain' }));
    try {
      await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
      if (isCut) this.page.clear(block);
    } catch {
      this.page.failed();
    }
    if (this.underWay === text) this.underWay = null;
  }

  /** Pastes what is in the clipboard, without an event that brings it. */
  async paste(): Promise<void> {
    await this.take(await navigator.clipboard.readText().catch(() => ''));
  }

  private async take(given: string): Promise<void> {
    const text = (await this.underWay?.catch(() => null)) ?? given;
    if (text !== '') this.page.paste(this.page.block(clipboardTable(text).length), text);
  }
}
