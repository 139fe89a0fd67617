import { resolve } from 'node:path';
import { readBook } from '../../host/xlsx/read-book';
import { OUTPUT_HEADERS, type OutputColumn } from '../../src/shared/fill';
import { PROJECT_ROOT } from '../../tools/build/project-root';
import { SAMPLE_COLUMNS } from '../../tools/sample/layout';
import { PLACED_COLUMNS } from '../../tools/sample/placed/placed-links';
import { documentOf } from '../support/document-state';
import { firstSheet, PageHost, type PageWindow, values } from './local/page-host';

const SAMPLE = resolve(PROJECT_ROOT, 'test/samples/exhaustive.xlsx');
const HEADER_ROW = 5;
/** The export's columns and those with placed links. */
const SOURCE_COLUMNS = SAMPLE_COLUMNS.length + PLACED_COLUMNS.length;

let pageHost: PageHost;
beforeAll(async () => {
  pageHost = await PageHost.start();
});
afterAll(() => pageHost.stop());

type Book = Awaited<ReturnType<typeof readBook>>;

function columnOf(book: Book, column: OutputColumn): number {
  return (values(book)[HEADER_ROW - 1] ?? []).indexOf(OUTPUT_HEADERS[column]) + 1;
}

async function check({ sidebar }: PageWindow): Promise<void> {
  await sidebar.getByRole('button', { name: 'Проверить таблицу', exact: true }).click();
  await sidebar.getByRole('heading', { name: 'Результат проверки' }).waitFor();
}

async function startFill(window: PageWindow): Promise<void> {
  await check(window);
  await window.sidebar.getByRole('button', { name: /^Заполнить/ }).click();
}

async function done({ sidebar }: PageWindow): Promise<void> {
  await sidebar.getByRole('heading', { name: 'Готово' }).waitFor();
}

let expected: unknown[][] = [];
/** The sheet as an undisturbed fill leaves it. */
async function filledSheet(): Promise<unknown[][]> {
  if (expected.length === 0) {
    await pageHost.serve(SAMPLE);
    const window = await pageHost.open();
    await startFill(window);
    await done(window);
    expect(window.errors).toEqual([]);
    expected = values(pageHost.host.book);
  }
  return expected;
}

test('checks, fills and saves: the downloaded file holds what the sheet shows', async () => {
  const sheet = await filledSheet();
  const window = await pageHost.open();
  const download = window.page.waitForEvent('download');
  await window.page.getByRole('button', { name: 'Скачать .xlsx' }).click();
  const file = resolve(pageHost.folder, 'saved.xlsx');
  await (await download).saveAs(file);
  expect(values(await readBook(file))).toEqual(sheet);
  const links = sheet
    .map((row) => row[columnOf(pageHost.host.book, 'formLink') - 1])
    .filter((cell) => /^https:/.test(String(cell)));
  expect(links.length).toBeGreaterThan(250);
});

test('stopped in the middle, reloaded, continued: the same sheet; taken back: the sheet before', async () => {
  const sheet = await filledSheet();
  await pageHost.serve(SAMPLE);
  const before = documentOf(pageHost.host);
  const window = await pageHost.open(60);
  const goOn = window.holdAfter(2);
  await startFill(window);
  await window.sidebar.getByRole('button', { name: 'Остановить' }).click();
  goOn();
  await window.sidebar.getByRole('heading', { name: 'Заполнение остановлено' }).waitFor();
  const half = values(pageHost.host.book);
  expect(half).not.toEqual(sheet);
  await window.page.close();
  const again = await pageHost.open(60);
  await again.sidebar.getByRole('button', { name: 'Продолжить' }).click();
  await done(again);
  expect(values(pageHost.host.book)).toEqual(sheet);
  await again.sidebar.getByRole('button', { name: 'Отменить заполнение' }).click();
  await again.sidebar.getByRole('button', { name: 'Вернуть прежние значения' }).click();
  await again.sidebar.getByRole('heading', { name: 'Заполнение отменено' }).waitFor();
  expect(documentOf(pageHost.host)).toEqual(before);
});

test('a sidebar closed in the middle of a run offers to go on', async () => {
  const sheet = await filledSheet();
  await pageHost.serve(SAMPLE);
  const window = await pageHost.open(60);
  window.holdAfter(2);
  await startFill(window);
  await window.sidebar.getByText(/^1\d\d\sиз\s300\sстрок/).waitFor();
  await window.page.close();
  const again = await pageHost.open(60);
  await again.sidebar.getByText('Заполнение не закончено').waitFor();
  await again.sidebar.getByRole('button', { name: 'Продолжить' }).click();
  await done(again);
  expect(values(pageHost.host.book)).toEqual(sheet);
});

