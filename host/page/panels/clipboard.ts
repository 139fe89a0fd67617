import { clipboardTable } from '../clipboard-table';
import type { Block } from '../protocol';

/** What copying and pasting needs of the page. */
export interface Copied {
  /** Whether the keys are meant for the cells. */
  readonly isInCells: boolean;
  /** The selected cells, at least so many rows of them. */
  block(rows?: number): Block;
  text(block: Block): Promise<string>;
  clear(block: Block): void;
  paste(block: Block, text: string): void;
  failed(): void;
}

/** Copies cells as spreadsheet programs read them and pastes what they copied. */
export class Clipboard {
  /** What is copied just now and has not reached the clipboard yet. */
  private underWay: Promise<string> | null = null;

  constructor(private readonly page: Copied) {
    document.addEventListener('copy', (event) => void this.copy(event, false));
    document.addEventListener('cut', (event) => void this.copy(event, true));
    document.addEventListener('paste', (event) => void this.paste(event));
  }

  private async copy(event: ClipboardEvent, isCut: boolean): Promise<void> {
    if (!this.page.isInCells) return;
    event.preventDefault();
    const block = this.page.block();
    const text = this.page.text(block);
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

  private async paste(event: ClipboardEvent): Promise<void> {
    if (!this.page.isInCells) return;
    const given = event.clipboardData?.getData('text/plain') ?? '';
    event.preventDefault();
    const text = (await this.underWay?.catch(() => null)) ?? given;
    if (text !== '') this.page.paste(this.page.block(clipboardTable(text).length), text);
  }
}
