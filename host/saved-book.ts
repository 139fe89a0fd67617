import { JOURNAL_SHEET } from '../src/sheets/texts';
import type { Host } from './host';
import { bytesOfWorkbook } from './xlsx/write-book';

/**
 * The document as the bytes of an .xlsx, its formulas' results current. The journal stays behind: without the document's
 * properties, which no .xlsx keeps, nothing can be undone by it, and it holds what a person has replaced.
 * @throws Refusal naming what would be lost, see bytesOfWorkbook
 */
export async function savedBook(host: Host): Promise<Buffer> {
  host.settle();
  const { book } = host;
  return bytesOfWorkbook(book, book.sheetNamed(JOURNAL_SHEET));
}