test('a second window is told that the sheet is being filled', async () => {
  await pageHost.serve(SAMPLE);
  const first = await pageHost.open(60);
  const second = await pageHost.open(60);
  await check(second);
  const goOn = first.holdAfter(2);
  await startFill(first);
  await first.sidebar.getByText(/^\d+\sиз\s300\sстрок/).waitFor();
  await second.sidebar.getByRole('button', { name: /^Заполнить/ }).click();
  await second.sidebar
    .getByText(/уже заполняется/)
    .first()
    .waitFor();
  goOn();
  await done(first);
});

test('rows sorted by a colleague between batches: every link is in its own row', async () => {
  const sheet = await filledSheet();
  await pageHost.serve(SAMPLE);
  const window = await pageHost.open(60);
  const { book } = pageHost.host;
  let batches = 0;
  pageHost.host.gate.before = (member) => {
    // The journal is written once a batch, so its second write is in the middle of the run.
    if (member === 'LockService.getDocumentLock') batches += 1;
    if (batches !== 4) return;
    pageHost.host.gate.before = null;
    reverseRows(book);
  };
  await startFill(window);
  await done(window);
  expect(batches).toBe(4);
  expect(linksByOrganisation(values(book), book)).toEqual(linksByOrganisation(sheet, book));
});

test('a Google fault is a plain sentence, and «Повторить» goes on', async () => {
  const sheet = await filledSheet();
  await pageHost.serve(SAMPLE);
  const window = await pageHost.open(60);
  pageHost.host.gate.failAt(2, { member: /^Range\.setValues$/ });
  await startFill(window);
  await window.sidebar
    .getByText(/Google Таблицы не ответили как следует/)
    .first()
    .waitFor();
  expect(await window.sidebar.locator('#app').textContent()).not.toMatch(
    /Service Spreadsheets|Exception|Error/,
  );
  await window.sidebar.getByRole('button', { name: 'Повторить' }).click();
  await done(window);
  expect(values(pageHost.host.book)).toEqual(sheet);
});

test('undo after a sort takes everything back', async () => {
  await pageHost.serve(SAMPLE);
  const { book } = pageHost.host;
  const before = values(book)
    .slice(HEADER_ROW)
    .map((row) => JSON.stringify(row.slice(0, SOURCE_COLUMNS)));
  const window = await pageHost.open();
  await startFill(window);
  await done(window);
  reverseRows(book);
  await window.sidebar.getByRole('button', { name: 'Отменить заполнение' }).first().click();
  await window.sidebar.getByRole('button', { name: 'Вернуть прежние значения' }).click();
  await window.sidebar.getByRole('heading', { name: 'Заполнение отменено' }).waitFor();
  const after = values(book).slice(HEADER_ROW);
  expect(after.map((row) => JSON.stringify(row.slice(0, SOURCE_COLUMNS))).sort()).toEqual(before.sort());
  expect(after.flatMap((row) => row.slice(SOURCE_COLUMNS)).filter((cell) => cell !== '')).toEqual([]);
});

test('a finding shows its row in the sheet; hostile texts stay text', async () => {
  await pageHost.serve(SAMPLE);
  const window = await pageHost.open();
  await check(window);
  await window.sidebar.locator('.group > summary').first().click();
  const row = window.sidebar.getByRole('button', { name: /^Строка\s\d+/ }).first();
  const number = /Строка\s(\d+)/.exec((await row.textContent()) ?? '')?.[1];
  await row.click();
  await window.page.locator('#place', { hasText: new RegExp(`^[A-Z]+${number}(:|$)`) }).waitFor();
  expect(window.errors).toEqual([]);
});

test('a formula typed into the sheet is computed by the bundle', async () => {
  await pageHost.serve(SAMPLE);
  const window = await pageHost.open();
  const cell = firstSheet(pageHost.host.book);
  pageHost.host.type(cell, 400, 1, '=POS_FORM_LINK(219141;50;1045405430620)');
  expect(cell.value(400, 1)).toBe(
    'https://pos.gosuslugi.ru/form/?opaId=219141&utm_source=vk&utm_medium=50&utm_campaign=1045405430620',
  );
  expect(window.errors).toEqual([]);
});

/** Organisation → its three links, sorted: what must not depend on the order of the rows. */
function linksByOrganisation(rows: unknown[][], book: Book): string[] {
  const links = (['formLink', 'pollLink', 'appLink'] as const).map((column) => columnOf(book, column) - 1);
  return rows
    .slice(HEADER_ROW)
    .map((row) => [row[5], row[8], ...links.map((column) => row[column])].join(' | '))
    .sort();
}

function reverseRows(book: Book): void {
  const sheet = firstSheet(book);
  const rows = values(book).slice(HEADER_ROW);
  const { columns } = sheet.content;
  const organisations = rows
    .map((row, i) => ({ row, i }))
    .filter(({ row }) => String(row[5]) !== '' && String(row[8]) !== '');
  const places = organisations.map(({ i }) => i);
  [...organisations].reverse().forEach(({ row }, k) => {
    for (let c = 0; c < columns; c++)
      sheet.put(HEADER_ROW + 1 + (places[k] as number), c + 1, (row[c] ?? '') as string);
  });
}
