import path from 'node:path';
import { isUncomputed } from '../../src/register/hand-out/answers/answers';
import { columnsBeside } from '../../src/register/hand-out/sheet/columns-beside';
import { sheetDamage } from '../../src/register/hand-out/sheet/sheet-damage';
import {
  type AnswerLayout,
  type BrokenSheet,
  linkColumns,
  readLayout,
  type SheetLayout,
  typedColumns,
} from '../../src/register/hand-out/sheet/sheet-layout';
import { broughtRows, sheetRows } from '../../src/register/hand-out/sheet/sheet-rows';
import type { BroughtRow } from '../../src/shared/collect';
import { hidesAddress } from '../../src/sheets/cells/link-texts';
import type { Book } from '../book/book';
import type { BookSheet } from '../book/book-sheet';
import type { Plain } from '../book/cell-content';
import { HAND_OUT_TEXTS } from '../cli/hand-out-texts';
import type { Passwords } from '../xlsx/password';
import { readReturned } from '../xlsx/read-book';
import { Refusal } from '../xlsx/refusal';

/** The hand-out sheets of a returned file. */
export interface ReturnedSheets {
  readonly sheets: readonly {
    readonly sheet: BookSheet;
    readonly layout: AnswerLayout;
    readonly values: readonly (readonly Plain[])[];
  }[];
  /** What is wrong with it, or to be known of it: sentences that name the file. */
  readonly notices: readonly string[];
}

/** Finds the sheets that were handed out among those of a file, and says what is wrong with it. */
export function returnedSheets(name: string, { sheets }: Book): ReturnedSheets {
  const texts = HAND_OUT_TEXTS.returned;
  const found = sheets.flatMap((sheet) => {
    const values = valuesOf(sheet);
    const read = readLayout(values);
    return read === null ? [] : [{ sheet, values, ...read }];
  });
  const readable = found.flatMap((one) => {
    const layout = answersOf(one);
    return layout === null ? [] : [{ sheet: one.sheet, values: one.values, layout }];
  });
  const notices = found.flatMap((one) => damage(name, one.sheet.name, one));
  if (found.length === 0)
    notices.push(
      texts.notHandedOut(
        name,
        sheets.map((sheet) => sheet.name),
      ),
    );
  const hidden = readable.filter(({ sheet }) => sheet.hidden).map(({ sheet }) => sheet.name);
  if (hidden.length > 0) notices.push(texts.hidden(name, hidden));
  return { sheets: readable, notices };
}

type ReadSheet = { readonly layout: SheetLayout } | BrokenSheet;

function answersOf(read: ReadSheet): AnswerLayout | null {
  return read.layout ?? ('answers' in read ? read.answers : null);
}

function damage(file: string, sheet: string, read: ReadSheet): string[] {
  const found = read.layout === null ? sheetDamage(read.missing, read.answers) : null;
  return found === null ? [] : [HAND_OUT_TEXTS.returned[found.kind](file, sheet, found.columns)];
}

/** What came back in a file. */
export interface ReturnedFile {
  readonly rows: readonly BroughtRow[];
  readonly notices: readonly string[];
  /** Columns of a person's own, by title. */
  readonly beside: readonly string[];
  /** Whether nothing of it can be collected. */
  readonly unusable: boolean;
}

/**
 * Reads the answers of a returned file: of every sheet in it that was handed out. A file that cannot be read harms
 * nothing: what is wrong with it is said.
 */
export async function returnedRows(file: string, passwords: Passwords): Promise<ReturnedFile> {
  const name = path.basename(file);
  let book: Book;
  try {
    book = await readReturned(file, passwords);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const notice = HAND_OUT_TEXTS.returned.unreadable(name, error.message);
    return { rows: [], notices: [notice], beside: [], unusable: true };
  }
  const { sheets, notices: said } = returnedSheets(name, book);
  const notices = [...said];
  const rows = sheets.flatMap(({ sheet, values, layout }) => {
    const source = sheets.length === 1 ? name : `${name}, ${sheet.name}`;
    const read = sheetRows(layout, withMeant(sheet, layout, values));
    const open = read.filter(({ typed }) => isUncomputed(typed)).length;
    if (open > 0) notices.push(HAND_OUT_TEXTS.returned.uncomputed(name, open));
    return broughtRows(source, layout, read);
  });
  const beside = sheets.flatMap(({ layout, values }) => columnsBeside(layout, values));
  return { rows, notices, beside, unusable: sheets.length === 0 };
}

function valuesOf(sheet: BookSheet): Plain[][] {
  const { rows, columns } = sheet.content;
  return Array.from({ length: rows }, (_r, r) =>
    Array.from({ length: columns }, (_c, c) => local(sheet.value(r + 1, c + 1))),
  );
}

const HYPERLINK = /^=\s*HYPERLINK\(\s*"((?:[^"]|"")*)"\s*[;,)]/i;

/**
 * The values as people mean their answers: with the addresses behind words («Решаем вместе», pasted from the page), and
 * with one answer for several rows, whose cells they have merged.
 */
function withMeant(sheet: BookSheet, layout: AnswerLayout, values: readonly (readonly Plain[])[]): Plain[][] {
  const links = linkColumns(layout);
  const typed = new Set(typedColumns(layout).map(({ column }) => column));
  const meant = (row: number, column: number): Plain => {
    const value = values[row - 1]?.[column - 1] ?? '';
    if (!links.includes(column) || !hidesAddress(value)) return value;
    const byFormula = HYPERLINK.exec(sheet.formula(row, column))?.[1]?.replace(/""/g, '"');
    return sheet.link(row, column) || byFormula || value;
  };
  return values.map((cells, at) =>
    cells.map((value, c) => {
      if (!typed.has(c + 1) || at < layout.headerRow) return value;
      const merged = sheet.mergeAt(at + 1, c + 1);
      return merged?.column === c + 1 ? meant(merged.row, c + 1) : meant(at + 1, c + 1);
    }),
  );
}

/** Dates of a book hold the wall clock in their UTC fields; the rules read it as Apps Script gives it. */
function local(value: Plain): Plain {
  if (!(value instanceof Date)) return value;
  return new Date(value.getUTCFullYear(), value.getUTCMonth(), value.getUTCDate());
}
