import { Book } from './book';
import { BookSheet } from './book-sheet';
import { copiedContent, copiedRow, type SheetContent } from './sheet-content';
import type { CellStyle } from './style-sheet';

/**
 * A book of its own with some sheets of another: their cells, widths, links, notes, rules and protection. Formats are
 * what the product knows of them.
 */
export function bookOfSheets(first: BookSheet, ...others: readonly BookSheet[]): Book {
  const book = new Book(first.name);
  for (const [id, sheet] of [first, ...others].entries())
    book.sheets.push(new BookSheet(book, id, contentFor(book, sheet)));
  return book;
}

/** Adds a copy of another book's sheet at the end, as «Копировать в» does in Sheets. */
export function addCopy(book: Book, sheet: BookSheet, name: string): BookSheet {
  return book.addSheet(name, contentFor(book, sheet));
}

function contentFor(book: Book, sheet: BookSheet): SheetContent {
  const ownStyle = (style: CellStyle): CellStyle => book.styles.shared({ ...style, base: 0 });
  const content = copiedContent(sheet.parts);
  for (const [number, row] of content.rows.entries()) {
    if (!row) continue;
    const copy = copiedRow(row);
    for (const [column, cell] of copy.cells.entries())
      if (cell) copy.cells[column] = { ...cell, style: ownStyle(cell.style) };
    content.rows[number] = { ...copy, style: row.style && ownStyle(row.style), inFile: 0 };
  }
  for (const [number, column] of content.columns)
    content.columns.set(number, { ...column, style: column.style && ownStyle(column.style) });
  content.state = 'visible';
  content.rules = content.rules.filter(({ tests }) => tests.every(({ formula }) => formula !== ''));
  content.rules = content.rules.map((rule) => ({ ...rule, inFile: null }));
  content.validations = content.validations.map((one) => ({ ...one, inFile: null }));
  content.tables = [];
  return content;
}
