import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { savedBook } from '../../host/saved-book';
import { eventually } from '../support/eventually';
import { ROWS, schoolCell, writeHabitsFile } from './local/habits-file';
import { openedSheet, PageHost } from './local/page-host';
import { goTo, placed, typeNumbers, valuesOf } from './local/sheet-keys';

let host: PageHost;
let file = '';
beforeAll(async () => {
  host = await PageHost.start();
  file = join(host.folder, 'школы.xlsx');
  await writeHabitsFile(file);
});
afterAll(() => host.stop());

const opened = () => openedSheet(host, file);

async function press(page: Page, key: string, times: number): Promise<void> {
  for (let time = 0; time < times; time++) await page.keyboard.press(key);
}

const cellAt = (page: Page, row: number, column: number) =>
  page.locator(`.slick-row[data-row="${row - 1}"] .slick-cell.l${column}`);
const said = (page: Page) => page.locator('#message');

/** The page asks for its state once a second: at the second question whatever waited for less has ended. */
async function aSecondPassed(page: Page): Promise<void> {
  for (let question = 0; question < 2; question += 1) await page.waitForRequest('**/state');
}

test('cells typed at 30 ms a key: none is lost, whatever the server is doing', async () => {
  const { page, sheet, errors } = await opened();
  await goTo(page, 2, 8);
  await typeNumbers(page, sheet, 20);
  expect(errors).toEqual([]);
}, 60000);

test('what comes without a key press is typed too: another layout, an input method', async () => {
  const { page, sheet } = await opened();
  await goTo(page, 2, 8);
  for (const text of ['Щ', 'Школа № 1', '学校']) {
    await page.keyboard.insertText(text);
    await page.keyboard.press('Enter');
  }
  await eventually(async () => valuesOf(sheet, 2, 8, 3).flat(), ['Щ', 'Школа № 1', '学校']);
}, 60000);

test('two hundred cells are copied as text and pasted back as the cells that they were', async () => {
  const { page, sheet } = await opened();
  await goTo(page, 2, 1);
  await press(page, 'Shift+ArrowRight', 8);
  await press(page, 'Shift+ArrowDown', 19);
  await placed(page, 'A2:J21');
  await page.keyboard.press('Control+c');
  await eventually(
    async () => (await page.evaluate(() => navigator.clipboard.readText())).split('\n').length,
    20,
  );
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text.split('\n')[1]).toBe(
    ['', ...Array.from({ length: 9 }, (_c, c) => String(schoolCell(3, c + 2)))]
      .join('\t')
      .replace(/^/, String(schoolCell(3, 1)))
      .replace(/^([^\t]*)\t\t/, '$1\t'),
  );
  await goTo(page, ROWS + 2, 1);
  await page.keyboard.press('Control+v');
  await eventually(async () => sheet.value(ROWS + 21, 10), sheet.value(21, 10));
  expect(valuesOf(sheet, ROWS + 2, 1, 20, 10)).toEqual(
    valuesOf(sheet, 2, 1, 20, 10).map((row, at) => row.map((value, c) => (at === 0 && c === 5 ? 3 : value))),
  );
  // A code stays the text that it was, and the formula reads its own row.
  expect(sheet.value(ROWS + 2, 2)).toBe('01');
  expect(sheet.formula(ROWS + 2, 6)).toBe(`=E${ROWS + 2}*2`);
}, 60000);

test("a spreadsheet program's clipboard: quotes, line breaks within cells, an empty cell at the end", async () => {
  const { page, sheet } = await opened();
  const copied = '"ООО ""Ромашка"""\t"первая\nвторая"\t\r\n"Ромашка"\t12,5\t=1+1\r\n';
  await page.evaluate((text) => navigator.clipboard.writeText(text), copied);
  await goTo(page, 4, 8);
  await page.keyboard.press('Control+v');
  await eventually(
    async () => valuesOf(sheet, 4, 8, 2, 3),
    [
      ['ООО "Ромашка"', 'первая\nвторая', ''],
      ['"Ромашка"', 12.5, 2],
    ],
  );
  await page.keyboard.press('Control+z');
  await eventually(
    async () => valuesOf(sheet, 4, 8, 2, 3),
    [4, 5].map((row) => [8, 9, 10].map((column) => schoolCell(row, column))),
  );
}, 60000);

test('a value is pasted into every cell of a selection', async () => {
  const { page, sheet } = await opened();
  await page.evaluate(() => navigator.clipboard.writeText('одно'));
  await goTo(page, 2, 8);
  await press(page, 'Shift+ArrowDown', 3);
  await press(page, 'Shift+ArrowRight', 1);
  await page.keyboard.press('Control+v');
  await eventually(async () => valuesOf(sheet, 2, 8, 4, 2).flat(), Array<string>(8).fill('одно'));
}, 60000);

