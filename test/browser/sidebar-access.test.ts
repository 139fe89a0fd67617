import type { Page } from 'playwright-core';
import { expectFocus, openAll, tabTo, violations } from './sidebar/axe';
import { CARD, fillOf, findingRows, HOSTILE, LONG_NAME, OVERVIEW, RECORD, UNFINISHED } from './sidebar/data';
import { callsOf, Host, release, type SeedChange, WIDTH } from './sidebar/host';
import { openSection } from './sidebar/sections';
import { expectNoSideScroll } from './sidebar/width';

let host: Host;
beforeAll(async () => {
  host = await Host.start();
});
afterAll(() => host.stop());

const press = (name: string | RegExp) => (page: Page) =>
  page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name }).click();
const preview = press('Проверить таблицу');
const fill = press(/^Заполнить/);

interface Screen {
  readonly name: string;
  readonly seed?: SeedChange;
  readonly steps: readonly ((page: Page) => Promise<unknown>)[];
  /** A text by which the screen is known. */
  readonly sign: string;
}

const ALL = { ...OVERVIEW, settings: { ...OVERVIEW.settings, mode: 'all' as const } };
const TYPED = { ...fillOf(318), overwrites: 12, counts: { ...fillOf(318).counts, overwrites: 12 } };
const LONG_CARD = {
  ...CARD,
  name: LONG_NAME,
  vkPage: `https://vk.com/${'a'.repeat(200)}`,
  idSource: LONG_NAME,
  findings: [{ severity: 'warning' as const, text: LONG_NAME, fix: LONG_NAME }],
};
const LISTED = {
  ...TYPED,
  replaced: [4, 5].map((row) => ({
    key: `k${row}`,
    row,
    name: LONG_NAME,
    cells: [
      { header: 'Ссылка: Госуслуги', old: 'https://vk.cc/own', now: `https://vk.com/${'a'.repeat(200)}` },
    ],
  })),
  samples: [
    {
      row: 4,
      name: LONG_NAME,
      source: 'вышестоящий ЛКО',
      links: [{ header: 'Ссылка: Госуслуги', link: `https://vk.com/${'a'.repeat(200)}` }],
    },
  ],
};
const LONG_SETUP = {
  ...OVERVIEW,
  sheets: [{ id: 0, name: LONG_NAME }, ...OVERVIEW.sheets.slice(1)],
  register: { ...OVERVIEW.register, notices: [LONG_NAME] },
  history: [{ ...RECORD, sheetName: LONG_NAME }],
  run: { ...UNFINISHED, sheetName: LONG_NAME, total: 20000, done: 4000 },
};

const UNREAD = { ...OVERVIEW.register, headerRow: 0, rows: 0, columns: [], ambiguous: [] };
const OPENED = {
  row: 4,
  mark: 'now',
  cell: { role: 'ogrn', header: LONG_NAME, value: '1', same: 12, lock: null },
};
const opened = (cell: object = {}) => ({ selectRow: { ...OPENED, cell: { ...OPENED.cell, ...cell } } });
const openFirst = async (page: Page) => {
  await page.locator('.group > summary').first().click();
  await page.locator('.row-button').first().click();
  await page.locator('.mend').waitFor();
};
/** Three thousand findings of one reason, of which the page has the first. */
const MANY = {
  ...fillOf(5000),
  groups: fillOf(1)
    .groups.slice(2)
    .map((group) => ({ ...group, rows: findingRows(50, LONG_NAME), total: 3000, rowTotal: 3000 })),
};
const OLD_MARKS = {
  ...fillOf(318),
  groups: fillOf(318).groups.map((group) => ({
    ...group,
    rows: group.rows.map((row) => ({ ...row, mark: 'then' })),
  })),
};
const NOBODY = { code: 'no-organisation' as const, text: 'В этой строке нет организации.', retry: false };
const CHANGED = { code: 'changed' as const, text: 'Таблица изменилась.', retry: false };
const tab = (name: string) => (page: Page) => page.getByRole('tab', { name }).click();
const look = (text: string) => async (page: Page) => {
  await page.getByRole('searchbox').fill(text);
  await page.getByRole('button', { name: 'Найти', exact: true }).click();
};

