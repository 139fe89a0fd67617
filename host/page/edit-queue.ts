/** Calls that change the document, one after another in the order in which a person made them. */
export class EditQueue {
  private last: Promise<unknown> = Promise.resolve();
  private underWay = 0;

  /** Whether something is still on its way to the server. */
  get isBusy(): boolean {
    return this.underWay > 0;
  }

  add<T>(act: () => Promise<T>): Promise<T> {
    this.underWay += 1;
    const result = this.last.then(act);
    this.last = result
      .catch(() => undefined)
      .then(() => {
        this.underWay -= 1;
      });
    return result;
  }
}
