import type { Area } from './protocol';

/** Tells the server what is selected, one call at a time: the last selection counts. */
export class SelectionTeller {
  private next: Area | null = null;
  private isTelling = false;

  /** @param send never rejects */
  constructor(private readonly send: (area: Area) => Promise<unknown>) {}

  async tell(area: Area): Promise<void> {
    this.next = area;
    if (this.isTelling) return;
    this.isTelling = true;
    while (this.next) {
      const selected = this.next;
      this.next = null;
      await this.send(selected);
    }
    this.isTelling = false;
  }
}