test('thirty steps are undone and redone; then the file is what it was, byte for byte of its sheet', async () => {
  const { page, sheet } = await opened();
  const before = await savedBook(host.host);
  await goTo(page, 2, 8);
  for (let step = 0; step < 30; step++) {
    await page.keyboard.type(String(step));
    await page.keyboard.press('Enter');
  }
  const typed = Array.from({ length: 30 }, (_step, at) => at);
  const old = typed.map((at) => schoolCell(at + 2, 8));
  await eventually(async () => valuesOf(sheet, 2, 8, 30).flat(), typed);
  await press(page, 'Control+z', 30);
  await eventually(async () => valuesOf(sheet, 2, 8, 30).flat(), old);
  await placed(page, 'H2');
  expect(await savedBook(host.host)).toEqual(before);
  await press(page, 'Control+y', 30);
  await eventually(async () => valuesOf(sheet, 2, 8, 30).flat(), typed);
}, 60000);

test('what the add-on has written in between is not undone: the sentence says so', async () => {
  const { page, sheet } = await opened();
  await goTo(page, 2, 8);
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await eventually(async () => sheet.value(2, 8), 1);
  sheet.put(2, 8, 'записано');
  await page.keyboard.press('Control+z');
  await said(page).getByText('ячейку H2 с тех пор изменило').waitFor();
  expect(sheet.value(2, 8)).toBe('записано');
}, 60000);

