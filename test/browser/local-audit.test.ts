import { join, resolve } from 'node:path';
import { audit } from '../../host/cli/audit/audit';
import { NO_WISHES } from '../../host/cli/columns/column-wishes';
import { readDist } from '../../host/dist-files';
import { readBook } from '../../host/xlsx/read-book';
import { PROJECT_ROOT } from '../../tools/build/project-root';
import { columnNumber } from '../../tools/sample/layout';
import { buildSample } from '../../tools/sample/sample';
import { firstSheet, PageHost, type PageWindow, values } from './local/page-host';
import { openSection } from './sidebar/sections';

const SAMPLE = resolve(PROJECT_ROOT, 'test/samples/exhaustive.xlsx');

let pageHost: PageHost;
beforeAll(async () => {
  pageHost = await PageHost.start();
});
afterAll(() => pageHost.stop());

async function auditSheet({ sidebar }: PageWindow): Promise<void> {
  await openSection(sidebar, 'Размещённые ссылки');
  await sidebar.getByRole('button', { name: 'Проверить ссылки' }).click();
  await sidebar.getByRole('heading', { name: 'Результат проверки ссылок' }).waitFor();
}

const write = ({ sidebar }: PageWindow) => sidebar.getByRole('button', { name: /^Записать в/ }).click();
const done = ({ sidebar }: PageWindow) => sidebar.getByRole('heading', { name: 'Готово' }).waitFor();

test('stopped and gone on with, the page writes what the command line writes; undo takes it back', async () => {
  await pageHost.serve(SAMPLE);
  const before = values(pageHost.host.book);
  const output = join(pageHost.folder, 'audited.xlsx');
  const quiet = { print: () => undefined, complain: () => undefined, progress: () => undefined };
  const command = {
    name: 'audit',
    input: SAMPLE,
    output,
    sheet: '',
    region: '',
    wishes: NO_WISHES,
    decisions: '',
    json: true,
  } as const;
  expect(await audit(command, readDist(), quiet)).toBe(1);
  const window = await pageHost.open(60);
  await auditSheet(window);
  const goOn = window.holdAfter(2);
  await write(window);
  await window.sidebar.getByRole('button', { name: 'Остановить' }).click();
  goOn();
  await window.sidebar.getByRole('heading', { name: 'Запись проверки остановлена' }).waitFor();
  await window.sidebar.getByRole('button', { name: 'Отложить' }).click();
  await auditSheet(window);
  await write(window);
  await done(window);
  expect(values(pageHost.host.book)).toEqual(values(await readBook(output)));
  await window.sidebar.getByRole('button', { name: 'Убрать проверку' }).click();
  await window.sidebar.getByRole('button', { name: 'Вернуть прежние значения' }).click();
  await window.sidebar.getByRole('heading', { name: 'Записанная проверка убрана' }).waitFor();
  expect(window.errors).toEqual([]);
  expect(values(pageHost.host.book).map((row) => row.slice(0, before[0]?.length))).toEqual(before);
});

test('the card shows what is placed beside the right link', async () => {
  await pageHost.serve(SAMPLE);
  const line = buildSample({ rows: 300, seed: 1 }).lines.find(
    (one) => one.type === 'organisation' && one.placed.defect === 'tax-number',
  );
  if (line?.type !== 'organisation') throw new Error('no such page in the sample');
  const sheet = firstSheet(pageHost.host.book);
  pageHost.host.select(sheet, { row: line.row, column: columnNumber('name'), rows: 1, columns: 1 });
  const { sidebar } = await pageHost.open();
  await sidebar.getByRole('tab', { name: 'Карточка' }).click();
  const item = sidebar.locator('.item').first();
  await item.getByText('это код налоговой (54), а нужен ОКАТО (50)').waitFor();
  expect(await item.locator('.placed-text').textContent()).toBe(line.placed.cells.form);
  expect(await item.locator('mark.piece-wrong').allTextContents()).toEqual(['utm_medium=54']);
  expect(await item.locator('mark.piece-right').allTextContents()).toEqual(['&utm_medium=50']);
  await sidebar.locator('.item').nth(1).getByText('Размещена, ссылка верна').waitFor();
});
