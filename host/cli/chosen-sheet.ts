import type { UnreadSheet } from '../book/book';
import type { BookSheet } from '../book/book-sheet';
import type { Host } from '../host';
import { TEXTS } from '../texts';
import { Refusal } from '../xlsx/refusal';

/**
 * The sheet that a command line names.
 *
 * @param name '' for the sheet that is open in the file
 * @throws Refusal that lists the sheets there are, or says why this one was not read
 */
export function chosenSheet(host: Host, name: string): BookSheet {
  const isMeant = (one: UnreadSheet): boolean =>
    name === '' ? one.isOpen : one.name.toLowerCase() === name.toLowerCase();
  const far = host.book.unread.find(isMeant);
  if (far) throw new Refusal(TEXTS.farCell(host.book.name + host.book.ending, far.name, far.cell));
  if (name === '') return host.book.active;
  const sheet = host.book.sheetNamed(name);
  if (!sheet) {
    const names = host.book.sheets.filter((one) => !one.hidden).map((one) => one.name);
    throw new Refusal(TEXTS.noSheet(name, names));
  }
  return sheet;
}
