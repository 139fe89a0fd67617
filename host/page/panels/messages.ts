import { byId } from '../element';

const SHORTEST_MS = 6000;
/** As fast as an unhurried person reads. */
const READ_MS = 70;

/** One sentence at a time at the lower edge; assistive technology reads it out. */
export class Messages {
  private readonly box = byId('message');
  private hiding = 0;

  say(text: string): void {
    this.box.textContent = text;
    this.box.hidden = false;
    window.clearTimeout(this.hiding);
    this.hiding = window.setTimeout(
      () => {
        this.box.hidden = true;
      },
      Math.max(SHORTEST_MS, text.length * READ_MS),
    );
  }
}
