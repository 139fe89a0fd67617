import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { eventually } from '../support/eventually';
import { ROWS, schoolCell, writeHabitsFile } from './local/habits-file';
import { openedSheet, PageHost } from './local/page-host';
import { goTo, placed, valuesOf } from './local/sheet-keys';

let host: PageHost;
let file = '';
beforeAll(async () => {
  host = await PageHost.start();
  file = join(host.folder, 'школы.xlsx');
  await writeHabitsFile(file);
});
afterAll(() => host.stop());

const opened = () => openedSheet(host, file);
const said = (page: Page, text: string) => page.locator('#message', { hasText: text }).waitFor();
const menu = (page: Page) => page.getByRole('menu', { name: 'Ячейки' });

test('Shift+Space selects rows, Ctrl+Space columns, and nothing is typed into the cell', async () => {
  const { page, sheet, errors } = await opened();
  await goTo(page, 4, 2);
  await page.keyboard.press('Shift+Space');
  await placed(page, 'A4:M4');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+Space');
  await placed(page, 'A4:M5');
  await goTo(page, 4, 2);
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Control+Space');
  await placed(page, `B1:C${ROWS + 1}`);
  await page.keyboard.press('ArrowRight');
  await placed(page, 'C4');
  expect(valuesOf(sheet, 4, 1, 1, 3)).toEqual([[1, 2, 3].map((column) => schoolCell(4, column))]);
  await eventually(() => page.title(), 'школы – Ссылки ПОС');
  expect(errors).toEqual([]);
}, 60000);

describe('Ctrl+D', () => {
  test('puts the topmost cells into those below: codes stay texts, formulas move along, one step to undo', async () => {
    const { page, sheet } = await opened();
    await goTo(page, 2, 2);
    for (const key of ['Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d']) await page.keyboard.press(key);
    await eventually(async () => valuesOf(sheet, 2, 2, 4).flat(), ['01', '01', '01', '04']);
    await goTo(page, 2, 6);
    for (const key of ['Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d']) await page.keyboard.press(key);
    await eventually(async () => [2, 3, 4].map((row) => sheet.formula(row, 6)), ['=E2*2', '=E3*2', '=E4*2']);
    expect(valuesOf(sheet, 3, 6, 2).flat()).toEqual([6, 9]);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await eventually(
      async () => valuesOf(sheet, 2, 2, 3, 5).map((row) => [row[0], row[4]]),
      [
        ['01', 3],
        ['02', '3/6'],
        ['03', '4/6'],
      ],
    );
    await eventually(() => page.title(), 'школы – Ссылки ПОС');
  }, 60000);

  test('a single cell takes the one above it; on a locked sheet it is refused', async () => {
    const { page, sheet } = await opened();
    await goTo(page, 3, 2);
    await page.keyboard.press('Control+d');
    await eventually(async () => sheet.value(3, 2), '01');
    await page.getByRole('tab', { name: 'Ответы' }).click();
    await page.locator('.slick-cell', { hasText: 'Организация' }).waitFor();
    await goTo(page, 2, 1);
    await page.keyboard.press('Control+d');
    await said(page, 'Ячейка A2 защищена');
  }, 60000);

  test('rows that a filter has taken out stay as they are', async () => {
    const { page, sheet } = await opened();
    await page.getByRole('button', { name: 'Фильтр' }).click();
    await page.getByLabel('Показать строки, где в столбце C есть').fill('нет');
    await page.locator('#filter-bar', { hasText: 'Показано строк: 31 из 61' }).waitFor();
    await page.locator('.slick-row[data-row="1"] .slick-cell.l8').click();
    await placed(page, 'H3');
    for (const key of ['Shift+ArrowDown', 'Control+d']) await page.keyboard.press(key);
    await eventually(async () => valuesOf(sheet, 3, 8, 3).flat(), ['3/8', '4/8', '3/8']);
  }, 60000);
});

test('a formula that is cut reads in its new place what it read before; copied it moves along', async () => {
  const { page, sheet } = await opened();
  await goTo(page, 2, 6);
  await page.keyboard.press('Control+c');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+v');
  await eventually(async () => sheet.formula(3, 6), '=E3*2');
  await goTo(page, 2, 6);
  await page.keyboard.press('Control+x');
  await eventually(async () => sheet.value(2, 6), '');
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'Control+v']) await page.keyboard.press(key);
  await eventually(async () => sheet.formula(4, 7), '=E2*2');
}, 60000);

