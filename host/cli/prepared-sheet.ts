import type { BookSheet } from '../book/book-sheet';
import type { Host } from '../host';
import { TEXTS } from '../texts';
import { chosenSheet } from './chosen-sheet';
import { type ColumnWishes, chooseColumns } from './columns/column-wishes';
import { takeDecisions } from './decisions/decisions';
import type { Terminal } from './terminal';

/** What a command line says of the sheet that it works on. */
export interface SheetWishes {
  /** '' for the sheet that is open in the file. */
  readonly sheet: string;
  /** File with decisions; '' for none. */
  readonly decisions?: string;
  readonly wishes: ColumnWishes;
}

/**
 * The sheet of a command, opened, with what people decided and with its header row and columns chosen.
 *
 * @throws Refusal when there is no such sheet, row or column, or the file of decisions has no such table
 */
export async function preparedSheet(
  host: Host,
  { sheet: name, decisions = '', wishes }: SheetWishes,
  terminal: Terminal,
): Promise<BookSheet> {
  const sheet = chosenSheet(host, name);
  for (const { name: unread, cell } of host.book.unread) terminal.complain(TEXTS.unreadSheet(unread, cell));
  host.book.active = sheet;
  await takeDecisions(host, sheet.id, decisions, terminal);
  // A sheet «Решения» that was made just now is the open one.
  host.book.active = sheet;
  chooseColumns(host, sheet, wishes);
  return sheet;
}
