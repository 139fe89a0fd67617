import type { Book } from '../../book/book';

/** Source: Google Drive help, «Files you can store in Google Drive»: a spreadsheet has up to 10 million cells. */
const MOST_CELLS = 10_000_000;
/** Sheets makes a new sheet of so many cells. */
export const NEW_SHEET_CELLS = 1000 * 26;

/** @throws Error in Google's words when the document would get too many cells */
export function assertRoom(book: Book, more: number): void {
  const cells = book.sheets.reduce((sum, { maxRows, maxColumns }) => sum + maxRows * maxColumns, 0);
  if (cells + more > MOST_CELLS)
    throw new Error(
      `This action would increase the number of cells in the workbook above the limit of ${MOST_CELLS} cells.`,
    );
}