describe('the menu of the cells', () => {
  test('by the right button: the selection stays, cells are filled, copied, pasted and emptied', async () => {
    const { page, sheet, errors } = await opened();
    await goTo(page, 2, 2);
    await page.keyboard.press('Shift+ArrowDown');
    await page.locator('.slick-row[data-row="2"] .slick-cell.l2').click({ button: 'right' });
    await menu(page).getByRole('menuitem', { name: 'Заполнить вниз' }).click();
    await eventually(async () => valuesOf(sheet, 2, 2, 2).flat(), ['01', '01']);
    await page.keyboard.press('Shift+F10');
    await menu(page).getByRole('menuitem', { name: 'Копировать' }).click();
    await eventually(() => page.evaluate(() => navigator.clipboard.readText()), '01\n01');
    await goTo(page, 5, 8);
    await page.keyboard.press('Shift+F10');
    await menu(page).getByRole('menuitem', { name: 'Вставить' }).click();
    await eventually(async () => valuesOf(sheet, 5, 8, 2).flat(), ['01', '01']);
    await page.keyboard.press('Shift+F10');
    await menu(page).getByRole('menuitem', { name: 'Очистить' }).click();
    await eventually(async () => valuesOf(sheet, 5, 8, 2).flat(), ['', '01']);
    expect(errors).toEqual([]);
  }, 60000);

  test('by keys: arrows go round, Escape leaves; it says that rows are not inserted', async () => {
    const { page } = await opened();
    await goTo(page, 3, 2);
    await page.keyboard.press('Shift+F10');
    await page.getByText('Строки здесь не вставляются, не удаляются и не сортируются').waitFor();
    await page.keyboard.press('ArrowUp');
    await eventually(() => page.evaluate(() => document.activeElement?.textContent), 'ОчиститьDelete');
    await page.keyboard.press('Escape');
    await menu(page).waitFor({ state: 'hidden' });
    await page.keyboard.press('ArrowDown');
    await placed(page, 'B4');
  }, 60000);

  test('a cell outside the selection is selected first', async () => {
    const { page, sheet } = await opened();
    await goTo(page, 2, 2);
    await page.locator('.slick-row[data-row="6"] .slick-cell.l8').click({ button: 'right' });
    await placed(page, 'H7');
    await menu(page).getByRole('menuitem', { name: 'Очистить' }).click();
    await eventually(async () => [sheet.value(2, 2), sheet.value(7, 8)], ['01', '']);
  }, 60000);
});

describe('a link in a cell', () => {
  test.each([
    { name: 'an address under other words', text: 'сайт', address: 'https://school.example/' },
    { name: 'an address as a text', text: 'https://vk.com/school?a=1', address: '' },
  ])(
    '$name opens in another tab, by the menu and by Ctrl with a click',
    async ({ text, address }) => {
      const { page, sheet, errors } = await opened();
      if (address) sheet.putLink(4, 8, text, address);
      else sheet.put(4, 8, text);
      await page.context().route(/example|vk\.com/, (route) => route.fulfill({ body: 'открыто' }));
      await page.locator('.slick-row[data-row="3"] .slick-cell.l8', { hasText: text }).waitFor();
      await goTo(page, 4, 8);
      await page.keyboard.press('Shift+F10');
      const byMenu = page.context().waitForEvent('page');
      await menu(page).getByRole('menuitem', { name: 'Открыть ссылку' }).click();
      expect((await byMenu).url()).toBe(address || text);
      const byClick = page.context().waitForEvent('page');
      await page.locator('.slick-row[data-row="3"] .slick-cell.l8').click({ modifiers: ['Control'] });
      expect((await byClick).url()).toBe(address || text);
      expect(errors).toEqual([]);
    },
    60000,
  );

  test.each(['javascript:alert(1)', 'файл.xlsx', 'https://', 'см. https://a.example/'])(
    '%s is none',
    async (text) => {
      const { page, sheet } = await opened();
      sheet.put(4, 8, text);
      await page.locator('.slick-row[data-row="3"] .slick-cell.l8', { hasText: text }).waitFor();
      await goTo(page, 4, 8);
      await page.keyboard.press('Shift+F10');
      await menu(page).getByRole('menuitem', { name: 'Очистить' }).waitFor();
      expect(await menu(page).getByRole('menuitem', { name: 'Открыть ссылку' }).count()).toBe(0);
    },
    60000,
  );
});

