import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Book } from '../book/book';
import { TEXTS } from '../texts';
import { Parts } from './parts';
import { workbookPart } from './read/read-workbook';
import { Refusal } from './refusal';
import { Draft } from './write/draft';
import { emptyXlsx } from './write/empty-xlsx';
import { StyleTable } from './write/style-table';
import { TextTable } from './write/text-table';
import { formulasDiffer } from './write/write-rows';
import { writeSheet } from './write/write-sheet';
import { dropCalculationChain, namespaceOf, writeSheetList } from './write/write-workbook';
import { xmlTree } from './xml/xml-tree';
import { packZip } from './zip/pack-zip';

/**
 * The book as the bytes of an .xlsx: the file that it was read from with nothing else changed than what we changed; a
 * book from nothing grows out of an empty file in the same way.
 *
 * @throws Refusal naming what would be lost
 */
export async function bytesOfWorkbook(book: Book): Promise<Buffer> {
  const parts = new Parts(book.file ?? (await emptyXlsx()));
  const part = workbookPart(parts);
  if (part === undefined) throw new Error('No workbook');
  const draft = new Draft(parts, part);
  const namespace = namespaceOf(xmlTree(draft.text(part)));
  const texts = new TextTable(draft, namespace);
  const styles = new StyleTable(draft, book.styles, namespace);
  const sheets = writeSheetList(draft, book);
  for (const [sheet, sheetPart] of sheets)
    writeSheet(draft, sheetPart, sheet, { styles, texts, from1904: book.from1904 });
  texts.write();
  styles.write();
  if (book.sheets.some(formulasDiffer)) dropCalculationChain(draft);
  draft.dropUnreachable();
  return packZip(draft.files());
}

/**
 * Writes an .xlsx under a temporary name in the same folder, then renames it: nobody ever sees a half-written file.
 * @throws Refusal when the place cannot be written, or the file would lose something
 */
export async function writeWorkbook(book: Book, file: string): Promise<void> {
  const beside = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
  if (book.hasMacros && !/\.xl[st]m$/i.test(file)) throw new Refusal(TEXTS.macros(file));
  const data = await bytesOfWorkbook(book);
  try {
    await writeFile(beside, data);
    await rename(beside, file);
  } catch {
    await rm(beside, { force: true });
    throw new Refusal(TEXTS.unwritable(file));
  }
}
