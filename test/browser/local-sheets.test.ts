import { resolve } from 'node:path';
import { Workbook } from 'exceljs';
import type { Frame } from 'playwright-core';
import { eventually } from '../support/eventually';
import { HEADER, ROWS } from '../support/register';
import { PageHost, type PageWindow } from './local/page-host';
import { violations } from './sidebar/axe';
import { openSection } from './sidebar/sections';

const MESSAGES = [
  ['№', 'Дата регистрации', 'Организация', 'Статус'],
  ['1', '01.11.2026', 'Детский сад № 460', 'В работе'],
];
const SHEETS: { readonly [name: string]: readonly unknown[][] } = {
  'Реестр 2025': [HEADER, ...ROWS],
  'Реестр 2026': [HEADER, ...ROWS.slice(0, 2)],
  'Сообщения граждан': MESSAGES,
  'Обращения, архив': MESSAGES,
};

let host: PageHost;
beforeAll(async () => {
  host = await PageHost.start();
  const workbook = new Workbook();
  for (const [name, rows] of Object.entries(SHEETS)) workbook.addWorksheet(name).addRows(rows as unknown[][]);
  await workbook.xlsx.writeFile(resolve(host.folder, 'registers.xlsx'));
});
afterAll(() => host.stop());

async function opened(): Promise<PageWindow> {
  await host.serve(resolve(host.folder, 'registers.xlsx'));
  return host.open();
}

/** The sheet that a list of sheets shows. */
const shown = (frame: Frame, list: string) => frame.getByLabel(list).locator('option:checked').textContent();
const choose = (frame: Frame, list: string, name: string) =>
  frame.getByLabel(list).selectOption({ label: name });
const look = (name: string) => {
  const { book } = host.host;
  book.active = book.sheetNamed(name) ?? book.active;
};
const openDeadlines = async (frame: Frame) => {
  await openSection(frame, 'Готовность');
  await frame.locator('summary', { hasText: 'Сроки сообщений' }).click();
};

test('each tab stays with its own sheet, also when the panel is opened again', async () => {
  const first = await opened();
  const { sidebar } = first;
  await openSection(sidebar, 'Размещённые ссылки');
  await choose(sidebar, 'Лист со ссылками', 'Реестр 2026');
  await openDeadlines(sidebar);
  expect(await shown(sidebar, 'Лист с сообщениями')).toBe('Сообщения граждан');
  await choose(sidebar, 'Лист с сообщениями', 'Обращения, архив');
  await openSection(sidebar, 'Раздача');
  expect(await shown(sidebar, 'Лист с организациями')).toBe('Реестр 2025');
  await sidebar.getByRole('tab', { name: 'Заполнение' }).click();
  expect(await shown(sidebar, 'Лист с организациями')).toBe('Реестр 2025');
  await sidebar.getByRole('button', { name: 'Проверить таблицу' }).click();
  await sidebar.getByText('Лист «Реестр 2025». В таблицу ещё ничего не записано.').waitFor();
  await first.page.close();

  look('Реестр 2026');
  const { sidebar: again, errors } = await host.open();
  expect(await shown(again, 'Лист с организациями')).toBe('Реестр 2025');
  await again
    .getByText('Открыт лист «Реестр 2026», а панель осталась на листе «Реестр 2025», с которым вы работали.')
    .waitFor();
  expect(await violations(again)).toEqual([]);
  await openSection(again, 'Размещённые ссылки');
  expect(await shown(again, 'Лист со ссылками')).toBe('Реестр 2026');
  await openDeadlines(again);
  expect(await shown(again, 'Лист с сообщениями')).toBe('Обращения, архив');
  await again.getByRole('tab', { name: 'Заполнение' }).click();
  await again.getByRole('button', { name: 'Перейти на лист «Реестр 2026»' }).click();
  await eventually(() => again.locator('.notice').count(), 0);
  expect(await shown(again, 'Лист с организациями')).toBe('Реестр 2026');
  await again.waitForFunction(() => document.activeElement?.tagName === 'H2');
  expect(errors).toEqual([]);
});

test('what comes next after a fill is done on its sheet, whatever the tab was at before', async () => {
  const { sidebar } = await opened();
  await openSection(sidebar, 'Размещённые ссылки');
  await choose(sidebar, 'Лист со ссылками', 'Реестр 2026');
  await sidebar.getByRole('button', { name: 'Проверить ссылки' }).click();
  await sidebar.getByText('Лист «Реестр 2026». Сами ссылки не меняются.').waitFor();
  await sidebar.getByRole('tab', { name: 'Заполнение' }).click();
  await sidebar.getByRole('button', { name: 'Проверить таблицу' }).click();
  await sidebar.getByRole('button', { name: /^Заполнить/ }).click();
  await sidebar.getByRole('button', { name: 'Проверить размещённые ссылки' }).click();
  await sidebar.getByRole('heading', { name: 'Что размещено на страницах' }).waitFor();
  expect(await shown(sidebar, 'Лист со ссылками')).toBe('Реестр 2025');
});

test('a card is of its own sheet: another one in front is told, and can be taken', async () => {
  const { sidebar } = await opened();
  host.host.select(host.host.book.sheetNamed('Реестр 2026')!, { row: 2, column: 1, rows: 1, columns: 1 });
  await sidebar.getByRole('tab', { name: 'Карточка' }).click();
  await sidebar.getByText('Открыт лист «Реестр 2026», а карточка — по листу «Реестр 2025».').waitFor();
  await sidebar.locator('summary', { hasText: 'Лист: «Реестр 2025»' }).click();
  await choose(sidebar, 'Лист с организациями', 'Реестр 2026');
  await sidebar.getByRole('heading', { name: 'Администрация Черепановского района' }).waitFor();
  await sidebar.getByText('1 из 2').waitFor();
  expect(await violations(sidebar)).toEqual([]);
});

test('a sheet that was deleted meanwhile is said, and what is open is read in its place', async () => {
  const { sidebar } = await opened();
  await openSection(sidebar, 'Размещённые ссылки');
  const { book } = host.host;
  const gone = book.sheetNamed('Реестр 2026');
  if (gone) book.removeSheet(gone);
  await choose(sidebar, 'Лист со ссылками', 'Реестр 2026');
  await sidebar.getByText('Лист не найден: его удалили.').waitFor();
  expect(await shown(sidebar, 'Лист со ссылками')).toBe('Реестр 2025');
  await sidebar.getByRole('button', { name: 'Повторить' }).click();
  await eventually(() => sidebar.getByLabel('Лист со ссылками').locator('option').count(), 3);
});

test('a sheet that is deleted under its result: what is left is offered', async () => {
  const { sidebar } = await opened();
  await sidebar.getByRole('button', { name: 'Проверить таблицу' }).click();
  await sidebar.getByText('Лист «Реестр 2025». В таблицу ещё ничего не записано.').waitFor();
  const { book } = host.host;
  const gone = book.sheetNamed('Реестр 2025');
  if (gone) book.removeSheet(gone);
  await sidebar.getByRole('button', { name: 'Проверить заново' }).click();
  await sidebar.getByText('Лист не найден: его удалили.').waitFor();
  await sidebar.getByRole('button', { name: 'Закрыть' }).click();
  await eventually(() => sidebar.getByLabel('Лист с организациями').locator('option').count(), 3);
  expect(await shown(sidebar, 'Лист с организациями')).toBe('Реестр 2026');
});
