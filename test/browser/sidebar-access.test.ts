import type { Page } from 'playwright-core';
import { focused, openAll, tabTo, violations } from './sidebar/axe';
import { CARD, fillOf, HOSTILE, LONG_NAME, OVERVIEW, RECORD, UNFINISHED } from './sidebar/data';
import { callsOf, Host, type SeedChange, WIDTH } from './sidebar/host';

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
const LONG_SETUP = {
  ...OVERVIEW,
  sheets: [{ id: 0, name: LONG_NAME, rows: 3 }, ...OVERVIEW.sheets.slice(1)],
  register: { ...OVERVIEW.register, notices: [LONG_NAME] },
  history: [{ ...RECORD, sheetName: LONG_NAME }],
  run: { ...UNFINISHED, sheetName: LONG_NAME, total: 20000, done: 4000 },
};

const SCREENS: readonly Screen[] = [
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
  { name: 'result', steps: [preview, fill], sign: 'Отменить последнее заполнение' },
  {
    name: 'undo asked',
    steps: [preview, fill, press('Отменить последнее заполнение')],
    sign: 'Отменить последнее заполнение?',
  },
  {
    name: 'undone',
    steps: [preview, fill, press('Отменить последнее заполнение'), press('Вернуть прежние значения')],
    sign: 'Заполнение отменено',
  },
  {
    name: 'card',
    seed: { card: LONG_CARD },
    steps: [(page) => page.getByRole('tab', { name: 'Карточка' }).click()],
    sign: 'Пункты меню сообщества',
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
    for (const width of [WIDTH, WIDTH / 2]) {
      await page.setViewportSize({ width, height: 720 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
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
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(WIDTH);
});

test('the keyboard alone checks, opens a finding, fills, undoes and reads the card', async () => {
  const page = await host.open();
  await page.getByLabel('Лист с организациями').waitFor();
  await tabTo(page, /^Проверить таблицу$/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Результат проверки' }).waitFor();
  expect(await focused(page)).toBe('Результат проверки');
  await tabTo(page, /Неверная контрольная/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^Строка 4/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^Заполнить 312 строк$/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Готово' }).waitFor();
  expect(await focused(page)).toBe('Готово');
  await tabTo(page, /^Отменить последнее заполнение$/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Отменить последнее заполнение?' }).waitFor();
  await tabTo(page, /^Вернуть прежние значения$/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Заполнение отменено' }).waitFor();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('ArrowRight');
  expect(await focused(page)).toBe('Размещённые ссылки');
  await page.keyboard.press('ArrowRight');
  expect(await focused(page)).toBe('Карточка');
  await page.getByRole('heading', { name: 'Детский сад № 460' }).waitFor();
  await page.keyboard.press('End');
  expect(await focused(page)).toBe('?');
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
  expect(await focused(page)).toBe('Заполнение');
});

test('opening the page does not take the focus from the sheet', async () => {
  const page = await host.open();
  await page.getByLabel('Лист с организациями').waitFor();
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
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
