import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { bookOf } from '../../host/book/book';
import { bytesOfWorkbook } from '../../host/xlsx/write-book';
import { dropFiles } from './local/drop-files';
import { writeHabitsFile } from './local/habits-file';
import { PageHost, type PageWindow } from './local/page-host';
import { goTo } from './local/sheet-keys';
import { violations } from './sidebar/axe';

let host: PageHost;
beforeAll(async () => {
  host = await PageHost.start();
  await writeHabitsFile(join(host.folder, 'школы.xlsx'));
});
afterAll(() => host.stop());

async function opened(): Promise<PageWindow> {
  await host.serve(join(host.folder, 'школы.xlsx'));
  return host.open();
}

const STATES: readonly { readonly name: string; readonly reach: (page: Page) => Promise<unknown> }[] = [
  { name: 'as it opens', reach: async () => undefined },
  {
    name: 'a note and a selection',
    reach: async (page) => {
      await goTo(page, 3, 2);
      await page.getByRole('note').waitFor();
      await page.keyboard.press('Shift+ArrowDown');
    },
  },
  {
    name: 'a list that is open',
    reach: async (page) => {
      await goTo(page, 2, 3);
      await page.keyboard.press('F2');
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'a cell that is being edited, and something unsaved',
    reach: async (page) => {
      await goTo(page, 2, 5);
      await page.keyboard.type('12');
      await page.keyboard.press('Enter');
      await page.locator('#unsaved').waitFor();
      await page.keyboard.type('3');
    },
  },
  {
    name: 'the search and the filter',
    reach: async (page) => {
      await page.getByRole('button', { name: 'Фильтр' }).click();
      await page.getByLabel('Показать строки, где в столбце A есть').fill('№ 1');
      await page.locator('#filter-bar', { hasText: 'Показано строк' }).waitFor();
      await page.keyboard.press('Control+f');
      await page.getByLabel('Найти на листе').fill('школа');
      await page.keyboard.press('Enter');
      await page.locator('#find-count', { hasText: 'из' }).waitFor();
      await page.getByLabel('Заменить на').fill('гимназия');
    },
  },
  {
    name: "the add-on's menu",
    reach: async (page) => {
      await page.locator('#addon').click();
      await page.getByRole('menuitem').first().waitFor();
    },
  },
  {
    name: 'the menu of the cells, and a program that does not answer',
    reach: async (page) => {
      await page.context().setOffline(true);
      await page.getByRole('alert').waitFor();
      await page.locator('.slick-cell.active').click({ button: 'right' });
      await page.getByRole('menu', { name: 'Ячейки' }).waitFor();
    },
  },
  {
    name: 'a question',
    reach: async (page) => {
      await goTo(page, 2, 1);
      await page.keyboard.type('7');
      await page.keyboard.press('Enter');
      await page.locator('#unsaved').waitFor();
      await dropFiles(page, [
        { name: 'другой.xlsx', bytes: await bytesOfWorkbook(bookOf({ Новый: [['новое']] })) },
      ]);
      await page.getByRole('dialog').waitFor();
    },
  },
];

test.each(STATES)(
  '$name: no axe violation on the whole page, the panel in it',
  async ({ reach }) => {
    const { page, sidebar, errors } = await opened();
    await reach(page);
    expect(await violations(page)).toEqual([]);
    expect(await sidebar.evaluate(() => document.title !== '')).toBe(true);
    expect(errors).toEqual([]);
  },
  60000,
);

test('hostile texts of a sheet stay texts, in cells, notes, lists and names', async () => {
  const evil = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
  const file = join(host.folder, 'x.xlsx');
  const book = bookOf({ [evil.slice(0, 20)]: [[evil, `=${evil}`, '\'"><b>'], [evil]] });
  book.sheets[0]?.putNote(1, 1, evil);
  writeFileSync(file, await bytesOfWorkbook(book));
  await host.serve(file);
  const { page, errors } = await host.open();
  await page.locator('.slick-cell', { hasText: evil }).first().waitFor();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await page.getByRole('note').getByText('<img src=x').waitFor();
  expect(await page.locator('main img, main script, main b').count()).toBe(0);
  expect(await page.title()).toBe('x – Ссылки ПОС');
  expect(errors).toEqual([]);
}, 60000);
