/** A write that Google has accepted and not yet carried out. */
interface PendingWrite {
  /** @throws Error in Google's words when the sheet refuses it */
  readonly assertAllowed: () => void;
  readonly apply: () => void;
}

/** Calls that make Google carry out what is pending: those that read cells or change rows, columns and sheets. */
const CARRIES_OUT =
  /^SpreadsheetApp\.flush$|^Range\.(?:get(?:Value|DisplayValue|Formula|NumberFormat|Note|Background|FontWeight|Wrap|RichText|DataValidation)|is|can|getMerged)|^Sheet\.(?:getLast|getDataRange|sort|insert|delete)|^Spreadsheet\.(?:insert|delete)/;

/**
 * Writes as Google buffers them: a refused one is reported at a later call, and takes all that are pending with it.
 * Source: Apps Script reference, SpreadsheetApp.flush.
 */
export class PendingWrites {
  private queue: PendingWrite[] = [];

  get isEmpty(): boolean {
    return this.queue.length === 0;
  }

  add(write: PendingWrite): void {
    this.queue.push(write);
  }

  /** Makes the next carrying out fail. */
  refuse(message: string): void {
    this.add({
      assertAllowed: () => {
        throw new Error(message);
      },
      apply: () => undefined,
    });
  }

  /** Carries out what is pending when this call would make Google do so. */
  before(member: string): void {
    if (this.queue.length > 0 && CARRIES_OUT.test(member)) this.carryOut();
  }

  /** @throws Error in Google's words when one of them is refused: then none is done */
  carryOut(): void {
    const writes = this.queue;
    this.queue = [];
    for (const { assertAllowed } of writes) assertAllowed();
    for (const { apply } of writes) apply();
  }
}