const SCREENS: readonly Screen[] = [
  {
    name: 'the sheet could not be read',
    seed: { faults: [{ on: 'getOverview', how: 'reject', message: 'PERMISSION_DENIED' }] },
    steps: [],
    sign: 'Не получилось',
  },
  {
    name: 'nothing is recognised',
    seed: { overview: { ...OVERVIEW, register: UNREAD } },
    steps: [],
    sign: 'Шапки не видно.',
  },
  {
    name: 'a header in unknown words',
    seed: { overview: { ...OVERVIEW, register: { ...UNREAD, likelyHeader: 4 } } },
    steps: [],
    sign: 'Похоже, это строка 4',
  },
  {
    name: 'failed check',
    seed: { faults: [{ on: 'previewRun', how: 'fail', failure: CHANGED }] },
    steps: [preview],
    sign: 'Проверить не получилось',
  },
  {
    name: 'a finding with its field, and the same value in other rows',
    seed: { values: opened() },
    steps: [preview, openFirst],
    sign: 'Применить ко всем 12 строкам',
  },
  {
    name: 'a finding with a list',
    seed: { values: opened({ role: 'region' }) },
    steps: [preview, openFirst],
    sign: 'Сейчас: «1»',
  },
  {
    name: 'a finding whose cell has a formula',
    seed: { values: opened({ lock: 'formula' }) },
    steps: [preview, openFirst],
    sign: 'В ячейке формула',
  },
  {
    name: 'a finding whose row was changed',
    seed: { previews: { fill: OLD_MARKS }, values: opened() },
    steps: [preview, openFirst],
    sign: 'Строка изменена',
  },
  {
    name: 'three thousand findings',
    seed: { previews: { fill: MANY } },
    steps: [preview, (page) => page.locator('.group > summary').first().click()],
    sign: '(50 из 3000)',
  },
  {
    name: 'a search that finds nothing',
    seed: { values: { searchFindings: { groups: [] } } },
    steps: [preview, look('xyz')],
    sign: 'ничего не найдено',
  },
  {
    name: 'the sheet changes all the time',
    seed: { faults: [{ on: 'writeBatch', how: 'fail', failure: CHANGED, times: 9 }] },
    steps: [preview, fill],
    sign: 'Таблица всё время меняется',
  },
  {
    name: 'stopped',
    seed: { faults: [{ on: 'writeBatch', how: 'hold', after: 2 }] },
    steps: [preview, fill, press('Остановить'), release],
    sign: 'Заполнение остановлено',
  },
  {
    name: 'undoing',
    seed: { faults: [{ on: 'undoBatch', how: 'never', after: 1 }] },
    steps: [preview, fill, press('Отменить заполнение'), press('Вернуть прежние значения')],
    sign: '200 из 312 строк',
  },
  {
    name: 'card of a row without an organisation',
    seed: { faults: [{ on: 'getCard', how: 'fail', failure: NOBODY }] },
    steps: [tab('Карточка')],
    sign: NOBODY.text,
  },
  {
    name: 'card, organisations found',
    seed: { values: { findCards: { rows: findingRows(5, LONG_NAME, ''), total: 30 } } },
    steps: [tab('Карточка'), look('сад')],
    sign: 'Найдено 30, первые 5',
  },
  {
    name: 'loading',
    seed: { faults: [{ on: 'getOverview', how: 'never' }] },
    steps: [],
    sign: 'Читаем таблицу…',
  },
  { name: 'setup', steps: [], sign: 'Лист с организациями' },
  {
    name: 'setup, all open, an unfinished run',
    seed: { overview: LONG_SETUP },
    steps: [],
    sign: 'Заполнение не закончено',
  },
  {
    name: 'previewing',
    seed: { faults: [{ on: 'previewRun', how: 'never' }] },
    steps: [preview],
    sign: 'Проверяем таблицу',
  },
  { name: 'preview', steps: [preview], sign: 'Результат проверки' },
  {
    name: 'confirm',
    seed: { overview: ALL, previews: { fill: TYPED } },
    steps: [preview, fill],
    sign: 'Заменить введённое вручную?',
  },
  {
    name: 'filling',
    seed: { faults: [{ on: 'writeBatch', how: 'never', after: 2 }] },
    steps: [preview, fill],
    sign: '100 из 318 строк',
  },
  {
    name: 'failed fill',
    seed: { faults: [{ on: 'writeBatch', how: 'reject', message: 'PERMISSION_DENIED', after: 2 }] },
    steps: [preview, fill],
    sign: 'Заполнение прервалось',
  },
  { name: 'result', steps: [preview, fill], sign: 'Отменить заполнение' },
  {
    name: 'undo asked',
    steps: [preview, fill, press('Отменить заполнение')],
    sign: 'Отменить заполнение?',
  },
  {
    name: 'undone',
    steps: [preview, fill, press('Отменить заполнение'), press('Вернуть прежние значения')],
    sign: 'Заполнение отменено',
  },
  {
    name: 'card',
    seed: { card: LONG_CARD },
    steps: [(page) => page.getByRole('tab', { name: 'Карточка' }).click()],
    sign: 'Пункты меню сообщества',
  },
  {
    name: 'a stopped run that can be gone on with',
    seed: {
      overview: {
        ...OVERVIEW,
        history: [{ ...RECORD, outcome: 'stopped', sheetName: LONG_NAME, left: UNFINISHED }],
      },
    },
    steps: [],
    sign: 'Заполнение остановлено',
  },
  {
    name: 'hand-typed values and sample links',
    seed: { previews: { fill: LISTED } },
    steps: [preview],
    sign: 'Заменит введённое вручную',
  },
  {
    name: 'the other jobs',
    steps: [(page) => page.getByRole('tab', { name: 'Ещё' }).click()],
    sign: 'Что ещё умеет панель',
  },
  { name: 'help', steps: [(page) => page.getByRole('tab', { name: 'Справка' }).click()], sign: 'Вопросы' },
];

