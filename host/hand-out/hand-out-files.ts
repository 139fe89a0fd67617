import {
  contactLine,
  contactsOf,
  findContactTable,
  readContacts,
} from '../../src/register/contacts/contact-table';
import { type SheetLayout, sheetLayout } from '../../src/register/hand-out/sheet/sheet-layout';
import type { SheetMark } from '../../src/register/hand-out/sheet/sheet-mark';
import { HOW_TO_LINES } from '../../src/register/hand-out/texts';
import { FIRST_OPTIONS } from '../../src/run/first-options';
import { LEVELS } from '../../src/shared/hand-out';
import { NO_SHEET } from '../../src/shared/setup';
import type { Book } from '../book/book';
import type { BookSheet } from '../book/book-sheet';
import type { Plain } from '../book/cell-content';
import { fileName } from '../disk/file-name';
import type { Host } from '../host';
import { type Collected, collectedAnswers } from './collected';
import { handOutBook } from './hand-out-book';

/** A file for one recipient. */
export interface HandOutFile {
  /** A name that every system takes. */
  readonly name: string;
  readonly mark: SheetMark;
  /** Of its sheet in the document. */
  readonly sheetName: string;
  readonly book: Book;
}

/** What the files of a document are made of. */
export interface HandOutWish {
  /** Hand-out sheets; others are passed over. */
  readonly sheets: readonly BookSheet[];
  /** All sheets of the document: contacts and instructions are looked for among them. */
  readonly all: readonly BookSheet[];
  /** undefined: none is known. */
  readonly register: BookSheet | undefined;
  /** Title of a recipient: by it their own contacts are found. */
  readonly titleOf: (mark: SheetMark) => string;
  /** What has come back already, so that nobody types it again. */
  readonly collected: Collected;
}

/** The files to hand out, one for each sheet. The document itself stays as it is. */
export function handOutFiles(wish: HandOutWish): HandOutFile[] {
  const howTo = wish.all.find(isHowTo);
  const asked = whomToAsk(wish.all, wish.register);
  const taken = new Set<string>();
  return wish.sheets.flatMap((sheet) => {
    const layout = layoutOf(sheet);
    if (layout === null) return [];
    const name = fileName(sheet.name, taken);
    taken.add(name.toLowerCase());
    const whom = asked(wish.titleOf(layout.mark));
    const book = handOutBook(sheet, layout, howTo, whom, wish.collected);
    return [{ name, mark: layout.mark, sheetName: sheet.name, book }];
  });
}

/** Values of a sheet, or of its first rows. */
export function valuesOf(sheet: BookSheet, most = Number.POSITIVE_INFINITY): Plain[][] {
  const { rows, columns } = sheet.content;
  return Array.from({ length: Math.min(rows, most) }, (_r, r) =>
    Array.from({ length: columns }, (_c, c) => sheet.value(r + 1, c + 1)),
  );
}

const TOP_ROWS = 20;

export function layoutOf(sheet: BookSheet): SheetLayout | null {
  return sheetLayout(valuesOf(sheet, TOP_ROWS));
}

export function isHandOut(sheet: BookSheet): boolean {
  return layoutOf(sheet) !== null;
}

export function isHowTo(sheet: BookSheet): boolean {
  return sheet.value(1, 1) === HOW_TO_LINES[0];
}

/** The persons of the file's sheet of contacts, by the recipient's title; '' for none. */
function whomToAsk(sheets: readonly BookSheet[], register: BookSheet | undefined): (title: string) => string {
  const contacts = sheets.flatMap((sheet) => {
    const table = sheet === register ? null : findContactTable(valuesOf(sheet, TOP_ROWS));
    return table === null ? [] : readContacts(valuesOf(sheet), table);
  });
  return (title) => contactLine(contactsOf(contacts, title));
}

/** All hand-out sheets of an open document, as the page gives them out. */
export function documentWish(host: Host): HandOutWish {
  const { book, handlers } = host;
  const sheets = book.sheets.filter(isHandOut);
  const overview = handlers.getOverview({ sheetId: NO_SHEET });
  const found = overview.ok ? overview.value.register : null;
  const register = book.sheets.find(({ id }) => id === found?.sheetId);
  const titles = new Map<string, string>();
  for (const level of LEVELS) {
    if (register === undefined) continue;
    const options = { ...FIRST_OPTIONS.handOut, level };
    const preview = handlers.previewRun({ kind: 'handOut', sheetId: register.id, options });
    if (preview.ok) for (const { id, title } of preview.value.recipients) titles.set(`${level} ${id}`, title);
  }
  return {
    sheets,
    all: book.sheets,
    register,
    titleOf: ({ level, recipientId }) => titles.get(`${level} ${recipientId}`) ?? '',
    collected: register && found ? collectedAnswers(register, found) : new Map(),
  };
}
