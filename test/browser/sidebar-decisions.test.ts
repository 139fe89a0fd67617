import type { Page } from 'playwright-core';
import type { OpenDecisions, Question } from '../../src/shared/decisions';
import { plainText } from '../support/plain-text';
import { auditOf } from './sidebar/audit-data';
import { expectFocus, violations } from './sidebar/axe';
import { fillOf, LONG_NAME } from './sidebar/data';
import { callsOf, Host, reseed, type SeedChange, WIDTH, waitForCalls } from './sidebar/host';
import { openSection } from './sidebar/sections';
import { expectNoSideScroll } from './sidebar/width';

let host: Host;
beforeAll(async () => {
  host = await Host.start();
});
afterAll(() => host.stop());

const BODY = 'Администрация Черепановского района (ОГРН 1045405430620)';
const parent = (value: string, rows: number): Question => ({
  key: `parent ${value.toLowerCase()}`,
  subject: 'parent',
  title: 'Вышестоящая организация',
  value,
  rows,
  choices: [BODY, `${LONG_NAME} (ОГРН 1025401020721)`, 'нет вышестоящей'],
});
const STATUS: Question = {
  key: 'status в работе',
  subject: 'status',
  title: 'Статус ЛКО',
  value: 'В работе',
  rows: 1204,
  choices: ['подключён', 'не подключён'],
};
const OPEN: OpenDecisions = {
  questions: [STATUS, parent('УТиКХ', 31), parent(LONG_NAME, 2)],
  notices: ['Лист «Решения», строка 4: «Мэрия» нет среди организаций таблицы, решение о «Мэрии» не учтено'],
};
const SAVED = { saveDecisions: { sheetId: 5, sheetName: 'Решения' } };

async function check(decisions: OpenDecisions, seed: SeedChange = {}): Promise<Page> {
  const page = await host.open({
    values: SAVED,
    previews: { fill: { ...fillOf(318), decisions }, audit: { ...auditOf(), decisions } },
    ...seed,
  });
  await page.getByRole('button', { name: 'Проверить таблицу', exact: true }).click();
  await page.getByRole('heading', { name: 'Результат проверки' }).waitFor();
  return page;
}

const saveButton = (page: Page) => page.getByRole('button', { name: 'Сохранить решения' });
const names = async (page: Page): Promise<string[]> => (await callsOf(page)).map(({ name }) => name);

test('each value stands once with its rows; what is chosen is kept, and the sheet checked again', async () => {
  const page = await check(OPEN);
  await page.getByRole('heading', { name: 'Требует решения: 3 значения' }).waitFor();
  await page.getByText('«Мэрия» нет среди организаций таблицы').waitFor();
  expect(plainText(await page.locator('.decisions .field').first().textContent())).toContain('1204 строки');
  await saveButton(page).click();
  await page.getByText('Сначала выберите значение из списка.').waitFor();
  expect(await names(page)).not.toContain('saveDecisions');
  await page.getByLabel('Статус ЛКО: «В работе»').selectOption('подключён');
  await page.getByLabel('Вышестоящая организация: «УТиКХ»').selectOption(BODY);
  await saveButton(page).click();
  await waitForCalls(page, 'previewRun', 2);
  await page.getByRole('heading', { name: 'Результат проверки' }).waitFor();
  await page.getByRole('button', { name: 'Открыть лист «Решения»' }).waitFor();
  const calls = await callsOf(page);
  expect(calls.map(({ name }) => name)).toEqual(['getOverview', 'previewRun', 'saveDecisions', 'previewRun']);
  expect(calls[2]!.request).toMatchObject({
    entries: [
      { subject: 'status', value: 'В работе', choice: 'подключён', rows: 1204 },
      { subject: 'parent', value: 'УТиКХ', choice: BODY, rows: 31 },
      { subject: 'parent', value: LONG_NAME, choice: '', rows: 2 },
    ],
  });
});

test('a choice that is not kept can be tried again, and is not lost', async () => {
  const failure = { code: 'busy', text: 'В документ сейчас записывают.', retry: true } as const;
  const page = await check(OPEN, { faults: [{ on: 'saveDecisions', how: 'fail', failure }] });
  await page.getByLabel('Статус ЛКО: «В работе»').selectOption('не подключён');
  await saveButton(page).click();
  await page.getByText('В документ сейчас записывают.').waitFor();
  expect(await page.getByLabel('Статус ЛКО: «В работе»').inputValue()).toBe('не подключён');
  await page.getByRole('button', { name: 'Повторить' }).click();
  await waitForCalls(page, 'previewRun', 2);
  await page.getByRole('heading', { name: 'Результат проверки' }).waitFor();
  expect((await names(page)).slice(2)).toEqual(['saveDecisions', 'saveDecisions', 'previewRun']);
});

test('the last decision takes its button along: the focus goes to the heading', async () => {
  const page = await check({ questions: [STATUS], notices: [] });
  await reseed(page, {
    previews: { fill: { ...fillOf(318), decisions: { questions: [], notices: [] } } },
  });
  await page.getByLabel('Статус ЛКО: «В работе»').selectOption('подключён');
  await saveButton(page).press('Enter');
  await page.locator('.decisions').waitFor({ state: 'detached' });
  await expectFocus(page, 'Результат проверки');
});

test('nothing to decide: no section', async () => {
  const page = await check({ questions: [], notices: [] });
  expect(await page.locator('.decisions').count()).toBe(0);
});

test('many values come in portions', async () => {
  const questions = Array.from({ length: 40 }, (_, at) => parent(`Орган ${at}`, 40 - at));
  const page = await check({ questions, notices: [] });
  expect(await page.locator('.decisions .field').count()).toBe(15);
  await page.getByRole('button', { name: 'Показать ещё 15' }).click();
  expect(await page.locator('.decisions .field').count()).toBe(30);
  const label = () =>
    page.evaluate(() => (document.activeElement as HTMLSelectElement).labels?.[0]?.textContent ?? '');
  expect(await label()).toBe('Вышестоящая организация: «Орган 15»');
});

test('an audit asks, too; nothing runs over the edge, and no rule of accessibility is broken', async () => {
  const page = await check(OPEN);
  await openSection(page, 'Размещённые ссылки');
  await page.getByRole('button', { name: 'Проверить ссылки' }).click();
  await page.getByRole('heading', { name: 'Требует решения: 3 значения' }).waitFor();
  await expectNoSideScroll(page, [WIDTH]);
  expect(await violations(page)).toEqual([]);
});
