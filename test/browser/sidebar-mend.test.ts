import type { Page } from 'playwright-core';
import type { Question } from '../../src/shared/decisions';
import type { FindingCell, ShownRow } from '../../src/shared/mend';
import { eventually } from '../support/eventually';
import { plainText } from '../support/plain-text';
import { expectFocus, tabTo, violations } from './sidebar/axe';
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
  expect(plainText(await page.locator('.group-count').textContent())).toBe('1 строка');
});

test('of the values that are known the likely ones come first, and none is chosen beforehand', async () => {
  const page = await opened(shown({ likely: ['подведомственная'] }));
  const list = page.getByLabel('Вид организации');
  expect(await list.inputValue()).toBe('');
  expect(await list.locator('option').allInnerTexts()).toEqual([
    'Выберите',
    'подведомственная',
    'РОИВ',
    'ОМСУ',
  ]);
  expect(await list.locator('optgroup').getAttribute('label')).toBe('Вероятнее всего');
  expect(await violations(page)).toEqual([]);
});

const BODY = 'Администрация Черепановского района (ОГРН 1045405430620)';
const QUESTION: Question = {
  key: 'parent утикх',
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

const asked = rows.map((row) => ({ ...row, decision: QUESTION.key }));

test('a parent that nobody has is chosen by keyboard, once for all its rows, and the decision taken back', async () => {
  const page = await opened(shown(parentCell), {
    previews: { fill: asking(asked, [QUESTION]) },
    values: { selectRow: shown(parentCell), saveDecisions: { sheetId: 5, sheetName: 'Решения' } },
  });
  const box = page.locator('.mend');
  const group = box.getByRole('group', { name: 'Вышестоящая организация «УТиКХ» — это:' });
  expect(await group.getByRole('button').allInnerTexts()).toEqual(QUESTION.choices);
  await group.getByText('Выбор — сразу для всех 31 строки с этим значением').waitFor();
  expect(await violations(page)).toEqual([]);
  await expectNoSideScroll(page);
  await tabTo(page, /^Администрация Черепановского района/);
  await reseed(page, { previews: { fill: asking(asked.slice(1), []) } });
  await page.keyboard.press('Enter');
  await page.locator('li.settled').waitFor();
  const { subject, value, rows: count, choices } = QUESTION;
  const entry = { subject, value, choice: BODY, rows: count, choices };
  expect(await requestOf(page, 'saveDecisions')).toEqual([{ sheetId: 0, entries: [entry] }]);
  await box.getByText(`Решено: «УТиКХ» — ${BODY}.`).waitFor();
  expect(await requestOf(page, 'mendCell')).toEqual([]);
  await reseed(page, { previews: { fill: asking(asked, [QUESTION]) } });
  await box.getByRole('button', { name: 'Вернуть' }).click();
  await group.waitFor();
  expect((await requestOf(page, 'saveDecisions'))[1]).toEqual({
    sheetId: 0,
    entries: [{ ...entry, choice: '', withdrawn: true }],
  });
  expect(await box.getByText(/^Решено/).count()).toBe(0);
});

test.each<{
  what: string;
  cell: Partial<FindingCell> | null;
  decision: string | undefined;
  question: Partial<Question>;
  offered: number;
}>([
  {
    what: 'a formula, which the decision leaves alone',
    cell: { lock: 'formula' },
    decision: QUESTION.key,
    question: {},
    offered: 1,
  },
  {
    what: 'the parent of a body above, named in another row',
    cell: { value: 'Отдел культуры' },
    decision: QUESTION.key,
    question: {},
    offered: 1,
  },
  { what: 'no cell to mend', cell: null, decision: QUESTION.key, question: {}, offered: 1 },
  {
    what: 'a status in unknown words',
    cell: { role: 'status', header: 'Статус', value: 'В работе' },
    decision: 'status в работе',
    question: { key: 'status в работе', subject: 'status', title: 'Статус ЛКО', value: 'В работе' },
    offered: 1,
  },
  { what: 'a question that is settled', cell: {}, decision: 'parent минздрав', question: {}, offered: 0 },
  { what: 'a finding that no decision settles', cell: {}, decision: undefined, question: {}, offered: 0 },
])('choices beside a finding: $what', async ({ cell, decision, question, offered }) => {
  const of = rows.map((row) => ({ ...row, ...(decision === undefined ? {} : { decision }) }));
  const found = shown(cell && { ...parentCell, ...cell });
  const page = await opened(found, {
    previews: { fill: asking(of, [{ ...QUESTION, ...question }]) },
    values: { selectRow: found },
  });
  await page
    .locator('.mend')
    .getByText(/^Исправить$|В ячейке формула|Строка выделена/)
    .first()
    .waitFor();
  expect(await page.locator('.mend fieldset').count()).toBe(offered);
});

test.each<{ name: string; row: ShownRow; says: RegExp }>([
  { name: 'no cell of its own', row: shown(null), says: /Строка выделена в таблице/ },
  { name: 'a formula', row: shown({ lock: 'formula' }), says: /В ячейке формула/ },
  { name: 'merged cells', row: shown({ lock: 'merged' }), says: /объединена с другими/ },
  { name: 'a link under words', row: shown({ lock: 'link' }), says: /Под текстом ячейки ссылка/ },
  {
    name: 'a row that a filter hides',
    row: { ...shown({}), isHidden: true },
    says: /В таблице ячейку не видно: строка или столбец скрыты/,
  },
  { name: 'another content than at the check', row: shown({}, 'other'), says: /Строка изменена, проверить/ },
])('$name: says so, and offers no input that would lie', async ({ row, says }) => {
  const page = await opened(row);
  await page.locator('.mend').getByText(says).waitFor();
  expect(await violations(page)).toEqual([]);
});

test('a check that was asked for beside a finding leaves the keyboard there', async () => {
  const page = await opened(shown({}, 'other'));
  const again = page.locator('.mend-changed button');
  await again.focus();
  await reseed(page, { values: { selectRow: shown({}) } });
  await again.press('Enter');
  await waitForCalls(page, 'previewRun', 2);
  await expectFocus(page, 'Следующая');
});

test('a cell that could not be looked at is not still looked at', async () => {
  const page = await host.open({
    previews: { fill: fillWith(rows) },
    faults: [{ on: 'selectRow', how: 'reject', message: 'Error' }],
    values: { selectRow: shown({}) },
  });
  await page.getByRole('button', { name: 'Проверить таблицу' }).click();
  await page.getByText('Вид не распознан').click();
  await page.locator('.row-button').first().click();
  await page.getByRole('alert').waitFor();
  expect(await page.getByText('Смотрим ячейку…').count()).toBe(0);
  await page.getByRole('button', { name: 'Повторить' }).click();
  await page.getByLabel('Вид организации').waitFor();
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
  expect(plainText(await page.locator('.group-count').textContent())).toBe('2 строки');
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
  const made = {
    sheetId: 9,
    sheetName: 'Замечания, Выгрузка',
    count: 129,
    listName: 'Замечания, Выгрузка (2)',
  };
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
  await page.getByRole('heading', { name: 'Готово' }).waitFor();
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
