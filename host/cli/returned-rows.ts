import path from 'node:path';
import { readAnswers } from '../../src/register/hand-out/answers';
import type { TypedCells } from '../../src/register/hand-out/model';
import { sheetLayout, sheetRows } from '../../src/register/hand-out/sheet-table';
import type { BroughtRow } from '../../src/shared/collect';
import type { BookSheet } from '../book/book-sheet';
import type { Plain } from '../book/cell-content';
import { readBook } from '../xlsx/read-book';
import { Refusal } from '../xlsx/refusal';
import { HAND_OUT_TEXTS } from './hand-out-texts';

/**
 * Reads the answers of a returned file: of every sheet in it that was handed out.
 *
 * @throws Refusal when it cannot be read, or holds no such sheet
 */
export async function returnedRows(file: string): Promise<BroughtRow[]> {
  const book = await readBook(file);
  const name = path.basename(file);
  const found = book.sheets
    .map((sheet) => ({ sheet, rows: rowsOf(sheet) }))
    .filter((one): one is { sheet: BookSheet; rows: BroughtRow[] } => one.rows !== null);
  if (found.length === 0) throw new Refusal(HAND_OUT_TEXTS.notReturned(name));
  return found.flatMap(({ sheet, rows }) => {
    const source = found.length === 1 ? name : `${name}, ${sheet.name}`;
    return rows.map((row) => ({ ...row, source }));
  });
}

function rowsOf(sheet: BookSheet): BroughtRow[] | null {
  const { rows, columns } = sheet.content;
  const values = Array.from({ length: rows }, (_r, r) =>
    Array.from({ length: columns }, (_c, c) => local(sheet.value(r + 1, c + 1))),
  );
  const layout = sheetLayout(values);
  if (layout === null) return null;
  return sheetRows(layout, values).map(({ row, key, computed, typed }) => ({
    source: '',
    row,
    key,
    name: computed.name,
    ogrn: computed.ogrn,
    answers: readAnswers(typed as TypedCells),
  }));
}

/** Dates of a book hold the wall clock in their UTC fields; the rules read it as Apps Script gives it. */
function local(value: Plain): Plain {
  if (!(value instanceof Date)) return value;
  return new Date(value.getUTCFullYear(), value.getUTCMonth(), value.getUTCDate());
}