test('a list: chosen by keys, narrowed by typing, another word is refused and named', async () => {
  const { page, sheet } = await opened();
  await goTo(page, 2, 3);
  await page.keyboard.press('Alt+ArrowDown');
  await page.getByRole('option', { name: 'да', selected: true }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await eventually(async () => sheet.value(2, 3), 'нет');
  await placed(page, 'C3');
  await page.keyboard.type('x');
  await page.keyboard.insertText('з');
  await page.keyboard.press('Enter');
  await said(page).getByText('Выберите из списка: да, нет').waitFor();
  await said(page).getByText('Не записано в C3: «xз»').waitFor();
  expect(sheet.value(3, 3)).toBe('нет');
  await page.keyboard.insertText('Да');
  await page.keyboard.press('Enter');
  await eventually(async () => sheet.value(4, 3), 'да');
}, 60000);

test('a box is ticked by the space bar and by a click', async () => {
  const { page, sheet } = await opened();
  await goTo(page, 2, 7);
  await page.keyboard.press(' ');
  await eventually(async () => sheet.value(2, 7), false);
  await cellAt(page, 2, 7).locator('.tick').click();
  await eventually(async () => sheet.value(2, 7), true);
}, 60000);

test('a locked sheet takes answers in its open cells alone, by typing, deleting and pasting', async () => {
  const { page } = await opened();
  await page.getByRole('tab', { name: 'Ответы' }).click();
  const answers = host.host.book.sheetNamed('Ответы')!;
  await page.locator('.slick-cell', { hasText: 'Организация' }).waitFor();
  await goTo(page, 2, 1);
  await page.keyboard.type('7');
  await said(page).getByText('Ячейка A2 защищена').waitFor();
  await page.keyboard.press('Delete');
  await said(page).getByText('снимите защиту').waitFor();
  await page.evaluate(() => navigator.clipboard.writeText('а\tб'));
  await page.keyboard.press('Control+v');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('8');
  await page.keyboard.press('Enter');
  await eventually(async () => answers.value(2, 2), 8);
  expect(answers.value(2, 1)).toBe('Школа');
}, 60000);

test('hidden columns are not shown and keep their place; notes are shown as text', async () => {
  const { page } = await opened();
  await page.getByRole('columnheader', { name: 'E', exact: true }).waitFor();
  expect(await page.getByRole('columnheader', { name: 'D', exact: true }).count()).toBe(0);
  await goTo(page, 3, 2);
  await page.getByRole('note').getByText('Код дан <b>учредителем</b>').waitFor();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await placed(page, 'E3');
}, 60000);

test('a range is drawn with the mouse over the border of the frozen cells; Shift and headers select too', async () => {
  const { page } = await opened();
  await cellAt(page, 1, 1).hover();
  await page.mouse.down();
  await cellAt(page, 3, 2).hover();
  await cellAt(page, 6, 5).hover();
  await page.mouse.up();
  await placed(page, 'A1:E6');
  await cellAt(page, 4, 2).click();
  await cellAt(page, 9, 3).click({ modifiers: ['Shift'] });
  await placed(page, 'B4:C9');
  await page.getByRole('columnheader', { name: 'B', exact: true }).click();
  await placed(page, `B1:B${ROWS + 1}`);
  await page.getByRole('rowheader', { name: '5', exact: true }).click();
  await placed(page, 'A5:M5');
  await page.keyboard.press('Control+a');
  await placed(page, `A1:M${ROWS + 1}`);
}, 60000);

test('a column is made wider with the mouse, and the file keeps it', async () => {
  const { page, sheet } = await opened();
  const before = sheet.column(2).width ?? 0;
  const edge = page.locator('.slick-header-column[data-id="2"] .slick-resizable-handle');
  const box = (await edge.boundingBox())!;
  await page.mouse.move(box.x + 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 72, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  await eventually(async () => (sheet.column(2).width ?? 0) > before + 8, true);
}, 60000);

test('rows are filtered by what stands in a column; an edit goes to the row that is shown', async () => {
  const { page, sheet } = await opened();
  await page.getByRole('button', { name: 'Фильтр' }).click();
  await page.getByLabel('Показать строки, где в столбце A есть').fill('№ 17»');
  await page.locator('#filter-bar', { hasText: 'Показано строк: 2 из 61' }).waitFor();
  // The active cell is one that is still shown.
  await placed(page, 'A1');
  await cellAt(page, 2, 8).click();
  await placed(page, 'H18');
  await page.keyboard.type('5');
  await page.keyboard.press('Enter');
  await eventually(async () => sheet.value(18, 8), 5);
  await page.getByRole('button', { name: 'Фильтр' }).click();
  await cellAt(page, 2, 8).getByText('2/8').waitFor();
}, 60000);

test('a text is found, forwards and backwards, from where one is', async () => {
  const { page } = await opened();
  await goTo(page, 5, 1);
  await page.keyboard.press('Control+f');
  await page.getByLabel('Найти на листе').fill('школа № 1');
  await page.keyboard.press('Enter');
  await page.locator('#find-count', { hasText: '2 из 11' }).waitFor();
  await placed(page, 'A11');
  await page.keyboard.press('Enter');
  await placed(page, 'A12');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Shift+Enter');
  await placed(page, 'A2');
  await page.getByLabel('Найти на листе').fill('нет такого');
  await page.keyboard.press('Enter');
  await page.locator('#find-count', { hasText: 'Не найдено' }).waitFor();
}, 60000);

test('Tab goes right and Enter back under the first cell; Escape gives an edit up', async () => {
  const { page, sheet } = await opened();
  await goTo(page, 2, 8);
  for (const text of ['1', '2', '3']) {
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.type('4');
  await page.keyboard.press('Enter');
  await placed(page, 'H3');
  await page.keyboard.type('99');
  await page.keyboard.press('Escape');
  await page.keyboard.press('F2');
  await page.keyboard.press('End');
  await page.keyboard.type('!');
  await page.keyboard.press('Alt+Enter');
  await page.keyboard.type('?');
  await page.keyboard.press('Enter');
  await eventually(
    async () => valuesOf(sheet, 2, 8, 2, 4),
    [
      [1, 2, 3, 4],
      ['3/8!\n?', '3/9', '3/10', '3/11'],
    ],
  );
}, 60000);

test('the wheel moves the sheet as far as anywhere else, also over frozen columns', async () => {
  const { page } = await opened();
  const at = () =>
    page.locator('.slick-viewport-bottom.slick-viewport-right').evaluate(({ scrollTop }) => scrollTop);
  await page.mouse.move(700, 500);
  await page.mouse.wheel(0, 200);
  await eventually(at, 200);
  await page.mouse.move(30, 500);
  await page.mouse.wheel(0, 200);
  await eventually(at, 400);
}, 60000);

test('F6 leads into the panel, where it was left, and back to the cell', async () => {
  const { page } = await opened();
  const isIn = () => page.evaluate(() => document.activeElement?.id ?? '');
  await goTo(page, 3, 2);
  await page.keyboard.press('F6');
  await eventually(isIn, 'sidebar-frame');
  await page.keyboard.press('F6');
  await eventually(isIn, '');
  await page.keyboard.press('ArrowDown');
  await placed(page, 'B4');
}, 60000);

test('a search that was left before it began does not lead away from the cell', async () => {
  const { page, errors } = await opened();
  await goTo(page, 2, 8);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url().replace(/.*\//, '')));
  await page.keyboard.press('Control+f');
  // Both at once, however slow the machine is: the search waits for a pause in typing.
  await page.getByLabel('Найти на листе').evaluate((field: HTMLInputElement) => {
    field.value = 'школа';
    field.dispatchEvent(new Event('input'));
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  });
  await aSecondPassed(page);
  expect(asked).not.toContain('find');
  await placed(page, 'H2');
  expect(errors).toEqual([]);
}, 60000);

test('an emptied filter shows all rows, however late the answer to what stood in it comes', async () => {
  const { page } = await opened();
  let release = (): void => undefined;
  const held = new Promise<void>((open) => {
    release = open;
  });
  await page.route('**/filter', async (route) => {
    await held;
    await route.continue();
  });
  await page.getByRole('button', { name: 'Фильтр' }).click();
  const input = page.getByLabel('Показать строки, где в столбце A есть');
  const [request] = await Promise.all([page.waitForRequest('**/filter'), input.fill('№ 17»')]);
  await input.fill('');
  // By then the page has shown all rows, which it does without asking.
  await aSecondPassed(page);
  const answered = page.waitForResponse((response) => response.request() === request);
  release();
  await (await answered).finished();
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  expect(await page.locator('#filter-bar').isVisible()).toBe(false);
  await cellAt(page, 3, 1).waitFor();
}, 60000);
