import path from 'node:path';
import { bookOfSheets } from '../../book/book-of-sheets';
import type { Host } from '../../host';
import { writeWorkbook } from '../../xlsx/write-book';
import { answered } from '../drive';

/** As many as the handler takes at once. */
const AT_ONCE = 30;

export interface SavedApplications {
  readonly made: number;
  readonly repeated: readonly number[];
}

/**
 * Makes applications for a ЛКО and saves each as a file of its own; the document itself keeps none of them.
 *
 * @param rows rows of the register
 * @returns how many were made, and rows for which the file of the same organisation stands already
 */
export async function saveApplications(
  host: Host,
  sheetId: number,
  rows: readonly number[],
  folder: string,
): Promise<SavedApplications> {
  const saved = new Set<string>();
  const repeated: number[] = [];
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const request = { sheetId, kind: 'create' as const, rows: rows.slice(from, from + AT_ONCE) };
    const { sheets, skipped } = answered(host.handlers.makeApplications(request));
    repeated.push(...skipped.map(({ row }) => row));
    const skippedRows = new Set(skipped.map(({ row }) => row));
    const madeRows = request.rows.filter((row) => !skippedRows.has(row));
    for (const [at, { sheetName }] of sheets.entries()) {
      const sheet = host.book.sheetNamed(sheetName);
      if (!sheet) continue;
      if (saved.has(sheetName)) repeated.push(madeRows[at] ?? 0);
      else await writeWorkbook(bookOfSheets(sheet), path.join(folder, `${sheetName}.xlsx`));
      saved.add(sheetName);
      host.book.removeSheet(sheet);
    }
  }
  return { made: saved.size, repeated: repeated.sort((a, b) => a - b) };
}
