import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Book } from '../../host/book/book';
import { runCommand } from '../../host/cli/run-command';
import { readDist } from '../../host/dist-files';
import { DocumentSession } from '../../host/page-server/document-session';
import { bookFrom } from '../../host/xlsx/read-book';
import { bytesOfWorkbook } from '../../host/xlsx/write-book';
import { SHEET_HEADERS } from '../../src/register/hand-out/texts';
import { checkCollect, DISTRICT, handOut, TOWN, TWO_DISTRICTS } from '../server/hand-out/hand-out-cycle';
import { fill, registerHost } from '../support/register';
import { filesOf } from '../support/xlsx-files';

const LYCEUM = 'Лицей № 6';

async function session(): Promise<DocumentSession> {
  const { book } = await registerHost(TWO_DISTRICTS);
  const opened = new DocumentSession(book, readDist());
  fill(opened.host);
  return opened;
}

const placesOf = (book: Book) => {
  const sheet = book.sheets[0]!;
  const { rows, columns } = sheet.content;
  const row = Array.from({ length: rows }, (_, at) => at + 1).find((one) => sheet.value(one, 1) === LYCEUM)!;
  const column = (header: string) =>
    Array.from({ length: columns }, (_, at) => at + 1).find((one) => sheet.value(4, one) === header)!;
  return { sheet, row, column };
};

/** The file of a recipient as a clerk sends it back. */
async function returned(file: Buffer, comment: string): Promise<Buffer> {
  const book = await bookFrom(file, 'файл.xlsx');
  const { sheet, row, column } = placesOf(book);
  sheet.put(row, column(SHEET_HEADERS.comment), comment);
  return bytesOfWorkbook(book);
}

test('without a hand-out there are no files, and the way is said', async () => {
  const opened = await session();
  await expect(opened.handOutFiles()).rejects.toThrow('«Ссылки ПОС» → «Раздача»');
});

test('the archive of the page holds the very files of the command line', async () => {
  const opened = await session();
  handOut(opened.host);
  const fromPage = filesOf(await opened.handOutFiles());
  const folder = await mkdtemp(path.join(os.tmpdir(), 'pos-page-'));
  try {
    const input = path.join(folder, 'выгрузка.xlsx');
    await writeFile(input, await bytesOfWorkbook((await registerHost(TWO_DISTRICTS)).book));
    const quiet = { print: () => undefined, complain: () => undefined, progress: () => undefined };
    await runCommand(['hand-out', input, '-d', path.join(folder, 'out')], quiet);
    const names = await readdir(path.join(folder, 'out'));
    expect(new Set(fromPage.keys())).toEqual(new Set(names));
    for (const name of names) {
      const file = await readFile(path.join(folder, 'out', name));
      expect(textOf(await bookFrom(fromPage.get(name)!, name))).toEqual(textOf(await bookFrom(file, name)));
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

/** All cells, without the minute of the hand-out. */
function textOf(book: Book): string[] {
  return book.sheets.flatMap((sheet) => {
    const { rows, columns } = sheet.content;
    return Array.from({ length: rows }, (_, r) =>
      [sheet.name, ...Array.from({ length: columns }, (_c, c) => String(sheet.value(r + 1, c + 1)))]
        .join('|')
        .replace(/(pos-hand-out \S+ \S+) \S+/, '$1'),
    );
  });
}

test('returned files stand in the document as sheets, and collecting finds their answers', async () => {
  const opened = await session();
  handOut(opened.host);
  const files = filesOf(await opened.handOutFiles());
  await opened.addReturned(await returned(files.get(`${TOWN}.xlsx`)!, 'готово'), `${TOWN}.xlsx`);
  await opened.addReturned(files.get(`${DISTRICT}.xlsx`)!, 'ответ района.xlsx');
  const names = opened.host.book.sheets.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining([`${TOWN} (2)`, 'ответ района']));
  const preview = checkCollect(opened.host);
  expect([preview.answered, preview.conflicts.length]).toEqual([1, 0]);
  expect((await bytesOfWorkbook(opened.host.book)).length).toBeGreaterThan(0);
});

test('another file is named, and the document stays as it is', async () => {
  const opened = await session();
  const before = opened.host.book.sheets.length;
  const other = await bytesOfWorkbook((await registerHost(TWO_DISTRICTS)).book);
  await expect(opened.addReturned(other, 'смета.xlsx')).rejects.toThrow(
    'В файле смета.xlsx нет листа раздачи',
  );
  await expect(opened.addReturned(Buffer.from('%PDF-1.4'), 'скан.xlsx')).rejects.toThrow('скан.xlsx');
  expect(opened.host.book.sheets).toHaveLength(before);
});
