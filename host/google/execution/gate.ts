/** What ran through the gate since the last reset. */
export interface Counts {
  calls: number;
  cellsRead: number;
  cellsWritten: number;
}

/** A failure to inject: `before` the call acts, or `after` it acted, as when the answer is lost. */
export interface Fault {
  readonly message: string;
  readonly when: 'before' | 'after';
}

/** What a script may do: onOpen of an add-on not yet enabled gets NONE; a custom function may only read. */
export type AuthMode = 'NONE' | 'LIMITED' | 'FULL' | 'CUSTOM_FUNCTION';

const GOOGLE_FAULT = 'Service Spreadsheets failed while accessing document.';
const MENU_ONLY = /^SpreadsheetApp\.getUi$|^Ui\.create|^Menu\.|^Logger\./;
const READ_ONLY =
  /^(Range|Sheet|Spreadsheet|SpreadsheetApp)\.(get|is|can)|^(Utilities|Session|Logger|CacheService|Cache)\./;

/** The one way by which the script reaches any service: counts, permissions and injected faults live here. */
export class Gate {
  readonly counts: Counts = { calls: 0, cellsRead: 0, cellsWritten: 0 };
  authMode: AuthMode = 'FULL';
  /** For tests: the person has refused a scope. */
  lacksScope = false;
  /** Called before each call, with its number since the reset (from 1): tests change the sheet here. */
  before: ((member: string, call: number) => void) | null = null;
  private readonly faults: { member: RegExp; left: number; fault: Fault }[] = [];

  /**
   * Makes a later call fail.
   * @param nth 1 is the next call that fits
   * @param options `member`: which calls count (`/^Range\.setValues$/`), all by default; `when`; Google's `message`
   * @example gate.failAt(3, { member: /setValues/, when: 'after' })
   */
  failAt(nth: number, options: { member?: RegExp; when?: Fault['when']; message?: string } = {}): void {
    const fault = { message: options.message ?? GOOGLE_FAULT, when: options.when ?? 'before' };
    this.faults.push({ member: options.member ?? /^/, left: nth, fault });
  }

  /** Forgets counts, faults and the hook. */
  reset(): void {
    this.counts.calls = 0;
    this.counts.cellsRead = 0;
    this.counts.cellsWritten = 0;
    this.faults.length = 0;
    this.before = null;
  }

  /**
   * Lets one call through.
   * @param member `Range.setValues`
   * @throws Error in Google's words when the mode forbids the call, or an injected fault is due
   */
  pass<T>(member: string, act: () => T): T {
    this.counts.calls += 1;
    this.before?.(member, this.counts.calls);
    this.permit(member);
    const fault = this.dueFault(member);
    if (fault?.when === 'before') throw new Error(fault.message);
    const result = act();
    if (fault) throw new Error(fault.message);
    return result;
  }

  read(cells: number): void {
    this.counts.cellsRead += cells;
  }

  wrote(cells: number): void {
    this.counts.cellsWritten += cells;
  }

  /** @throws Error in Google's words when a scope was refused */
  assertScopes(member: string): void {
    if (this.lacksScope)
      throw new Error(
        `Specified permissions are not sufficient to call ${member}. Required permissions: (…)`,
      );
  }

  private permit(member: string): void {
    if (/^(?:Spreadsheet|Sheet|Range)\./.test(member)) this.assertScopes(member);
    const allowed =
      this.authMode === 'NONE'
        ? MENU_ONLY.test(member)
        : this.authMode !== 'CUSTOM_FUNCTION' ||
          (READ_ONLY.test(member) && member !== 'SpreadsheetApp.getUi');
    if (!allowed) throw new Error(`You do not have permission to call ${member}.`);
  }

  private dueFault(member: string): Fault | null {
    let due: Fault | null = null;
    for (const entry of [...this.faults]) {
      if (!entry.member.test(member)) continue;
      entry.left -= 1;
      if (entry.left > 0) continue;
      this.faults.splice(this.faults.indexOf(entry), 1);
      due ??= entry.fault;
    }
    return due;
  }
}