describe('replacing', () => {
  const replace = async (page: Page, text: string, by: string): Promise<void> => {
    await page.keyboard.press('Control+h');
    await page.getByLabel('Найти на листе').fill(text);
    await page.getByLabel('Заменить на').fill(by);
    await page.getByRole('button', { name: 'Заменить всё' }).click();
  };

  test('in texts, which stay texts, and in numbers; one step to undo', async () => {
    const { page, sheet } = await opened();
    await replace(page, '0', '7');
    // Codes 01…060, «№ 10» and its kind, numbers such as 30, other texts.
    await said(page, 'Заменено в ячейках');
    expect(valuesOf(sheet, 2, 2, 2).flat()).toEqual(['71', '72']);
    expect(sheet.value(21, 5)).toBe(37);
    expect(sheet.formula(2, 6)).toBe('=E2*2');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    await eventually(async () => valuesOf(sheet, 2, 2, 2).flat(), ['01', '02']);
    await eventually(() => page.title(), 'школы – Ссылки ПОС');
  }, 60000);

  test.each([
    { name: 'letter case is ignored', text: 'СРЕДНЯЯ', by: 'Начальная', cells: 60 },
    { name: 'signs are no pattern', text: '.*', by: 'x', cells: 0 },
    { name: 'an empty text takes away', text: '«Средняя общеобразовательная ', by: '', cells: 60 },
  ])(
    '$name',
    async ({ text, by, cells }) => {
      const { page, sheet } = await opened();
      await replace(page, text, by);
      await said(page, cells === 0 ? 'Заменять нечего' : `Заменено в ячейках: ${cells}`);
      const name = String(schoolCell(2, 1));
      expect(sheet.value(2, 1)).toBe(name.replace(new RegExp(text.replace(/[.*]/g, '\\$&'), 'i'), by));
    },
    60000,
  );

  test('a word that a list does not have: nothing is replaced, the sentence names the cell', async () => {
    const { page, sheet } = await opened();
    await replace(page, 'нет', 'никогда');
    await said(page, 'В ячейку C3 нельзя записать «никогда»');
    expect(valuesOf(sheet, 2, 3, 2).flat()).toEqual(['да', 'нет']);
  }, 60000);

  test('rows that a filter has taken out stay as they are', async () => {
    const { page, sheet } = await opened();
    await page.getByRole('button', { name: 'Фильтр' }).click();
    await page.getByLabel('Показать строки, где в столбце A есть').fill('№ 17»');
    await page.locator('#filter-bar', { hasText: 'Показано строк: 2 из 61' }).waitFor();
    await page.keyboard.press('Control+h');
    await page.getByLabel('Найти на листе').fill('школа');
    // The search comes before the press: it must not bring back what the filter has taken out.
    await page.getByText('1 из 1', { exact: true }).waitFor();
    await replace(page, 'школа', 'гимназия');
    await said(page, 'Заменено в ячейках: 1');
    expect([sheet.value(17, 1), sheet.value(18, 1)]).toEqual([
      schoolCell(17, 1),
      String(schoolCell(18, 1)).replace('школа', 'гимназия'),
    ]);
  }, 60000);
});

describe('the bar above the sheet', () => {
  const bar = (page: Page) => page.getByLabel('Значение или формула');

  test('Enter there writes nothing over the cell, whatever key comes next', async () => {
    const { page, sheet, errors } = await opened();
    await goTo(page, 4, 8);
    const before = await bar(page).inputValue();
    for (const text of [before, 'новое']) {
      await bar(page).fill(text);
      await page.keyboard.press('Enter');
      // The cells have the keys: the next one moves on, and the one after it is a step that the server has answered.
      await page.keyboard.press('ArrowDown');
      await placed(page, 'H5');
      await page.keyboard.press('ArrowUp');
      await placed(page, 'H4');
      await eventually(() => bar(page).inputValue(), text);
    }
    await eventually(async () => sheet.value(4, 8), 'новое');
    expect(errors).toEqual([]);
  }, 60000);

  test('line breaks of a cell stay where it is edited there', async () => {
    const { page, sheet } = await opened();
    await goTo(page, 4, 8);
    for (const key of ['F2', 'Control+a', 'a', 'Alt+Enter', 'b', 'Enter']) await page.keyboard.press(key);
    await eventually(async () => sheet.value(4, 8), 'a\nb');
    await page.keyboard.press('ArrowUp');
    await eventually(() => bar(page).inputValue(), 'a\nb');
    await bar(page).focus();
    for (const key of ['Control+End', 'c', 'Enter']) await page.keyboard.press(key);
    await eventually(async () => sheet.value(4, 8), 'a\nbc');
  }, 60000);

  test.each([
    { name: 'Enter', leave: (page: Page) => page.keyboard.press('Enter'), value: 'новое' },
    { name: 'Tab', leave: (page: Page) => page.keyboard.press('Tab'), value: 'новое' },
    {
      name: 'a click on another cell',
      leave: (page: Page) => page.locator('.slick-row[data-row="8"] .slick-cell.l9').click(),
      value: 'новое',
    },
    {
      name: 'another sheet',
      leave: (page: Page) => page.getByRole('tab', { name: 'Ответы' }).click(),
      value: 'новое',
    },
    { name: 'Ctrl+S', leave: (page: Page) => page.keyboard.press('Control+s'), value: 'новое' },
    { name: 'Escape', leave: (page: Page) => page.keyboard.press('Escape'), value: '4/8' },
  ])(
    'what is typed there is in its cell after $name',
    async ({ leave, value }) => {
      const { page, sheet, errors } = await opened();
      await goTo(page, 4, 8);
      await bar(page).fill('новое');
      await leave(page);
      await eventually(async () => sheet.value(4, 8), value);
      // Nothing of it goes anywhere else.
      expect([sheet.value(9, 9), sheet.value(5, 8)]).toEqual([schoolCell(9, 9), schoolCell(5, 8)]);
      expect(host.host.book.sheetNamed('Ответы')!.value(4, 8)).toBe('');
      await page.locator('.slick-row[data-row="0"] .slick-cell.l1').click();
      await eventually(async () => /^(?:Наименование|Организация)$/.test(await bar(page).inputValue()), true);
      expect(errors).toEqual([]);
    },
    60000,
  );
});
