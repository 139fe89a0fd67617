import type { Tried } from '../support/faults/fault-table';

/** Says how many cases ran: a test that passes says nothing by itself. */
export function report(name: string, calls: number, { runs, told }: Tried): void {
  process.stdout.write(`${name}: K = ${calls}, runs ${runs}, told ${told}\n`);
}
