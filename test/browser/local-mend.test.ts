import { resolve } from 'node:path';
import { Workbook } from 'exceljs';
import type { Frame, Page } from 'playwright-core';
import { ogrn } from '../register/sheet';
import { firstSheet, PageHost, type PageWindow } from './local/page-host';

const LONG = 'Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № ';
const HEADER = [
  'Наименование организации',
  'ОГРН',
  'ID ЛКО',
  'ОКТМО',
  'Вид организации',
  'Страница ВК',
  'Сфера',
];
const BODY = [
  'Администрация Черепановского района',
  ogrn(1),
  '219141',
  '50657000',
  'ОМСУ',
  'https://vk.com/club1',
  '',
];
const school = (serial: number, change: { [column: number]: string } = {}) =>
  [
    `${LONG}${serial}» Черепановского района`,
    ogrn(100 + serial),
    String(220000 + serial),
    '50657000',
    'подведомственная',
    `https://vk.com/club${serial}`,
    'образование',
  ].map((value, column) => change[column] ?? value);

/** Rows with one mistake each that one value mends, and what a person types for it. */
const MISTAKES = [
  { row: 4, column: 1, held: '1045405430621', typed: ogrn(102) },
  { row: 6, column: 1, held: '', typed: ogrn(104) },
  { row: 8, column: 3, held: '506', typed: '50657000' },
  { row: 10, column: 5, held: 'https://vk.com/school8', typed: 'https://vk.com/club8' },
  { row: 12, column: 2, held: 'двести', typed: '220010' },
];

let host: PageHost;
beforeAll(async () => {
  host = await PageHost.start();
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('Выгрузка');
  sheet.addRow(HEADER);
  sheet.addRow(BODY);
  for (let row = 3; row <= 14; row++) {
    const mistake = MISTAKES.find((one) => one.row === row);
    sheet.addRow(school(row - 2, mistake ? { [mistake.column]: mistake.held } : {}));
  }
  await workbook.xlsx.writeFile(resolve(host.folder, 'mistakes.xlsx'));
});
afterAll(() => host.stop());

/** Namesakes without an OGRN under a body whose status nobody knows. */
const NAMESAKES = [
  ['Учредитель', 'Организация', 'ОГРН', 'Номер ЛКО', 'Статус подключения', 'Госпаблик', 'Код ОКТМО'],
  ['', 'Администрация Тарского района', ogrn(1), '300101', 'в работе', 'https://vk.com/club1', '52654000'],
  ...[2, 3, 4].map((serial) => [
    'Администрация Тарского района',
    'Детский сад № 1',
    '',
    '',
    'подключён',
    `https://vk.com/club${serial}`,
    '52654000',
  ]),
];

async function openedNamesakes(): Promise<PageWindow> {
  const workbook = new Workbook();
  workbook.addWorksheet('Свод').addRows(NAMESAKES);
  const file = resolve(host.folder, 'namesakes.xlsx');
  await workbook.xlsx.writeFile(file);
  await host.serve(file);
  return host.open();
}

async function opened(): Promise<PageWindow> {
  await host.serve(resolve(host.folder, 'mistakes.xlsx'));
  return host.open();
}

/** A keyboard that counts; a typed or pasted value counts as one, since it is looked up and pasted. */
class Keys {
  count = 0;
  readonly values: string[] = [];

  constructor(private readonly page: Page) {}

  async press(key: string): Promise<void> {
    this.count += 1;
    await this.page.keyboard.press(key);
  }

  async paste(text: string): Promise<void> {
    await this.press('Control+A');
    this.count += 1;
    await this.page.keyboard.insertText(text);
  }
}

const openGroup = (frame: Frame, title: string) =>
  frame.locator('.group', { hasText: title }).locator('summary').click();
const errors = (frame: Frame) => frame.locator('.group-error:not(.group-settled)').count();
const cellOf = (row: number, column: number) => firstSheet(host.host.book).value(row, column + 1);

