import type { Page } from 'playwright-core';
import { expectFocus, openAll, tabTo, violations } from './sidebar/axe';
import { OVERVIEW, RECORD, UNFINISHED } from './sidebar/data';
import { COLLECT, LONG } from './sidebar/hand-out-data';
import { Host, release, requests, reseed, type SeedChange, WIDTH, waitForCalls } from './sidebar/host';
import { openSection } from './sidebar/sections';
import { expectNoSideScroll } from './sidebar/width';

let host: Host;
beforeAll(async () => {
  host = await Host.start();
});
afterAll(() => host.stop());

const SHEETS = [
  { id: 7, name: 'Сводка' },
  { id: 8, name: 'Кому нужен ЛКО' },
];
const REMINDER = 'Кому: Город Бердск\n\nЗдравствуйте!\nЖдём ответа о ссылках:\n— Лицей № 6';
const REQUESTS = {
  sheetId: 9,
  sheetName: 'Запросы',
  templates: { sheetId: 10, sheetName: 'Тексты' },
  requests: [
    {
      kind: 'parent',
      to: LONG,
      title: 'Запрос',
      contact: '',
      due: '',
      date: '',
      text: `Кому: ${LONG}`,
      rows: [['Школа № 5']],
    },
    {
      kind: 'reminder',
      to: 'Город Бердск',
      title: 'Напоминание',
      contact: '',
      due: '',
      date: '',
      text: REMINDER,
      rows: [['Лицей № 6']],
    },
  ],
  notices: ['Лист «Тексты», «Напоминание»: нет подстановки {список}. Взят обычный текст.'],
};
const VALUES = {
  writeBatch: {
    done: 2,
    total: 2,
    written: 2,
    finished: true,
    troubles: [{ title: 'Черепановский', text: 'Лист удалили: создан новый.' }],
  },
  makeRequests: REQUESTS,
  updateSummary: { sheets: SHEETS, troubles: [{ title: 'Сайт размещения виджета', text: 'Лист защищён.' }] },
};
const RECORDED = { ...RECORD, kind: 'handOut' as const, filled: 2 };

async function open(seed: SeedChange = {}): Promise<Page> {
  const page = await host.open({ record: RECORDED, values: VALUES, ...seed });
  await openSection(page, 'Раздача');
  // It can be pressed once the sheet is read.
  await page.locator('button:enabled', { hasText: 'Раздать листы' }).waitFor();
  return page;
}

async function choose(seed: SeedChange = {}): Promise<Page> {
  const page = await open(seed);
  await page.getByRole('button', { name: 'Раздать листы' }).click();
  await page.getByRole('heading', { name: 'Кому раздать' }).waitFor();
  return page;
}

async function collect(seed: SeedChange = {}): Promise<Page> {
  const page = await open(seed);
  await page.getByRole('button', { name: 'Собрать ответы' }).click();
  await page.getByRole('heading', { name: 'Что вернулось' }).waitFor();
  return page;
}

const FIRST = { level: 'municipality', guard: 'warning', chosen: null };

test('where no header is known, the grey buttons have their reason above them, and the way to mend it', async () => {
  const register = { ...OVERVIEW.register, headerRow: 0, columns: [], ambiguous: [] };
  const page = await host.open({ overview: { ...OVERVIEW, register } });
  await openSection(page, 'Раздача');
  await page.getByText('Шапка таблицы не узнана, поэтому кнопки ниже не работают').waitFor();
  for (const name of [
    'Раздать листы',
    'Собрать ответы',
    'Обновить сводку',
    'Составить запросы и напоминания',
  ])
    expect(await page.getByRole('button', { name }).isDisabled()).toBe(true);
  expect(await violations(page)).toEqual([]);
  await expectNoSideScroll(page);
  await page.getByRole('button', { name: 'К выбору листа' }).click();
  await page.getByLabel('Строка заголовков').waitFor();
});

test('all sheets are chosen at first; one batch after the other is sent', async () => {
  const page = await choose({
    values: { ...VALUES, writeBatch: { done: 1, total: 2, written: 1, finished: false, troubles: [] } },
    faults: [{ on: 'writeBatch', how: 'hold', after: 1 }],
  });
  expect(await requests(page, 'previewRun')).toEqual([{ sheetId: 0, kind: 'handOut', options: FIRST }]);
  await page.getByText('278 организаций, все ссылки у 270, лист «Черепановский», ответов: 12').waitFor();
  await page.getByRole('button', { name: 'Раздать 2 листа' }).click();
  await waitForCalls(page, 'writeBatch', 2);
  await page.getByText('1 из 2 листов').waitFor();
  expect(await requests(page, 'writeBatch')).toMatchObject([
    { from: 0, total: 2, options: FIRST, tokens: ['50708000'] },
    { from: 1, total: 2, options: FIRST, tokens: ['50657000'] },
  ]);
  await reseed(page, { values: VALUES });
  await release(page);
  await page.getByRole('heading', { name: 'Готово' }).waitFor();
});

