import { byId } from '../element';

const SHOWN_MS = 8000;

/** One sentence at a time at the lower edge; assistive technology reads it out. */
export class Messages {
  private readonly box = byId('message');
  private hiding = 0;

  say(text: string): void {
    this.box.textContent = text;
    this.box.hidden = false;
    window.clearTimeout(this.hiding);
    this.hiding = window.setTimeout(() => {
      this.box.hidden = true;
    }, SHOWN_MS);
  }
}
