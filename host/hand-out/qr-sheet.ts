import { openedAddress } from '../../src/register/hand-out/sheet/opened-address';
import type { SheetLayout } from '../../src/register/hand-out/sheet/sheet-layout';
import { QR_SHEET } from '../../src/register/hand-out/texts';
import type { Book } from '../book/book';
import type { BookSheet } from '../book/book-sheet';
import { qrPng } from './qr-png';

/** Pixels, and points of a row that holds it. */
const SIDE = 116;
const ROW_POINTS = 94;
const NAME_WIDTH = 32;
const CODE_WIDTH = 18;
/** Name and code, twice beside each other. */
const PAIRS = 2;
const HEADER_ROW = 2;
/** More names of one link are counted. */
const MOST_NAMES = 2;

/**
 * Adds a sheet with the QR codes of the mini-app's links, as they open on phones only: one for each link, with the
 * organisations that it is for. Without a link there is no sheet.
 */
export function addQrSheet(book: Book, form: BookSheet, { headerRow, columns }: SheetLayout): void {
  const names = new Map<string, string[]>();
  for (let row = headerRow + 1; row <= form.content.rows; row += 1) {
    const link = openedAddress(String(form.value(row, columns.appLink)));
    if (link === '') continue;
    names.set(link, [...(names.get(link) ?? []), String(form.value(row, columns.name))]);
  }
  if (names.size === 0) return;
  const { active } = book;
  const sheet = book.addSheet(QR_SHEET.name);
  book.active = active;
  sheet.put(1, 1, QR_SHEET.intro);
  sheet.restyle(1, 1, { bold: true });
  for (let pair = 0; pair < PAIRS; pair += 1) {
    sheet.setColumn(2 * pair + 1, { width: NAME_WIDTH });
    sheet.setColumn(2 * pair + 2, { width: CODE_WIDTH });
  }
  [...names].forEach(([link, list], at) => {
    const row = HEADER_ROW + 1 + Math.floor(at / PAIRS);
    const column = 2 * (at % PAIRS) + 1;
    const title = QR_SHEET.names(list.slice(0, MOST_NAMES), list.length);
    sheet.put(row, column, title);
    sheet.restyle(row, column, { wrap: true });
    sheet.setRowHeight(row, ROW_POINTS);
    const png = qrPng(link);
    if (png === null) sheet.putLink(row, column + 1, link, link);
    else sheet.addPicture({ row, column: column + 1, width: SIDE, height: SIDE, png, title: link });
  });
  sheet.print = {
    orientation: 'portrait',
    pagesWide: 1,
    pagesHigh: 0,
    headerRow: 0,
    repeatsNames: false,
  };
}
