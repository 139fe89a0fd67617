import type { SheetLayout } from '../../src/register/hand-out/sheet/sheet-layout';
import { HOW_TO_PHONE, INTRODUCTION, QR_SHEET } from '../../src/register/hand-out/texts';
import type { Book } from '../book/book';
import { bookOfSheets } from '../book/book-of-sheets';
import type { BookSheet } from '../book/book-sheet';
import { cellKey } from '../book/sheet-content';
import { type Collected, putCollected } from './collected';
import { addQrSheet } from './qr-sheet';

const LINE_POINTS = 15;
const MOST_LINES = 12;
const USUAL_WIDTH = 9;
/** A column's width counts digits; letters are a little wider. */
const LETTER_SHARE = 0.92;

/**
 * A book to hand out: the sheet, and how to place beside it. Widths, frozen header, hidden key, validation and links
 * are as they are. It holds plain values, so whoever gets it needs no add-on. Nothing in it is locked: locked cells can
 * be neither sorted nor filtered, and collecting goes by keys.
 *
 * @param howTo the sheet of instructions; undefined: there is none
 * @param whomToAsk the persons of the recipient's own body; '' for none
 * @param collected what has come back already, so that nobody types it again
 */
export function handOutBook(
  sheet: BookSheet,
  layout: SheetLayout,
  howTo: BookSheet | undefined,
  whomToAsk: string,
  collected: Collected,
): Book {
  const book = bookOfSheets(sheet, ...(howTo === undefined ? [] : [howTo]));
  const [form, steps] = book.sheets as [BookSheet, BookSheet | undefined];
  form.parts.locked = undefined;
  const { headerRow, columns } = layout;
  if (whomToAsk !== '') askAbove(form, headerRow, whomToAsk);
  putCollected(form, layout, collected);
  plainItems(form, layout);
  ruled(form, layout);
  for (const one of book.sheets) fitHeights(one);
  addQrSheet(book, form, layout);
  const { rows } = form.content;
  // All columns of the tool's, the hidden key too: a sort moves the key with its row.
  form.filter = {
    row: headerRow,
    column: 1,
    rows: Math.max(2, rows - headerRow + 1),
    columns: Math.max(...Object.values(columns)),
  };
  // Two pages beside each other: on one the letters would be too small to read.
  form.print = { orientation: 'landscape', pagesWide: 2, pagesHigh: 0, headerRow, repeatsNames: true };
  if (steps)
    steps.print = {
      orientation: 'portrait',
      pagesWide: 1,
      pagesHigh: 0,
      headerRow: 0,
      repeatsNames: false,
    };
  if (steps && book.sheetNamed(QR_SHEET.name)) tellOfCodes(steps);
  return book;
}

/** Links of items are there to be copied: one that opens on a click can hardly be, and does not wrap everywhere. */
function plainItems(form: BookSheet, { headerRow, columns }: SheetLayout): void {
  for (const column of [columns.formLink, columns.pollLink, columns.appLink])
    for (let row = headerRow + 1; row <= form.content.rows; row += 1)
      form.parts.links.delete(cellKey(row, column));
}

/** Lines between the cells: on paper a person writes into them. */
function ruled(form: BookSheet, { headerRow, columns }: SheetLayout): void {
  const last = Math.max(...Object.values(columns));
  for (let row = headerRow; row <= form.content.rows; row += 1)
    for (let column = 1; column <= last; column += 1) form.restyle(row, column, { lined: true });
}

/** The sheet of codes is in the file alone. */
function tellOfCodes(steps: BookSheet): void {
  for (let row = 1; row <= steps.content.rows; row += 1)
    if (steps.value(row, 1) === HOW_TO_PHONE) steps.put(row, 1, `${HOW_TO_PHONE} ${QR_SHEET.where}`);
}

/** Persons stand in the file of their own body alone. */
function askAbove(form: BookSheet, headerRow: number, whomToAsk: string): void {
  for (let row = 1; row < headerRow; row += 1) {
    if (String(form.value(row, 1)).startsWith(INTRODUCTION.starts.whom))
      form.put(row, 1, INTRODUCTION.whom(whomToAsk));
  }
}

/** Sheets grows a row with its wrapped text; in a file the height has to be given. */
export function fitHeights(sheet: BookSheet): void {
  const { rows, columns } = sheet.content;
  for (let row = 1; row <= rows; row += 1) {
    let lines = 1;
    for (let column = 1; column <= columns; column += 1) {
      const { width, hidden } = sheet.column(column);
      if (!sheet.style(row, column).wrap || hidden) continue;
      const fits = Math.max(1, Math.floor((width ?? USUAL_WIDTH) * LETTER_SHARE) - 1);
      lines = Math.max(lines, wrappedLines(String(sheet.value(row, column)), fits));
    }
    if (lines > 1) sheet.setRowHeight(row, Math.min(lines, MOST_LINES) * LINE_POINTS);
  }
}

/** Lines that a text takes when it breaks at spaces, and within a word that is longer than a line. */
function wrappedLines(text: string, width: number): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines += 1;
    let used = 0;
    for (const { length } of paragraph.split(' ')) {
      const together = used === 0 ? length : used + 1 + length;
      if (together <= width) {
        used = together;
        continue;
      }
      const broken = Math.ceil(length / width) - 1;
      lines += broken + (used > 0 ? 1 : 0);
      used = length - broken * width;
    }
  }
  return lines;
}
