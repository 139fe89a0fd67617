import path from 'node:path';
import { bookOfSheet } from '../book/book-of-sheet';
import type { Host } from '../host';
import { writeWorkbook } from '../xlsx/write-book';
import { answered } from './drive';

/** As many as the handler takes at once. */
const AT_ONCE = 30;

/**
 * Makes applications for a ЛКО and saves each as a file of its own; the document itself keeps none of them.
 *
 * @param rows rows of the register
 * @returns how many were made
 */
export async function saveApplications(
  host: Host,
  sheetId: number,
  rows: readonly number[],
  folder: string,
): Promise<number> {
  let made = 0;
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const request = { sheetId, kind: 'create' as const, rows: rows.slice(from, from + AT_ONCE) };
    const { sheets } = answered(host.handlers.makeApplications(request));
    for (const { sheetName } of sheets) {
      const sheet = host.book.sheetNamed(sheetName);
      if (!sheet) continue;
      await writeWorkbook(bookOfSheet(sheet), path.join(folder, `${sheetName}.xlsx`));
      host.book.removeSheet(sheet);
      made += 1;
    }
  }
  return made;
}
