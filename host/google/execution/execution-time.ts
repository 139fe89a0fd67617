/** Source: Apps Script, quotas: six minutes an execution. */
const LONGEST = 6 * 60 * 1000;
const OVER = 'Exceeded maximum execution time';

/** The time that an execution has spent asleep or waiting for others. Google ends it after six minutes, whatever it catches. */
export class ExecutionTime {
  /** Milliseconds. */
  spent = 0;

  /** @throws Error when the execution is over */
  spend(milliseconds: number): void {
    this.spent += milliseconds;
    this.assertLeft();
  }

  /** @throws Error when the execution is over */
  assertLeft(): void {
    if (this.spent > LONGEST) throw new Error(OVER);
  }
}