test('one sheet alone, guarded by the owner; what happened to a sheet is said', async () => {
  const page = await choose();
  await page.getByRole('button', { name: 'Снять все' }).click();
  await page.getByText('Выберите хотя бы один лист.').waitFor();
  expect(await page.getByRole('button', { name: 'Раздать 0 листов' }).isDisabled()).toBe(true);
  await page.getByLabel('Серые столбцы').selectOption({ label: 'Менять может только владелец' });
  await page.getByLabel('Город Бердск').check();
  await page.getByRole('button', { name: 'Раздать 1 лист' }).click();
  await page.getByRole('heading', { name: 'Готово' }).waitFor();
  await page.getByText('Роздано: 2 листа.').waitFor();
  await page.getByText('Лист удалили: создан новый.').waitFor();
  const options = { level: 'municipality', guard: 'owner', chosen: ['50708000'] };
  expect(await requests(page, 'startRun')).toMatchObject([{ total: 1, options }]);
  expect(await requests(page, 'writeBatch')).toMatchObject([{ total: 1, tokens: ['50708000'], options }]);
});

test('another level is previewed again', async () => {
  const page = await choose();
  await page.getByLabel('Листы', { exact: true }).selectOption({ label: 'По вышестоящим организациям' });
  await waitForCalls(page, 'previewRun', 2);
  expect((await requests(page, 'previewRun')).pop()).toEqual({
    sheetId: 0,
    kind: 'handOut',
    options: { ...FIRST, level: 'parent' },
  });
});

test('another level that is not waited for leaves the one on the screen', async () => {
  const page = await choose({ faults: [{ on: 'previewRun', how: 'never', after: 1 }] });
  await page.getByLabel('Листы', { exact: true }).selectOption({ label: 'По вышестоящим организациям' });
  await page.getByRole('button', { name: 'Отмена' }).click();
  await page.getByRole('heading', { name: 'Кому раздать' }).waitFor();
  expect(await page.getByLabel('Листы', { exact: true }).inputValue()).toBe('municipality');
  await page.getByRole('button', { name: 'Раздать 2 листа' }).click();
  await waitForCalls(page, 'startRun');
  expect(await requests(page, 'startRun')).toMatchObject([{ options: FIRST }]);
});

test('left and begun again, all sheets are chosen once more', async () => {
  const page = await choose();
  await page.getByRole('button', { name: 'Снять все' }).click();
  await page.getByRole('button', { name: 'Назад' }).click();
  await page.getByRole('button', { name: 'Раздать листы' }).click();
  await page.getByRole('button', { name: 'Раздать 2 листа' }).waitFor();
  expect(await requests(page, 'previewRun')).toMatchObject([{ options: FIRST }, { options: FIRST }]);
});

test('stop between two batches', async () => {
  const page = await choose({ faults: [{ on: 'writeBatch', how: 'hold' }] });
  await page.getByRole('button', { name: 'Раздать 2 листа' }).click();
  await waitForCalls(page, 'writeBatch');
  await page.getByRole('button', { name: 'Остановить' }).click();
  await reseed(page, {
    values: { ...VALUES, writeBatch: { done: 1, total: 2, written: 1, finished: false, troubles: [] } },
  });
  await release(page);
  await page.getByRole('heading', { name: 'Раздача остановлена' }).waitFor();
  expect(await requests(page, 'stopRun')).toEqual([{ runId: 'r1.1' }]);
  expect(await requests(page, 'writeBatch')).toHaveLength(1);
});

test('a batch that failed goes on by «Повторить»', async () => {
  const failure = { code: 'google' as const, text: 'Google не ответил.', retry: true };
  const page = await choose({ faults: [{ on: 'writeBatch', how: 'fail', failure }] });
  await page.getByRole('button', { name: 'Раздать 2 листа' }).click();
  await page.getByRole('alert').getByText('Google не ответил.').waitFor();
  await page.getByRole('button', { name: 'Повторить' }).click();
  await page.getByRole('heading', { name: 'Готово' }).waitFor();
  const batches = await requests(page, 'writeBatch');
  expect(batches[0]).toEqual(batches[1]);
});

test('after a reload an interrupted hand-out goes on with what was chosen', async () => {
  const options = { level: 'municipality', guard: 'owner', chosen: ['50657000'] };
  const run = { ...UNFINISHED, kind: 'handOut' as const, options, total: 1, done: 0 };
  const page = await open({ overview: { ...OVERVIEW, run } });
  await page.getByText('Раздача не закончена').waitFor();
  await page.getByRole('button', { name: 'Продолжить' }).click();
  await page.getByRole('heading', { name: 'Готово' }).waitFor();
  expect(await requests(page, 'writeBatch')).toMatchObject([{ total: 1, tokens: ['50657000'], options }]);
});