test.each(SCREENS)(
  '$name: no axe violation, no horizontal scroll at 300 px and at 200 % zoom',
  async (screen) => {
    const page = await host.open(screen.seed);
    for (const step of screen.steps) await step(page);
    await page.getByText(screen.sign).first().waitFor();
    await openAll(page);
    expect(await violations(page)).toEqual([]);
    await expectNoSideScroll(page);
  },
);

test('hostile and endless cell texts stay inside the page', async () => {
  const groups = fillOf(1)
    .groups.slice(0, 1)
    .map((group) => ({ ...group, title: HOSTILE, fix: LONG_NAME }));
  const fillPreview = { ...fillOf(318), groups, regionName: LONG_NAME };
  const page = await host.open({ previews: { fill: fillPreview } });
  await preview(page);
  await page.getByText(HOSTILE).first().waitFor();
  await openAll(page);
  await expectNoSideScroll(page, [WIDTH]);
});

test('the keyboard alone checks, opens a finding, fills, undoes and reads the card', async () => {
  const page = await host.open();
  await page.getByLabel('Лист с организациями').waitFor();
  await tabTo(page, /^Проверить таблицу$/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Результат проверки' }).waitFor();
  await expectFocus(page, 'Результат проверки');
  await tabTo(page, /Неверная контрольная/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^Строка 4/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^Заполнить 312 строк$/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Готово' }).waitFor();
  await expectFocus(page, 'Готово');
  await tabTo(page, /^Отменить заполнение$/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Отменить заполнение?' }).waitFor();
  await tabTo(page, /^Вернуть прежние значения$/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Заполнение отменено' }).waitFor();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('ArrowRight');
  await expectFocus(page, 'Карточка');
  await page.getByRole('heading', { name: 'Детский сад № 460' }).waitFor();
  await page.keyboard.press('ArrowRight');
  await expectFocus(page, 'Ещё');
  await tabTo(page, /^Раздача/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Раздача и сбор' }).waitFor();
  await expectFocus(page, 'Раздача и сбор');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Что ещё умеет панель' }).waitFor();
  await expectFocus(page, 'Что ещё умеет панель');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('End');
  await expectFocus(page, '?');
  const names = (await callsOf(page)).map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining(['previewRun', 'selectRow', 'writeBatch', 'undoBatch', 'getCard']),
  );
});

test('a view that a tab opens leaves the focus on the tab', async () => {
  const page = await host.open();
  await preview(page);
  await page.getByRole('heading', { name: 'Результат проверки' }).waitFor();
  await page.getByRole('tab', { name: 'Заполнение' }).focus();
  await page.keyboard.press('ArrowLeft');
  await page.getByRole('heading', { name: 'Как работать' }).waitFor();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('heading', { name: 'Результат проверки' }).waitFor();
  await expectFocus(page, 'Заполнение');
});

test('opening the page does not take the focus from the sheet', async () => {
  const page = await host.open();
  await page.getByLabel('Лист с организациями').waitFor();
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
});

test('Ctrl+Enter leads to the main button from a field, with a Russian layout too; it presses nothing', async () => {
  const page = await host.open({ values: opened() });
  await page.getByLabel('Лист с организациями').focus();
  await page.keyboard.press('Control+Enter');
  await expectFocus(page, 'Проверить таблицу');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Результат проверки' }).waitFor();
  await page.keyboard.press('Alt+ArrowDown');
  await page.locator('.mend-form input').first().waitFor();
  await page.waitForFunction(() => document.activeElement?.tagName === 'INPUT');
  await page.keyboard.press('Control+Enter');
  await expectFocus(page, 'Заполнить 312 строк');
  expect((await callsOf(page)).map(({ name }) => name)).not.toContain('mendCell');
});

test('a step past the last finding says so where the person is, and keeps the focus', async () => {
  const [group] = fillOf(1).groups;
  const groups = [{ ...group, rows: findingRows(1), total: 1, rowTotal: 1 }] as typeof MANY.groups;
  const page = await host.open({ previews: { fill: { ...fillOf(318), groups } }, values: opened() });
  await preview(page);
  await page.getByRole('heading', { name: 'Результат проверки' }).waitFor();
  await page.keyboard.press('Alt+ArrowDown');
  const field = page.locator('.mend-form input').first();
  await field.waitFor();
  // What is typed replaces the wrong value.
  await page.waitForFunction(() => window.getSelection()?.toString() === '1');
  await page.keyboard.press('Alt+ArrowDown');
  await page.locator('.mend').getByText('Дальше открытых замечаний нет.').waitFor();
  expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
  await page.keyboard.press('Control+Alt+ArrowUp');
  expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
});

test('every stop of the keyboard shows where it is', async () => {
  const page = await host.open();
  await page.getByLabel('Лист с организациями').waitFor();
  for (let presses = 0; presses < 12; presses++) {
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(
      () => getComputedStyle(document.activeElement as Element).outlineStyle,
    );
    expect(outline).not.toBe('none');
  }
});

test.each([
  { name: 'with a scrollbar', width: WIDTH - 17 },
  { name: 'without', width: WIDTH },
])('tabs stand in one line and no name is cut, also while a run writes, $name', async ({ width }) => {
  const page = await host.open(
    { faults: [{ on: 'writeBatch', how: 'hold', after: 2 }] },
    { width, height: 720 },
  );
  await preview(page);
  await fill(page);
  await page.getByRole('tab', { name: 'Заполнение 31 %' }).waitFor();
  const tabs = await page.getByRole('tab').evaluateAll((all) =>
    all.map((tab) => {
      const { top, right } = tab.getBoundingClientRect();
      return { top, right, isCut: tab.scrollWidth > tab.clientWidth };
    }),
  );
  expect(new Set(tabs.map(({ top }) => top)).size).toBe(1);
  expect(tabs.filter(({ right, isCut }) => isCut || right > width)).toEqual([]);
});

test('help begins with what the person was at', async () => {
  const page = await host.open();
  const first = page.locator('h3').first();
  await page.getByRole('tab', { name: 'Справка' }).click();
  expect(await first.textContent()).toBe('Заполнить ссылки');
  await openSection(page, 'Раздача');
  await page.getByRole('tab', { name: 'Справка' }).click();
  await page.getByRole('heading', { name: 'Раздать листы и собрать ответы' }).waitFor();
  expect(await first.textContent()).toBe('Раздать листы и собрать ответы');
  await page.getByRole('tab', { name: 'Карточка' }).click();
  await page.getByRole('tab', { name: 'Справка' }).click();
  expect(await first.textContent()).toBe('Карточка организации');
});
