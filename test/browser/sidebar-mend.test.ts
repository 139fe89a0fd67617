import type { Page } from 'playwright-core';
import type { Question } from '../../src/shared/decisions';
import type { FindingCell, ShownRow } from '../../src/shared/mend';
import { eventually } from '../support/eventually';
import { expectFocus, violations } from './sidebar/axe';
import { fillOf, findingRows, LONG_NAME, wholeGroup } from './sidebar/data';
import { callsOf, Host, release, reseed, type SeedChange, waitForCalls } from './sidebar/host';
import { expectNoSideScroll, resize } from './sidebar/width';

let host: Host;
beforeAll(async () => {
  host = await Host.start();
});
afterAll(() => host.stop());

const CELL: FindingCell = {
  role: 'kind',
  column: 3,
  header: 'Вид организации',
  value: 'бюджетное',
  same: 1204,
  lock: null,
};
const shown = (cell: Partial<FindingCell> | null, mark = 'm0'): ShownRow => ({
  row: 4,
  cell: cell && { ...CELL, ...cell },
  mark,
});
const rows = [
  { row: 4, name: LONG_NAME, text: 'Вид «бюджетное» неизвестен', mark: 'm0' },
  { row: 5, name: 'Школа № 5', text: 'Вид «бюджетное» неизвестен', mark: 'm1' },
];
const kindGroup = (of: typeof rows) =>
  wholeGroup({
    code: 'kind-unknown',
    severity: 'error',
    title: 'Вид не распознан',
    fix: 'Напишите: РОИВ, ОМСУ или подведомственная',
    rows: of,
  });
const fillWith = (of: typeof rows) => ({ ...fillOf(318), groups: of.length > 0 ? [kindGroup(of)] : [] });

async function opened(row: ShownRow, seed: SeedChange = {}): Promise<Page> {
  const page = await host.open({
    previews: { fill: fillWith(rows) },
    values: {
      selectRow: row,
      mendCell: { role: 'kind', value: 'ОМСУ', cells: [{ row: 4, held: 's', mark: 'm9' }] },
    },
    ...seed,
  });
  await page.getByRole('button', { name: 'Проверить таблицу' }).click();
  await page.getByText('Вид не распознан').click();
  await page.locator('.row-button').first().click();
  await page.locator('.mend').waitFor();
  return page;
}

const requestOf = async (page: Page, name: string) =>
  (await callsOf(page)).filter((call) => call.name === name).map(({ request }) => request);

test('a known handful of values is chosen, for all rows that hold the same if wished', async () => {
  const page = await opened(shown({}));
  await page.getByLabel('Вид организации').selectOption('ОМСУ');
  await page.getByText('Применить ко всем 1204 строкам с этим значением').click();
  await reseed(page, { previews: { fill: fillWith(rows.slice(1)) } });
  await page.getByRole('button', { name: 'Исправить' }).click();
  await page.locator('li.settled').waitFor();
  expect(await requestOf(page, 'mendCell')).toEqual([
    { sheetId: 0, row: 4, role: 'kind', value: 'ОМСУ', expected: 'm0', everywhere: true },
  ]);
  // What depends on the row is checked with it, without leaving the place.
  await waitForCalls(page, 'previewRun', 2);
  expect(await page.locator('.group-count').textContent()).toBe('1 строка');
});

const BODY = 'Администрация Черепановского района (ОГРН 1045405430620)';
const QUESTION: Question = {
  subject: 'parent',
  title: 'Вышестоящая организация',
  value: 'УТиКХ',
  rows: 31,
  choices: [BODY, `${LONG_NAME} (ОГРН 1025401020721)`, 'нет вышестоящей'],
};
const parentCell: Partial<FindingCell> = {
  role: 'parentName',
  header: 'Вышестоящая организация',
  value: 'УТиКХ',
  same: 31,
};
const asking = (of: typeof rows, questions: readonly Question[]) => ({
  ...fillWith(of),
  decisions: { questions, notices: [] },
});

