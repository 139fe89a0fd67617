import type { Book } from '../book/book';
import type { BookSheet } from '../book/book-sheet';
import { OutputFile } from '../disk/output-file';
import { TEXTS } from '../texts';
import { Parts } from './parts';
import { locked } from './password';
import { workbookPart } from './read/read-workbook';
import { Refusal } from './refusal';
import { BrokenPart } from './unreadable';
import { Draft } from './write/draft';
import { emptyXlsx } from './write/empty-xlsx';
import { StyleTable } from './write/style-table';
import { TextTable } from './write/text-table';
import { writeSheetNames } from './write/write-print';
import { formulasDiffer } from './write/write-rows';
import { writeSheet } from './write/write-sheet';
import { dropCalculationChain, namespaceOf, writeSheetList } from './write/write-workbook';
import { xmlTree } from './xml/xml-tree';
import { packZip } from './zip/pack-zip';

/**
 * The book as the bytes of an .xlsx: the file that it was read from with nothing else changed than what we changed; a
 * book from nothing grows out of an empty file in the same way. What was under a password is so again.
 *
 * @param leftOut a sheet that the file is not to have
 * @throws Refusal naming what would be lost
 */
export async function bytesOfWorkbook(book: Book, leftOut?: BookSheet): Promise<Buffer> {
  try {
    const bytes = await spliced(book, leftOut);
    return book.password === '' ? bytes : locked(bytes, book.password);
  } catch (error) {
    // What nobody needed to read the book may be needed to write it.
    throw error instanceof BrokenPart
      ? new Refusal(TEXTS.brokenPart(book.name + book.ending, error.part))
      : error;
  }
}

async function spliced(book: Book, leftOut: BookSheet | undefined): Promise<Buffer> {
  const parts = new Parts(book.file ?? (await emptyXlsx()));
  const part = workbookPart(parts);
  if (part === undefined) throw new Error('No workbook');
  const draft = new Draft(parts, part);
  const namespace = namespaceOf(xmlTree(draft.text(part)));
  const texts = new TextTable(draft, namespace);
  const styles = new StyleTable(draft, book.styles, namespace);
  const sheets = writeSheetList(
    draft,
    book.sheets.filter((sheet) => sheet !== leftOut),
    new Set(book.unread.map(({ id }) => id)),
  );
  for (const [sheet, sheetPart] of sheets)
    writeSheet(draft, sheetPart, sheet, { styles, texts, from1904: book.from1904 });
  writeSheetNames(draft, sheets.keys());
  texts.write();
  styles.write();
  if (book.sheets.some(formulasDiffer)) dropCalculationChain(draft);
  // A template under another ending is no file to Excel; what comes of one is a workbook.
  draft.retype(part, (type) => type.replace(/\btemplate\b/, 'sheet'));
  draft.dropUnreachable();
  return packZip(draft.files());
}

/**
 * Writes an .xlsx.
 * @param file a name, or a place that was looked at before the work
 * @throws Refusal when the place cannot be written, see OutputFile, or the file would lose something
 */
export async function writeWorkbook(book: Book, file: string | OutputFile): Promise<void> {
  const output = typeof file === 'string' ? await OutputFile.at(file) : file;
  await output.write(await bytesOfWorkbook(book));
}
