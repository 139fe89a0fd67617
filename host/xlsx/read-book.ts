import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { Book } from '../book/book';
import { TEXTS } from '../texts';
import { assertXlsx } from './assert-xlsx';
import { readWorkbook } from './read-workbook';
import { Refusal } from './refusal';

/**
 * Reads an .xlsx from disk.
 * @throws Refusal with one Russian sentence when it cannot be used
 */
export async function readBook(file: string): Promise<Book> {
  return bookFrom(await bytesOf(file), path.basename(file));
}

/**
 * Reads an .xlsx from memory.
 * @param name the file's name, with its ending
 * @throws Refusal as readBook does
 */
export async function bookFrom(data: Buffer, name: string): Promise<Book> {
  assertXlsx(data, name);
  const { workbook, names, recalculates } = await readWorkbook(data, name).catch((error: unknown) => {
    throw error instanceof Refusal ? error : new Refusal(TEXTS.damaged(name));
  });
  if (workbook.worksheets.length === 0) throw new Refusal(TEXTS.noSheets(name));
  const book = new Book(workbook, path.basename(name, path.extname(name)));
  book.names = names;
  book.recalculates = recalculates;
  return book;
}

async function bytesOf(file: string): Promise<Buffer> {
  try {
    const found = await stat(file);
    // A device or a pipe may never end.
    if (!found.isFile() && !found.isDirectory()) throw new Refusal(TEXTS.notAFile(file));
    return await readFile(file);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new Refusal(TEXTS.missingFile(file));
    throw new Refusal(code === 'EISDIR' ? TEXTS.isFolder(file) : TEXTS.unreadable(file));
  }
}
