import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { bookOf } from '../../host/book/book';
import { readBook } from '../../host/xlsx/read-book';
import { bytesOfWorkbook } from '../../host/xlsx/write-book';
import { eventually } from '../support/eventually';
import { dropFiles } from './local/drop-files';
import { writeHabitsFile } from './local/habits-file';
import { firstSheet, PageHost, type PageWindow } from './local/page-host';

let host: PageHost;
beforeAll(async () => {
  host = await PageHost.start();
});
afterAll(() => host.stop());

let folders = 0;
/** Serves a file of its own folder. */
async function opened(): Promise<PageWindow & { readonly folder: string }> {
  folders += 1;
  const folder = join(host.folder, String(folders));
  mkdirSync(folder);
  await writeHabitsFile(join(folder, 'школы.xlsx'));
  await host.serve(join(folder, 'школы.xlsx'));
  return { ...(await host.open()), folder };
}

const OTHER = async () => ({
  name: 'другой.xlsx',
  bytes: await bytesOfWorkbook(bookOf({ Новый: [['новое']] })),
});

async function typeAtTop(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await page.locator('#unsaved').waitFor();
}

const named = (page: Page, name: string) => page.getByRole('heading', { name, exact: true }).waitFor();
const said = (page: Page, text: string) => page.locator('#message', { hasText: text }).waitFor();

test('«Сохранить» writes beside the original, again over its own, and the title says what is unsaved', async () => {
  const { page, folder, errors } = await opened();
  expect(await page.title()).toBe('школы – Ссылки ПОС');
  await typeAtTop(page, '7');
  await eventually(() => page.title(), '● не сохранено: школы – Ссылки ПОС');
  const before = readFileSync(join(folder, 'школы.xlsx'));
  await page.keyboard.press('Control+s');
  await said(page, 'школы-ссылки.xlsx');
  await eventually(() => page.title(), 'школы – Ссылки ПОС');
  await typeAtTop(page, '8');
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await eventually(() => page.title(), 'школы – Ссылки ПОС');
  const saved = firstSheet(await readBook(join(folder, 'школы-ссылки.xlsx')));
  expect(saved.value(2, 1)).toBe(8);
  // What nobody touched is what it was: the result of a formula, a note, a list.
  expect([saved.formula(2, 6), saved.stored(2, 6), saved.note(3, 2)]).toEqual([
    '=E2*2',
    3,
    'Код дан <b>учредителем</b>',
  ]);
  expect(readFileSync(join(folder, 'школы.xlsx')).equals(before)).toBe(true);
  expect(errors).toEqual([]);
}, 60000);

test('a result of another day is not replaced; the result itself is gone on with', async () => {
  const { page, folder } = await opened();
  await typeAtTop(page, '1');
  await page.keyboard.press('Control+s');
  await said(page, 'школы-ссылки.xlsx');
  await host.serve(join(folder, 'школы.xlsx'));
  const second = (await host.open()).page;
  await typeAtTop(second, '2');
  await second.keyboard.press('Control+s');
  await said(second, 'школы-ссылки-2.xlsx');
  expect(firstSheet(await readBook(join(folder, 'школы-ссылки.xlsx'))).value(2, 1)).toBe(1);
  await host.serve(join(folder, 'школы-ссылки.xlsx'));
  const third = (await host.open()).page;
  await typeAtTop(third, '3');
  await third.keyboard.press('Control+s');
  await eventually(() => third.title(), 'школы-ссылки – Ссылки ПОС');
  expect(firstSheet(await readBook(join(folder, 'школы-ссылки.xlsx'))).value(2, 1)).toBe(3);
}, 60000);

test('a dropped file opens; with unsaved changes one is asked, and may stay, save or go on', async () => {
  const { page, folder, errors } = await opened();
  await typeAtTop(page, '7');
  const dialog = page.getByRole('dialog', { name: 'Сохранить изменения?' });
  await dropFiles(page, [await OTHER()]);
  await dialog.getByRole('button', { name: 'Остаться' }).click();
  await named(page, 'школы');
  await dropFiles(page, [await OTHER()]);
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await named(page, 'школы');
  await dropFiles(page, [await OTHER()]);
  await dialog.getByRole('button', { name: 'Сохранить и открыть' }).click();
  await named(page, 'другой');
  expect(firstSheet(await readBook(join(folder, 'школы-ссылки.xlsx'))).value(2, 1)).toBe(7);
  await page.locator('.slick-cell', { hasText: 'новое' }).first().waitFor();
  await typeAtTop(page, '9');
  // A file that came through the browser has no folder: it is saved as a download.
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Сохранить' }).click();
  expect((await download).suggestedFilename()).toBe('другой.xlsx');
  await eventually(() => page.title(), 'другой – Ссылки ПОС');
  await typeAtTop(page, '1');
  await dropFiles(page, [{ name: 'третий.xlsx', bytes: (await OTHER()).bytes }]);
  await dialog.getByRole('button', { name: 'Открыть без сохранения' }).click();
  await named(page, 'третий');
  expect(errors).toEqual([]);
}, 60000);

test('a file that is none leaves the document as it is, and says why', async () => {
  const { page } = await opened();
  await dropFiles(page, [{ name: 'снимок.png', bytes: Buffer.from('не таблица') }]);
  await said(page, 'Файл снимок.png не является книгой');
  await named(page, 'школы');
}, 60000);

test('leaving with unsaved changes is asked about, without them it is not', async () => {
  const { page, errors } = await opened();
  await typeAtTop(page, '7');
  await page.close({ runBeforeUnload: true });
  await eventually(async () => errors.length, 1);
  expect(errors[0]).toMatch(/^dialog/);
  expect(page.isClosed()).toBe(false);
  await page.keyboard.press('Control+s');
  await eventually(() => page.title(), 'школы – Ссылки ПОС');
  const closed = page.waitForEvent('close');
  await page.close({ runBeforeUnload: true });
  await closed;
  expect(errors).toHaveLength(1);
}, 60000);

test('a result that another program has changed is left alone: the work goes on in a file beside it', async () => {
  const { page, folder } = await opened();
  await typeAtTop(page, '7');
  await page.keyboard.press('Control+s');
  await said(page, 'школы-ссылки.xlsx');
  writeFileSync(join(folder, 'школы-ссылки.xlsx'), 'чужое');
  for (const text of ['8', '9']) {
    await typeAtTop(page, text);
    await page.keyboard.press('Control+s');
    await said(page, 'школы-ссылки-результат.xlsx');
    await eventually(() => page.title(), 'школы – Ссылки ПОС');
  }
  expect(readFileSync(join(folder, 'школы-ссылки.xlsx'), 'utf8')).toBe('чужое');
  expect(firstSheet(await readBook(join(folder, 'школы-ссылки-результат.xlsx'))).value(2, 1)).toBe(9);
  expect(readdirSync(folder)).toHaveLength(3);
}, 60000);

test('a folder that is gone is said, and the work stays unsaved', async () => {
  const { page, folder } = await opened();
  await typeAtTop(page, '7');
  rmSync(folder, { recursive: true });
  await page.keyboard.press('Control+s');
  await said(page, 'Не удаётся записать файл');
  expect(await page.title()).toMatch(/не сохранено/);
  mkdirSync(folder);
  await page.keyboard.press('Control+s');
  await eventually(() => page.title(), 'школы – Ссылки ПОС');
  expect(firstSheet(await readBook(join(folder, 'школы-ссылки.xlsx'))).value(2, 1)).toBe(7);
}, 60000);
