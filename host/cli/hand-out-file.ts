import type { Book } from '../book/book';
import { bookOfSheet } from '../book/book-of-sheet';
import type { BookSheet } from '../book/book-sheet';

const LINE_POINTS = 15;
const MOST_LINES = 12;
const USUAL_WIDTH = 9;

/**
 * A book with this sheet alone: widths, frozen header, hidden key, validation, links and protection as they are.
 * It holds plain values, so whoever gets it needs no add-on.
 */
export function handOutBook(sheet: BookSheet): Book {
  const book = bookOfSheet(sheet);
  for (const copy of book.sheets) {
    copy.print = { pagesHigh: 0 };
    fitHeights(copy);
  }
  return book;
}

/** Sheets grows a row with its wrapped text; in a file the height has to be given. */
export function fitHeights(sheet: BookSheet): void {
  const { rows, columns } = sheet.content;
  for (let row = 1; row <= rows; row += 1) {
    let lines = 1;
    for (let column = 1; column <= columns; column += 1) {
      const { width, hidden } = sheet.column(column);
      if (!sheet.style(row, column).wrap || hidden) continue;
      const fits = Math.max(1, (width ?? USUAL_WIDTH) - 1);
      lines = Math.max(lines, wrappedLines(String(sheet.value(row, column)), fits));
    }
    if (lines > 1) sheet.setRowHeight(row, Math.min(lines, MOST_LINES) * LINE_POINTS);
  }
}

/** Lines that a text takes when it breaks at spaces, and within a word that is longer than a line. */
function wrappedLines(text: string, width: number): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let left = 0;
    lines += 1;
    for (const word of paragraph.split(' ')) {
      if (left > 0 && word.length + 1 > left) lines += 1;
      const fits = left > word.length ? left - word.length - 1 : width - 1 - ((word.length - 1) % width);
      if (left <= word.length) lines += Math.ceil(word.length / width) - 1;
      left = fits;
    }
  }
  return lines;
}
