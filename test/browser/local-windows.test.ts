import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bookOf } from '../../host/book/book';
import { bytesOfWorkbook } from '../../host/xlsx/write-book';
import { eventually } from '../support/eventually';
import { dropFiles } from './local/drop-files';
import { firstSheet, PageHost } from './local/page-host';

let host: PageHost;
beforeAll(async () => {
  host = await PageHost.start();
});
afterAll(() => host.stop());

/** Serves a book with one cell. */
async function served(): Promise<void> {
  const folder = join(host.folder, 'окна');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'первый.xlsx');
  writeFileSync(file, await bytesOfWorkbook(bookOf({ Лист: [['первый']] })));
  await host.serve(file);
}

test('what is typed in one window stands in the other; a file that one opens is shown by both, told in the other', async () => {
  await served();
  const one = (await host.open()).page;
  const two = (await host.open()).page;
  await one.keyboard.type('общее');
  await one.keyboard.press('Enter');
  await two.locator('.slick-cell', { hasText: 'общее' }).first().waitFor();
  await one.keyboard.press('Control+z');
  await two.locator('.slick-cell', { hasText: 'первый' }).first().waitFor();
  // The same sheet number as before: only the document tells them apart.
  const bytes = await bytesOfWorkbook(bookOf({ Лист: [['второй']] }));
  await dropFiles(two, [{ name: 'второй.xlsx', bytes }]);
  await two.getByRole('heading', { name: 'второй', exact: true }).waitFor();
  await one.getByRole('heading', { name: 'второй', exact: true }).waitFor();
  await one.locator('#message', { hasText: 'В другом окне открыт файл «второй»' }).waitFor();
  await one.locator('.slick-cell', { hasText: 'второй' }).first().waitFor();
  expect(await two.locator('#message').isHidden()).toBe(true);
  await one.keyboard.type('дальше');
  await one.keyboard.press('Enter');
  await eventually(async () => firstSheet(host.host.book).value(1, 1), 'дальше');
}, 60000);

test('an edit of a window that does not know the new file yet is refused, not written into it', async () => {
  await served();
  const one = (await host.open()).page;
  const two = (await host.open()).page;
  // This window learns nothing any more.
  await one.route('**/state', (route) => route.abort());
  const bytes = await bytesOfWorkbook(bookOf({ Лист: [['второй']] }));
  await dropFiles(two, [{ name: 'второй.xlsx', bytes }]);
  await two.getByRole('heading', { name: 'второй', exact: true }).waitFor();
  await one.keyboard.type('чужое');
  await one.keyboard.press('Enter');
  await one.locator('#message', { hasText: 'Здесь уже открыт другой файл, «второй»' }).waitFor();
  await one.locator('#message', { hasText: 'Не записано в A1: «чужое»' }).waitFor();
  expect(firstSheet(host.host.book).value(1, 1)).toBe('второй');
}, 60000);

test('a program that does not answer is told as long as it does not, and what was typed is not shown as written', async () => {
  await served();
  const { page } = await host.open();
  await page.context().setOffline(true);
  await page.getByRole('alert').getByText('Программа не отвечает').waitFor();
  await page.keyboard.type('напрасно');
  await page.keyboard.press('Enter');
  await page.locator('#message', { hasText: 'Не записано в A1: «напрасно»' }).waitFor();
  await page.locator('.slick-cell', { hasText: 'первый' }).first().waitFor();
  await page.context().setOffline(false);
  await page.locator('#gone').waitFor({ state: 'hidden' });
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('снова');
  await page.keyboard.press('Enter');
  await eventually(async () => firstSheet(host.host.book).value(1, 1), 'снова');
}, 60000);

test('a cell that is being edited when another window opens a file or goes to another sheet', async () => {
  await served();
  host.host.book.addSheet('Другой');
  host.host.book.active = firstSheet(host.host.book);
  const one = (await host.open()).page;
  const two = (await host.open()).page;
  await two.getByRole('tab', { name: 'Другой' }).click();
  await two.keyboard.type('х');
  await two.keyboard.press('Enter');
  await eventually(async () => host.host.book.sheetNamed('Другой')?.value(1, 1), 'х');
  await one.keyboard.type('начато');
  // Undoing shows the sheet of the step in every window.
  await two.keyboard.press('Control+z');
  await one.getByRole('tab', { name: 'Другой', selected: true }).waitFor();
  await eventually(async () => firstSheet(host.host.book).value(1, 1), 'начато');
  expect(host.host.book.sheetNamed('Другой')?.value(1, 1)).toBe('');
  await one.keyboard.type('брошено');
  const bytes = await bytesOfWorkbook(bookOf({ Лист: [['второй']], Ещё: [['второй']] }));
  await dropFiles(two, [{ name: 'второй.xlsx', bytes }]);
  await two.getByRole('button', { name: 'Открыть без сохранения' }).click();
  await one.getByRole('heading', { name: 'второй', exact: true }).waitFor();
  await one.keyboard.press('Enter');
  await one.keyboard.press('Control+Home');
  await one.keyboard.press('Control+s');
  expect(host.host.book.sheets.map((sheet) => sheet.value(1, 1))).toEqual(['второй', 'второй']);
}, 60000);
