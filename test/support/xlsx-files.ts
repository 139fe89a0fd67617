import { Workbook } from 'exceljs';
import type { Book } from '../../host/book/book';
import { bookFrom } from '../../host/xlsx/read-book';
import { packZip } from '../../host/xlsx/zip/pack-zip';
import { unpacked } from '../../host/xlsx/zip/unpack-zip';
import { zipDirectory } from '../../host/xlsx/zip/zip-directory';

/** Parts of an .xlsx by their names, in their order; folders are none. */
export type Files = Map<string, Buffer>;

export function filesOf(data: Buffer): Files {
  const entries = zipDirectory(data);
  if (!entries) throw new Error('No archive');
  const files = entries.filter(({ name }) => !name.endsWith('/'));
  return new Map(files.map((entry) => [entry.name, unpacked(data, entry)]));
}

/** An archive of parts given as text or bytes. */
export function archiveOf(
  files: Iterable<readonly [name: string, content: string | Buffer]>,
): Promise<Buffer> {
  return packZip([...files].map(([name, content]) => ({ name, content: Buffer.from(content) })));
}

/** An .xlsx with some parts replaced; null takes one away. */
export function withParts(
  data: Buffer,
  change: { readonly [name: string]: ((xml: string) => string) | string | Buffer | null },
): Promise<Buffer> {
  const files = filesOf(data);
  for (const [name, to] of Object.entries(change)) {
    if (to === null) files.delete(name);
    else files.set(name, Buffer.from(typeof to === 'function' ? to(files.get(name)?.toString() ?? '') : to));
  }
  return archiveOf(files);
}

export async function bytesByExceljs(workbook: Workbook): Promise<Buffer> {
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** What another program sees in a file. */
export async function openedByExceljs(data: Buffer): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(data as unknown as ArrayBuffer);
  return workbook;
}

/** A book that another program made. */
export async function bookOfExceljs(workbook: Workbook): Promise<Book> {
  return bookFrom(await bytesByExceljs(workbook), 'Таблица.xlsx');
}
