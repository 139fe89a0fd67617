import { Book } from './book';
import { BookSheet } from './book-sheet';
import { copiedContent, copiedRow } from './sheet-content';
import type { CellStyle } from './style-sheet';

/**
 * A book of its own with one sheet of another: its cells, widths, links, notes, rules and protection. Formats are what
 * the product knows of them.
 */
export function bookOfSheet(sheet: BookSheet): Book {
  const book = new Book(sheet.name);
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
  book.sheets.push(new BookSheet(book, 0, content));
  return book;
}
