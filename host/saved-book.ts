import { JOURNAL_SHEET } from '../src/sheets/texts';
import type { Host } from './host';
import { TEXTS } from './texts';
import { Refusal } from './xlsx/refusal';
import { bytesOfWorkbook } from './xlsx/write-book';

/**
 * The document as the bytes of an .xlsx, its formulas' results current. The journal stays behind: without the document's
 * properties, which no .xlsx keeps, nothing can be undone by it, and it holds what a person has replaced.
 *
 * @param name the name that the file is to get
 * @throws Refusal naming what would be lost: macros under another ending than .xlsm, see bytesOfWorkbook
 */
export async function savedBook(host: Host, name: string): Promise<Buffer> {
  host.settle();
  const { book } = host;
  if (book.hasMacros && !/\.xlsm$/i.test(name)) throw new Refusal(TEXTS.macros(name));
  return bytesOfWorkbook(book, book.sheetNamed(JOURNAL_SHEET));
}
