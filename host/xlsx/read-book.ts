import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Book } from '../book/book';
import { TEXTS } from '../texts';
import { Parts } from './parts';
import { isLocked, type Passwords, readPasswords, unlocked } from './password';
import { assertXlsx } from './read/assert-xlsx';
import { readWorkbook, workbookPart } from './read/read-workbook';
import { bookOfText, isTextTable } from './read/text-table';
import { Refusal } from './refusal';
import { BrokenPart } from './unreadable';

/**
 * Reads an .xlsx, .xlsm or .csv from disk.
 * @param passwordFile what holds the password of a protected file; '' for none
 * @throws Refusal with one Russian sentence when it cannot be used
 */
export async function readBook(file: string, passwordFile = ''): Promise<Book> {
  const [data, name] = [await bytesOf(file), path.basename(file)];
  if (passwordFile === '' || !isLocked(data)) return bookFrom(data, name);
  const { words, option } = await readPasswords(passwordFile);
  return bookUnder(data, { words: words.slice(0, 1), option }, name);
}

/**
 * Reads a file that others may have put under a password.
 * @throws Refusal as readBook does
 */
export async function readReturned(file: string, passwords: Passwords): Promise<Book> {
  const [data, name] = [await bytesOf(file), path.basename(file)];
  if (!isLocked(data)) return bookFrom(data, name);
  if (passwords.words.length === 0) throw new Refusal(TEXTS.password(name, passwords.option));
  return bookUnder(data, passwords, name);
}

async function bookUnder(locked: Buffer, passwords: Passwords, name: string): Promise<Book> {
  const { data, password } = await unlocked(locked, passwords, name);
  const book = await bookFrom(data, name);
  book.password = password;
  return book;
}

/**
 * Reads a table from memory.
 * @param name the file's name, with its ending
 * @throws Refusal as readBook does
 */
export async function bookFrom(data: Buffer, name: string): Promise<Book> {
  const title = path.basename(name, path.extname(name));
  if (isTextTable(data, name)) return bookOfText(data, name, title);
  assertXlsx(data, name);
  const book = opened(data, name, title);
  const [far] = book.unread;
  if (book.sheets.length === 0 && far) throw new Refusal(TEXTS.farCell(name, far.name, far.cell));
  if (book.sheets.length === 0) throw new Refusal(TEXTS.noSheets(name));
  return book;
}

function opened(data: Buffer, name: string, title: string): Book {
  try {
    const parts = new Parts(data);
    const part = workbookPart(parts);
    if (part === undefined) throw new Refusal(TEXTS.notXlsx(name));
    return readWorkbook(parts, part, title);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(error instanceof BrokenPart ? TEXTS.brokenPart(name, error.part) : TEXTS.damaged(name));
  }
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
