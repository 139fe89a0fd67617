import { byId } from '../element';
import { PAGE_TEXTS } from '../texts';

/** The bar above the sheet that stays as long as the program does not answer: nothing that is typed is kept then. */
export class ServerGone {
  private readonly bar = byId('gone');

  show(isGone: boolean): void {
    if (this.bar.hidden !== isGone) return;
    this.bar.hidden = !isGone;
    this.bar.textContent = isGone ? PAGE_TEXTS.gone : '';
  }
}