test('a parent that nobody has is chosen from the sheet’s organisations, once for all its rows', async () => {
  const page = await opened(shown(parentCell), {
    previews: { fill: asking(rows, [QUESTION]) },
    values: { selectRow: shown(parentCell), saveDecisions: { sheetId: 5, sheetName: 'Решения' } },
  });
  const box = page.locator('.mend');
  const list = box.getByLabel('Или выберите вышестоящую из таблицы');
  expect(await list.locator('option').allInnerTexts()).toHaveLength(4);
  expect(await violations(page)).toEqual([]);
  await expectNoSideScroll(page);
  const apply = box.getByRole('button', { name: 'Применить ко всем 31 строке' });
  await apply.press('Enter');
  await box.getByText('Выберите значение из списка.').waitFor();
  expect(await requestOf(page, 'saveDecisions')).toEqual([]);
  await list.selectOption(BODY);
  await reseed(page, { previews: { fill: asking(rows.slice(1), []) } });
  await apply.press('Enter');
  await page.locator('li.settled').waitFor();
  const { subject, value, rows: count, choices } = QUESTION;
  expect(await requestOf(page, 'saveDecisions')).toEqual([
    { sheetId: 0, entries: [{ subject, value, choice: BODY, rows: count, choices }] },
  ]);
  await page.locator('.mend').getByText(`Решено: «УТиКХ» — ${BODY}.`).waitFor();
  expect(await requestOf(page, 'mendCell')).toEqual([]);
});

test.each<{ what: string; cell: Partial<FindingCell>; question: Partial<Question>; offered: number }>([
  { what: 'spaces and case differ', cell: { value: ' утикх ' }, question: {}, offered: 1 },
  {
    what: 'a formula, which the decision leaves alone',
    cell: { lock: 'formula' },
    question: {},
    offered: 1,
  },
  {
    what: 'a parent named by its OGRN',
    cell: { role: 'parentOgrn', value: '1025401020721' },
    question: { value: 'ОГРН 1025401020721' },
    offered: 1,
  },
  { what: 'another parent', cell: { value: 'Минздрав' }, question: {}, offered: 0 },
  { what: 'the same words of another subject', cell: {}, question: { subject: 'status' }, offered: 0 },
  { what: 'the same words in another column', cell: { role: 'kind' }, question: {}, offered: 0 },
])('candidates for a parent: $what', async ({ cell, question, offered }) => {
  const page = await opened(shown({ ...parentCell, ...cell }), {
    previews: { fill: asking(rows, [{ ...QUESTION, ...question }]) },
    values: { selectRow: shown({ ...parentCell, ...cell }) },
  });
  await page
    .locator('.mend')
    .getByText(/^Исправить$|В ячейке формула/)
    .waitFor();
  expect(await page.getByLabel('Или выберите вышестоящую из таблицы').count()).toBe(offered);
});

test.each<{ name: string; row: ShownRow; says: RegExp }>([
  { name: 'no cell of its own', row: shown(null), says: /Строка выделена в таблице/ },
  { name: 'a formula', row: shown({ lock: 'formula' }), says: /В ячейке формула/ },
  { name: 'merged cells', row: shown({ lock: 'merged' }), says: /объединена с другими/ },
  { name: 'a link under words', row: shown({ lock: 'link' }), says: /Под текстом ячейки ссылка/ },
  { name: 'another content than at the check', row: shown({}, 'other'), says: /Строка изменена, проверить/ },
])('$name: says so, and offers no input that would lie', async ({ row, says }) => {
  const page = await opened(row);
  await page.locator('.mend').getByText(says).waitFor();
  expect(await violations(page)).toEqual([]);
});

test('a refused mend is told where it was made, and can be closed', async () => {
  const failure = { code: 'changed' as const, text: 'Строку 4 изменили или сдвинули.', retry: false };
  const page = await opened(shown({}), { faults: [{ on: 'mendCell', how: 'fail', failure }] });
  await page.getByLabel('Вид организации').selectOption('ОМСУ');
  await page.getByRole('button', { name: 'Исправить' }).click();
  await page.locator('.mend').getByText(failure.text).waitFor();
  await page.locator('.mend').getByRole('button', { name: 'Закрыть' }).click();
  await waitForCalls(page, 'selectRow', 2);
});