test('all findings are mended by keyboard alone: the cell, the value, Enter, the next one', async () => {
  const { page, sidebar, errors: thrown } = await opened();
  const keys = new Keys(page);
  await sidebar.getByRole('button', { name: 'Проверить таблицу' }).focus();
  await keys.press('Enter');
  await sidebar.getByRole('heading', { name: 'Результат проверки' }).waitFor();
  await sidebar.locator('.group-error').first().waitFor();
  const mended: number[] = [];
  // A mistake may have several findings: what settles one settles the others.
  for (let step = 0; step < 12 && (await errors(sidebar)) > 0; step++) {
    await keys.press('Alt+ArrowDown');
    const current = sidebar.locator('.row-button[aria-expanded="true"]');
    await current.waitFor();
    const row = Number(/Строка (\d+)/.exec((await current.textContent()) ?? '')?.[1]);
    const mistake = MISTAKES.find((one) => one.row === row);
    if (!mistake) throw new Error(`a finding in row ${row}: ${await current.textContent()}`);
    await sidebar.locator('.mend-form input[type="text"]').waitFor();
    await sidebar.waitForFunction(() => document.activeElement?.tagName === 'INPUT');
    await keys.paste(mistake.typed);
    await keys.press('Enter');
    await sidebar.getByText(/^Записано/).waitFor();
    await sidebar.locator('li.settled .row-button[aria-expanded="true"]').waitFor();
    expect(cellOf(mistake.row, mistake.column)).toBe(mistake.typed);
    await sidebar.waitForFunction(() => document.activeElement?.textContent === 'Следующая');
    mended.push(row);
  }
  expect(mended.sort((a, b) => a - b)).toEqual(MISTAKES.map(({ row }) => row));
  // One to start the check, then four for each: the next finding, all of the old value, the new value, Enter.
  expect(keys.count).toBe(1 + 4 * MISTAKES.length);
  await sidebar.locator('.counts').getByText('Требуют внимания').waitFor();
  expect(thrown).toEqual([]);
});

test('a mended cell is put back where it was mended', async () => {
  const { sidebar } = await opened();
  await sidebar.getByRole('button', { name: 'Проверить таблицу' }).click();
  await sidebar.locator('.group-error > summary').first().click();
  await sidebar.locator('.row-button').first().click();
  const field = sidebar.locator('.mend-form input[type="text"]');
  await field.waitFor();
  const row = Number(
    /Строка (\d+)/.exec((await sidebar.locator('.row-button').first().textContent()) ?? '')?.[1],
  );
  const mistake = MISTAKES.find((one) => one.row === row)!;
  await field.fill(mistake.typed);
  await sidebar.getByRole('button', { name: 'Исправить' }).click();
  await sidebar.locator('li.settled').first().waitFor();
  await sidebar.getByRole('button', { name: 'Вернуть' }).click();
  await sidebar.locator('li:not(.settled) .row-button[aria-expanded="true"]').waitFor();
  expect(cellOf(mistake.row, mistake.column)).toBe(mistake.held);
});

test('a value that the rules refuse is not written, and says why beside the input', async () => {
  const { sidebar } = await opened();
  await sidebar.getByRole('button', { name: 'Проверить таблицу' }).click();
  await openGroup(sidebar, 'Нет ОГРН');
  await sidebar.locator('.row-button').first().click();
  await sidebar.locator('.mend-form input[type="text"]').fill('1045405430621');
  await sidebar.getByRole('button', { name: 'Исправить' }).click();
  await sidebar.getByText(/последняя цифра должна быть/).waitFor();
  expect(cellOf(6, 1)).toBe('');
});

test('an edit in the sheet is noticed when the finding is opened', async () => {
  const { sidebar } = await opened();
  await sidebar.getByRole('button', { name: 'Проверить таблицу' }).click();
  await sidebar.getByRole('heading', { name: 'Результат проверки' }).waitFor();
  firstSheet(host.host.book).put(6, 2, ogrn(104));
  await openGroup(sidebar, 'Нет ОГРН');
  await sidebar.locator('.row-button').first().click();
  await sidebar.getByText('Строка изменена, проверить').waitFor();
  await sidebar.locator('.mend-changed button').click();
  await sidebar.locator('li.settled').first().waitFor();
  await sidebar.getByText('Строка изменена, проверить').waitFor({ state: 'detached' });
});

test('open groups, their order and the place on the page outlive another check and a visit to the card', async () => {
  const { sidebar } = await opened();
  await sidebar.getByRole('button', { name: 'Проверить таблицу' }).click();
  await sidebar.locator('.group > summary').last().click();
  await sidebar.locator('.group[open] .row-button').last().click();
  await sidebar.locator('.mend').waitFor();
  await sidebar.getByText('Смотрим ячейку…').waitFor({ state: 'detached' });
  const titles = () => sidebar.locator('.group > summary').allInnerTexts();
  const place = () => sidebar.evaluate(() => window.scrollY);
  const before = { titles: await titles(), place: await place() };
  expect(before.place).toBeGreaterThan(0);
  await sidebar.getByRole('tab', { name: 'Карточка' }).click();
  await sidebar.getByRole('tab', { name: 'Заполнение' }).click();
  await sidebar.locator('.mend').waitFor();
  expect(await sidebar.locator('.group[open]').count()).toBe(1);
  expect(Math.abs((await place()) - before.place)).toBeLessThan(4);
  await sidebar.getByRole('button', { name: 'Проверить заново' }).first().click();
  await sidebar.getByText('Проверяем заново…').waitFor({ state: 'detached' });
  expect(await titles()).toEqual(before.titles);
  expect(await sidebar.locator('.group[open]').count()).toBe(1);
});

