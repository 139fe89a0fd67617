import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workbook } from 'exceljs';
import { unzipSync } from 'fflate';
import { layoutOf } from '../../host/hand-out/hand-out-files';
import { bookFrom, readBook } from '../../host/xlsx/read-book';
import { bytesOfWorkbook } from '../../host/xlsx/write-book';
import { COLLECT_HEADERS } from '../../src/shared/collect';
import { ogrn } from '../register/sheet';
import { eventually } from '../support/eventually';
import { pos } from '../support/pos-command';
import { HEADER, SHEET } from '../support/register';
import { type DroppedFile, dropFiles } from './local/drop-files';
import { firstSheet, PageHost, sidebarOf, values } from './local/page-host';
import { openSection } from './sidebar/sections';

const MUNICIPALITIES = 26;

let host: PageHost;
beforeAll(async () => {
  host = await PageHost.start();
});
afterAll(() => host.stop());

/** A register of so many districts, each with its administration and a school. */
async function writeRegister(file: string): Promise<void> {
  const book = new Workbook();
  const sheet = book.addWorksheet(SHEET);
  sheet.addRow(HEADER);
  for (let at = 0; at < MUNICIPALITIES; at++) {
    const oktmo = `506${10 + at}000`;
    const body = `Администрация Района-${at + 1} муниципального района`;
    sheet.addRow([body, ogrn(1 + at), 219000 + at, '', oktmo, '', `https://vk.com/club${at + 1}`]);
    const page = `https://vk.com/club${100 + at}`;
    sheet.addRow([`Школа № ${at + 1}`, ogrn(100 + at), 220000 + at, body, oktmo, 'Образование', page]);
  }
  await book.xlsx.writeFile(file);
}

/** All sheets of a file as texts, without what each hand-out makes anew: keys of rows, and when it was. */
async function textsOf(bytes: Uint8Array, name: string): Promise<string[][]> {
  const book = await bookFrom(Buffer.from(bytes), name);
  return book.sheets.map((sheet) => {
    const key = layoutOf(sheet)?.columns.key;
    const { rows, columns } = sheet.content;
    return Array.from({ length: rows }, (_r, r) =>
      Array.from({ length: columns }, (_c, c) =>
        c + 1 === key && r > 3 ? '' : String(sheet.value(r + 1, c + 1)),
      )
        .join('|')
        .replace(/\d{4}-\d{2}-\d{2}T\d{2}:\d{2}|\d{2}\.\d{2}\.\d{4}( \d{2}:\d{2})?/g, ''),
    );
  });
}

/** The file as its municipality sends it back: the first organisation is placed. */
async function answeredFile(bytes: Uint8Array, name: string): Promise<DroppedFile> {
  const book = await bookFrom(Buffer.from(bytes), name);
  for (const sheet of book.sheets) {
    const layout = layoutOf(sheet);
    const done = layout ? [layout.columns.formDone, layout.columns.pollDone, layout.columns.appDone] : [];
    for (const column of done) if (layout && column) sheet.put(layout.headerRow + 1, column, 'да');
  }
  return { name, bytes: await bytesOfWorkbook(book) };
}

test('one archive for all municipalities, as the command line gives it; 26 dropped answers go into «Собрать»', async () => {
  const input = join(host.folder, 'регион.xlsx');
  await writeRegister(join(host.folder, 'выгрузка.xlsx'));
  await pos('fill', join(host.folder, 'выгрузка.xlsx'), '-o', input);
  await host.serve(input);
  const { page, sidebar, errors } = await host.open();
  await openSection(sidebar, 'Раздача');
  await sidebar.getByRole('button', { name: 'Раздать листы' }).click();
  await sidebar.getByRole('button', { name: /^Раздать \d+ лист/ }).click({ timeout: 60_000 });
  await sidebar.getByRole('heading', { name: 'Готово' }).waitFor({ timeout: 60_000 });
  const download = page.waitForEvent('download', { timeout: 60_000 });
  await page.getByRole('button', { name: 'Файлы раздачи .zip' }).click();
  const archive = join(host.folder, 'раздача.zip');
  expect((await download).suggestedFilename()).toBe('регион-раздача.zip');
  await (await download).saveAs(archive);
  const packed = unzipSync(readFileSync(archive));
  const folder = join(host.folder, 'папка');
  const { code } = await pos('hand-out', input, '-d', folder, '-o', join(host.folder, 'ключи.xlsx'));
  expect(code).toBe(0);
  expect(Object.keys(packed).sort()).toEqual(readdirSync(folder).sort());
  expect(Object.keys(packed)).toHaveLength(MUNICIPALITIES);
  for (const name of Object.keys(packed).slice(0, 3))
    expect(await textsOf(packed[name]!, name)).toEqual(await textsOf(readFileSync(join(folder, name)), name));

  const answers = await Promise.all(Object.entries(packed).map(([name, bytes]) => answeredFile(bytes, name)));
  await dropFiles(page, [...answers, { name: 'чужой.xlsx', bytes: readFileSync(input) }]);
  await page.locator('#message', { hasText: 'Файлов принято: 26' }).waitFor({ timeout: 60_000 });
  await page.locator('#message', { hasText: 'чужой.xlsx' }).waitFor();
  // The panel, opened again, begins at the beginning.
  await page.locator('#addon').click();
  await page.getByRole('menuitem', { name: 'Открыть панель' }).click();
  const again = await sidebarOf(page);
  await openSection(again, 'Раздача');
  await again.getByRole('button', { name: 'Собрать ответы' }).click();
  await again.getByRole('heading', { name: 'Что вернулось' }).waitFor({ timeout: 60_000 });
  await again.getByRole('button', { name: /^Записать/ }).click();
  await again.getByRole('heading', { name: 'Готово' }).waitFor({ timeout: 60_000 });
  const rows = values(host.host.book);
  const header = rows.find((row) => row.includes(COLLECT_HEADERS.placed)) ?? [];
  const placed = header.indexOf(COLLECT_HEADERS.placed);
  await eventually(
    async () =>
      values(host.host.book).filter(
        (row) => !['', COLLECT_HEADERS.placed].includes(String(row[placed] ?? '')),
      ).length,
    MUNICIPALITIES,
  );
  expect(errors).toEqual([]);
  await page.keyboard.press('Control+s');
  await page.locator('#message', { hasText: 'регион-ссылки.xlsx' }).waitFor();
  const saved = firstSheet(await readBook(join(host.folder, 'регион-ссылки.xlsx')));
  expect(saved.value(rows.indexOf(header) + 1, placed + 1)).toBe(COLLECT_HEADERS.placed);
}, 240_000);