test('the search asks the server, shows what is found, and gives all back', async () => {
  const page = await host.open({
    previews: { fill: fillWith(rows) },
    values: { searchFindings: { groups: [kindGroup(rows.slice(1))] } },
  });
  await page.getByRole('button', { name: 'Проверить таблицу' }).click();
  await page.getByLabel('Найти: название, ОГРН, строка').fill('Школа № 5');
  await page.keyboard.press('Enter');
  await page.getByText('По «Школа № 5»: 1 замечание.').waitFor();
  expect(await page.locator('.row-button').count()).toBe(1);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Показать все' }).click();
  await page.locator('.row-button').first().waitFor({ state: 'detached' });
  expect(await page.locator('.group-count').textContent()).toBe('2 строки');
});

test('«Требуют внимания» leads to what needs attention; notes are left out', async () => {
  const page = await host.open();
  await page.getByRole('button', { name: 'Проверить таблицу' }).click();
  const shown = () => page.locator('.group').count();
  await page.getByRole('button', { name: 'Требуют внимания' }).click();
  await eventually(shown, 2);
  await expectFocus(page, 'Замечания');
  await page.getByLabel('Какие').selectOption('note');
  await eventually(shown, 1);
});

test('the list of findings is named, with a way to it', async () => {
  const made = { sheetId: 9, sheetName: 'Замечания, Выгрузка', count: 129 };
  const page = await host.open({ values: { listFindings: made } });
  await page.getByRole('button', { name: 'Проверить таблицу' }).click();
  await page.getByRole('button', { name: 'Список замечаний на отдельном листе' }).click();
  await page.getByText('Лист «Замечания, Выгрузка»: 129 замечаний.').waitFor();
  await page.getByRole('button', { name: /^Открыть лист/ }).click();
  await waitForCalls(page, 'selectRow');
  expect(await requestOf(page, 'selectRow')).toEqual([{ sheetId: 9, row: 1 }]);
});

test('a long name keeps the end that tells it apart; nothing is wider than the panel', async () => {
  const long = `Муниципальное бюджетное общеобразовательное учреждение «Средняя школа № 17» города Бердска`;
  const page = await host.open({
    previews: { fill: { ...fillOf(3), groups: [{ ...kindGroup(rows), rows: findingRows(2, long, 'нет') }] } },
  });
  await page.getByRole('button', { name: 'Проверить таблицу' }).click();
  await page.getByText('Вид не распознан').click();
  await page.locator('.row-name', { hasText: '№ 17» города Бердска № 1' }).waitFor();
  await expectNoSideScroll(page);
});

test('the card has one line of buttons at 300 px with a scrollbar, and keeps its content when enlarged', async () => {
  const page = await host.open({}, { width: 285, height: 720 });
  await page.getByRole('tab', { name: 'Карточка' }).click();
  await page.getByRole('heading', { name: 'Детский сад № 460' }).waitFor();
  const tops = await page
    .locator('.footer button')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
  expect(new Set(tops).size).toBe(1);
  expect(await violations(page)).toEqual([]);
  await resize(page, 150, 350);
  const covered = await page.locator('.footer').evaluate((footer) => getComputedStyle(footer).position);
  const header = (await page.locator('header').boundingBox())?.height ?? 350;
  expect(covered).toBe('static');
  expect(header).toBeLessThan(350 / 2);
});

test('a stopped run can be gone on with from its result', async () => {
  const page = await host.open({ faults: [{ on: 'writeBatch', how: 'hold', after: 1 }] });
  await page.getByRole('button', { name: 'Проверить таблицу' }).click();
  await page.getByRole('button', { name: /^Заполнить/ }).click();
  await page.getByRole('button', { name: 'Остановить' }).click();
  await release(page);
  await page.getByRole('heading', { name: 'Заполнение остановлено' }).waitFor();
  await page.getByRole('button', { name: 'Продолжить' }).click();
  await page.getByRole('button', { name: /^Заполнить/ }).waitFor();
});

test('the result says what comes next, and leads there', async () => {
  const page = await host.open();
  await page.getByRole('button', { name: 'Проверить таблицу' }).click();
  await page.getByRole('button', { name: /^Заполнить/ }).click();
  await page.getByRole('heading', { name: 'Что дальше' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Открыть карточку организации' }).click();
  await page.getByRole('heading', { name: 'Детский сад № 460' }).waitFor();
});