test('rows that were sorted meanwhile: the finding that was worked on stays open where it went, with the keyboard in it', async () => {
  const { sidebar } = await opened();
  await sidebar.getByRole('button', { name: 'Проверить таблицу' }).click();
  await openGroup(sidebar, 'Не сходится последняя цифра');
  await sidebar.locator('.row-button').first().click();
  await sidebar.locator('.mend-form input[type="text"]').waitFor();
  const sheet = firstSheet(host.host.book);
  const rows = Array.from({ length: 13 }, (_, at) => HEADER.map((_header, column) => cellOf(at + 2, column)));
  for (const [at, row] of rows.reverse().entries())
    for (const [column, held] of row.entries()) sheet.put(at + 2, column + 1, held);
  await sidebar.evaluate(() => window.dispatchEvent(new Event('focus')));
  await sidebar.locator('.mend-changed button').press('Enter');
  const current = sidebar.locator('.row-button[aria-expanded="true"]');
  await current.getByText('Строка 12', { exact: true }).waitFor();
  expect(await sidebar.locator('.mend-form input[type="text"]').inputValue()).toBe('1045405430621');
  await sidebar.waitForFunction(() => document.activeElement?.tagName === 'INPUT');
});

test('of three namesakes the one that was opened is mended, crossed off and put back, rows inserted above or not', async () => {
  const { sidebar } = await openedNamesakes();
  await sidebar.getByRole('button', { name: 'Проверить таблицу' }).click();
  await openGroup(sidebar, 'Нет ОГРН');
  const list = sidebar.locator('[data-code="ogrn-missing"] .rows > li');
  await list.nth(1).locator('.row-button').click();
  await sidebar.locator('.mend-form input[type="text"]').waitFor();
  const sheet = firstSheet(host.host.book);
  const inserted = [
    '',
    'Министерство труда',
    ogrn(9),
    '300109',
    'подключён',
    'https://vk.com/club9',
    '52701000',
  ];
  for (const [at, row] of [inserted, ...NAMESAKES.slice(1)].entries())
    for (const [column, held] of row.entries()) sheet.put(at + 2, column + 1, held);
  await sidebar.evaluate(() => window.dispatchEvent(new Event('focus')));
  await sidebar.locator('.mend-changed button').click();
  const current = sidebar.locator('.row-button[aria-expanded="true"]');
  await current.getByText('Строка 5', { exact: true }).waitFor();
  await sidebar.locator('.mend-form input[type="text"]').fill(ogrn(7));
  await sidebar.getByRole('button', { name: 'Исправить' }).click();
  await sidebar.locator('li.settled .row-button[aria-expanded="true"]').waitFor();
  expect([cellOf(5, 2), cellOf(5, 5)]).toEqual([ogrn(7), 'https://vk.com/club3']);
  expect(await list.evaluateAll((all) => all.map(({ className }) => className))).toEqual(['', 'settled', '']);
  await sidebar.getByRole('button', { name: 'Вернуть' }).click();
  await sidebar.locator('li:not(.settled) .row-button[aria-expanded="true"]').waitFor();
  expect(cellOf(5, 2)).toBe('');
});

test('a finding about the body above shows and mends the cell in its row, and is crossed off in all its children', async () => {
  const { page, sidebar } = await openedNamesakes();
  await sidebar.getByRole('button', { name: 'Проверить таблицу' }).click();
  await openGroup(sidebar, 'Непонятен статус ЛКО');
  const group = sidebar.locator('[data-code="status-undecided"]');
  await group.locator('.row-button', { hasText: 'Строка 4' }).click();
  await sidebar.getByText('Исправлять нужно строку 2: она выделена в таблице.').waitFor();
  expect(await sidebar.getByLabel('Статус подключения').inputValue()).toBe('в работе');
  await page.locator('#grid .slick-cell.active', { hasText: 'в работе' }).waitFor();
  await sidebar.getByLabel('Статус подключения').fill('подключён');
  await sidebar.getByRole('button', { name: 'Исправить' }).click();
  await group.getByText('решено', { exact: true }).first().waitFor();
  await group.locator('li.settled').nth(3).waitFor();
  expect([2, 3, 4, 5].map((row) => cellOf(row, 4))).toEqual(Array(4).fill('подключён'));
});

test('a number that has no cell any more once it is mended can still be put back', async () => {
  const { sidebar } = await opened();
  await sidebar.getByRole('button', { name: 'Проверить таблицу' }).click();
  await openGroup(sidebar, 'Вместо номера текст');
  await sidebar.locator('.row-button').first().click();
  await sidebar.locator('.mend-form input[type="text"]').fill('220010');
  await sidebar.getByRole('button', { name: 'Исправить' }).click();
  await sidebar.locator('li.settled .row-button[aria-expanded="true"]').waitFor();
  await sidebar.getByText('Записано «220010».').waitFor();
  await sidebar.getByRole('button', { name: 'Вернуть' }).click();
  await sidebar.locator('li:not(.settled) .row-button[aria-expanded="true"]').waitFor();
  expect(cellOf(12, 2)).toBe('двести');
});