test('collecting shows both versions; a decision is sent, kept and written', async () => {
  const page = await collect();
  expect(await requests(page, 'previewRun')).toEqual([
    { sheetId: 0, kind: 'collect', options: { decisions: {}, brought: [] } },
  ]);
  await page.getByText('Расхождения: не решено 1').waitFor();
  // What differs is marked, the side with right links named, the rest folded.
  expect(await page.locator('.conflict mark').allTextContents()).toEqual(['?opaId=1', '?opaId=2']);
  expect(await page.locator('.conflict dd.hint').allTextContents()).toEqual([
    '✓ ссылки верны',
    '✖ в ссылках ошибки',
  ]);
  expect(await page.getByText('Комментарий: разместили').first().isVisible()).toBe(false);
  await page.getByText('Ссылка 1: https://pos.gosuslugi.ru/form/?opaId=2&utm_source=vk').waitFor();
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  const decided = { ...COLLECT, conflicts: COLLECT.conflicts.map((one) => ({ ...one, decision: 'v1' })) };
  await reseed(page, { previews: { collect: decided } });
  await page.getByLabel(/^Решение: Школа № 5/).selectOption({ label: 'Взять: Копия, строка 6' });
  await page.getByText('Расхождения: все решены').waitFor();
  expect((await requests(page, 'previewRun')).pop()).toEqual({
    sheetId: 0,
    kind: 'collect',
    options: { decisions: { a1b2c3d4e5f6: 'v1' }, brought: [] },
  });
  await page.getByRole('button', { name: 'Записать 11 строк' }).click();
  await page.getByRole('heading', { name: 'Готово' }).waitFor();
  expect(await requests(page, 'startRun')).toMatchObject([{ kind: 'collect', total: 3 }]);
});

test('the summary names its sheets, and the one that it could not write', async () => {
  const page = await open();
  await page.getByRole('button', { name: 'Обновить сводку' }).click();
  await page.getByText('Готово: «Сводка», «Кому нужен ЛКО».').waitFor();
  await page.getByText('Лист защищён.').waitFor();
});

test.each<{ button: string; sheet: string; sheetId: number }>([
  { button: 'Обновить сводку', sheet: 'Кому нужен ЛКО', sheetId: 8 },
  { button: 'Составить запросы и напоминания', sheet: 'Запросы', sheetId: 9 },
])('«$button» keeps the focus; each sheet has a link that shows it', async ({ button, sheet, sheetId }) => {
  const page = await open();
  await page.getByRole('button', { name: button }).press('Enter');
  await page.getByRole('button', { name: `Открыть лист «${sheet}»` }).waitFor();
  await expectFocus(page, button);
  await page.getByRole('button', { name: `Открыть лист «${sheet}»` }).press('Enter');
  await waitForCalls(page, 'selectRow');
  expect(await requests(page, 'selectRow')).toEqual([{ sheetId, row: 1 }]);
  await openAll(page);
  expect(await violations(page)).toEqual([]);
  await expectNoSideScroll(page, [WIDTH]);
});

test('undo asks first, in words of a hand-out', async () => {
  const page = await open({ overview: { ...OVERVIEW, history: [RECORDED] } });
  await openAll(page);
  await page.getByRole('button', { name: 'Отменить раздачу' }).click();
  await page.getByText('2 листа: новые удалим').waitFor();
  await page.getByRole('button', { name: 'Вернуть прежние значения' }).click();
  await page.getByRole('heading', { name: 'Раздача отменена' }).waitFor();
});

test('the keyboard alone chooses and hands out', async () => {
  const page = await choose();
  await tabTo(page, /^Снять все$/);
  await page.keyboard.press('Enter');
  await page.getByText('Выберите хотя бы один лист.').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await tabTo(page, /^Раздать 1 лист$/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Готово' }).waitFor();
});

const screens: [string, (seed?: SeedChange) => Promise<Page>][] = [
  ['setup', open],
  ['choose', choose],
  ['collect', collect],
];

test.each(screens)('%s: accessible, nothing wider than the panel', async (_name, show) => {
  const page = await show();
  await openAll(page);
  expect(await violations(page)).toEqual([]);
  await expectNoSideScroll(page, [WIDTH]);
});

test('requests: each text unfolds and is copied; what is wrong with a template is said', async () => {
  const page = await open();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Составить запросы и напоминания' }).click();
  await page.getByText('Лист «Запросы»: текстов 2.').waitFor();
  await page.getByText('нет подстановки {список}').waitFor();
  const letter = page.getByText('Ждём ответа о ссылках', { exact: false });
  expect(await letter.isVisible()).toBe(false);
  for (const name of [/^Напоминание/, /^Город Бердск/]) {
    await tabTo(page, name);
    await page.keyboard.press('Enter');
  }
  await letter.waitFor();
  await page.getByRole('button', { name: 'Копировать: Напоминание: Город Бердск' }).click();
  await page.getByText('Скопировано', { exact: true }).first().waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(REMINDER);
  await openAll(page);
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(WIDTH);
});
