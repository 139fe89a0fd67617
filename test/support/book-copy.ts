import { Book } from '../../host/book/book';
import { BookSheet } from '../../host/book/book-sheet';
import { copiedContent, copiedRow } from '../../host/book/sheet-content';

/** A book of its own that holds the same: for trying many things on one document without making it anew each time. */
export function copyBook(book: Book): Book {
  const copy = new Book(book.name, null, book.styles);
  for (const sheet of book.sheets) {
    const content = copiedContent(sheet.parts);
    for (const [number, row] of content.rows.entries()) if (row) content.rows[number] = copiedRow(row);
    const made = new BookSheet(copy, sheet.id, content, sheet.name === content.name ? null : sheet.name);
    made.maxRows = sheet.maxRows;
    made.maxColumns = sheet.maxColumns;
    made.selection = sheet.selection;
    made.protections.push(...sheet.protections.map((one) => ({ ...one })));
    made.charts.push(...sheet.charts);
    copy.sheets.push(made);
  }
  copy.highestId = book.highestId;
  copy.active = copy.sheets[book.sheets.indexOf(book.active)] as BookSheet;
  for (const [key, value] of book.properties) copy.properties.set(key, value);
  return copy;
}
