import path from 'node:path';
import { broughtRows, readLayout, sheetRows } from '../../src/register/hand-out/sheet-table';
import type { BroughtRow } from '../../src/shared/collect';
import type { Book } from '../book/book';
import type { BookSheet } from '../book/book-sheet';
import type { Plain } from '../book/cell-content';
import { readBook } from '../xlsx/read-book';
import { Refusal } from '../xlsx/refusal';
import { HAND_OUT_TEXTS } from './hand-out-texts';

/** What came back in a file. */
export interface ReturnedFile {
  readonly rows: readonly BroughtRow[];
  /** What is wrong with it, or to be known of it: sentences that name the file. */
  readonly notices: readonly string[];
  /** Whether nothing of it can be collected. */
  readonly unusable: boolean;
}

/** Reads the answers of a returned file on the disk, see returnedFrom. */
export function returnedRows(file: string): Promise<ReturnedFile> {
  return returnedFrom(path.basename(file), () => readBook(file));
}

/**
 * Reads the answers of a returned file: of every sheet in it that was handed out. A file that cannot be read harms
 * nothing: what is wrong with it is said.
 * @param name of the file, for people
 */
export async function returnedFrom(name: string, read: () => Promise<Book>): Promise<ReturnedFile> {
  const texts = HAND_OUT_TEXTS.returned;
  let sheets: readonly BookSheet[];
  try {
    ({ sheets } = await read());
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { rows: [], notices: [texts.unreadable(name, error.message)], unusable: true };
  }
  const tables = sheets.map((sheet) => ({ sheet, values: valuesOf(sheet) }));
  const found = tables.flatMap(({ sheet, values }) => {
    const layout = readLayout(values);
    return layout === null ? [] : [{ sheet, values, ...layout }];
  });
  const whole = found.flatMap(({ sheet, values, layout }) =>
    layout === null ? [] : [{ sheet, values, layout }],
  );
  const notices = found.flatMap((one) =>
    one.layout === null ? [texts.broken(name, one.sheet.name, one.missing)] : [],
  );
  if (found.length === 0)
    notices.push(
      texts.notHandedOut(
        name,
        sheets.map((sheet) => sheet.name),
      ),
    );
  const hidden = whole.filter(({ sheet }) => sheet.hidden).map(({ sheet }) => sheet.name);
  if (hidden.length > 0) notices.push(texts.hidden(name, hidden));
  const rows = whole.flatMap(({ sheet, values, layout }) => {
    const source = whole.length === 1 ? name : `${name}, ${sheet.name}`;
    return broughtRows(source, layout, sheetRows(layout, values));
  });
  return { rows, notices, unusable: whole.length === 0 };
}

function valuesOf(sheet: BookSheet): Plain[][] {
  const { rows, columns } = sheet.content;
  return Array.from({ length: rows }, (_r, r) =>
    Array.from({ length: columns }, (_c, c) => local(sheet.value(r + 1, c + 1))),
  );
}

/** Dates of a book hold the wall clock in their UTC fields; the rules read it as Apps Script gives it. */
function local(value: Plain): Plain {
  if (!(value instanceof Date)) return value;
  return new Date(value.getUTCFullYear(), value.getUTCMonth(), value.getUTCDate());
}
