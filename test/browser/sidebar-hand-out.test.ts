import type { Page } from 'playwright-core';
import { openAll, tabTo, violations } from './sidebar/axe';
import { OVERVIEW, RECORD } from './sidebar/data';
import type { Seed } from './sidebar/fake-server';
import { COLLECT, HAND_OUT } from './sidebar/hand-out-data';
import { callsOf, Host, release, reseed, WIDTH, waitForCalls } from './sidebar/host';

let host: Host;
beforeAll(async () => {
  host = await Host.start();
});
afterAll(() => host.stop());

const SHEETS = [
  { id: 7, name: 'Сводка' },
  { id: 8, name: 'Кому нужен ЛКО' },
];
const VALUES = {
  checkHandOut: HAND_OUT,
  handOutBatch: {
    done: 2,
    total: 2,
    written: 2,
    finished: true,
    troubles: [{ title: 'Черепановский', text: 'Лист удалили: создан новый.' }],
  },
  checkCollect: COLLECT,
  updateSummary: { sheets: SHEETS, troubles: [{ title: 'Сайт размещения виджета', text: 'Лист защищён.' }] },
};
const RECORDED = { ...RECORD, kind: 'handOut' as const, filled: 2 };

async function open(seed: Partial<Seed> = {}): Promise<Page> {
  const page = await host.open({ record: RECORDED, values: VALUES, ...seed });
  await page.getByRole('tab', { name: 'Раздача' }).click();
  await page.getByRole('button', { name: 'Раздать листы' }).waitFor();
  return page;
}

async function choose(seed: Partial<Seed> = {}): Promise<Page> {
  const page = await open(seed);
  await page.getByRole('button', { name: 'Раздать листы' }).click();
  await page.getByRole('heading', { name: 'Кому раздать' }).waitFor();
  return page;
}

async function collect(seed: Partial<Seed> = {}): Promise<Page> {
  const page = await open(seed);
  await page.getByRole('button', { name: 'Собрать ответы' }).click();
  await page.getByRole('heading', { name: 'Что вернулось' }).waitFor();
  return page;
}

async function requests<T>(page: Page, wanted: string): Promise<T[]> {
  return (await callsOf(page)).filter(({ name }) => name === wanted).map(({ request }) => request as T);
}

interface Batch {
  readonly from: number;
  readonly total: number;
  readonly guard: string;
  readonly chosen: readonly string[];
  readonly groups: readonly { readonly id: string }[];
}

test('all sheets are chosen at first; one batch after the other is sent', async () => {
  const page = await choose({
    values: { ...VALUES, handOutBatch: { done: 1, total: 2, written: 1, finished: false, troubles: [] } },
    faults: [{ on: 'handOutBatch', how: 'hold', after: 1 }],
  });
  expect(await requests(page, 'checkHandOut')).toEqual([{ sheetId: 0, level: 'municipality' }]);
  await page.getByText('278 организаций, все ссылки у 270, лист «Черепановский», ответов: 12').waitFor();
  await page.getByRole('button', { name: 'Раздать 2 листа' }).click();
  await waitForCalls(page, 'handOutBatch', 2);
  await page.getByText('1 из 2 листов').waitFor();
  const batches = await requests<Batch>(page, 'handOutBatch');
  expect(
    batches.map(({ from, total, guard, chosen, groups }) => [
      from,
      total,
      guard,
      chosen,
      groups.map(({ id }) => id),
    ]),
  ).toEqual([
    [0, 2, 'warning', ['50708000', '50657000'], ['50708000']],
    [1, 2, 'warning', ['50708000', '50657000'], ['50657000']],
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
  const [batch] = await requests<Batch>(page, 'handOutBatch');
  expect(batch).toMatchObject({ guard: 'owner', total: 1, chosen: ['50708000'] });
});

test('another level is asked for anew', async () => {
  const page = await choose();
  await page.getByLabel('Листы', { exact: true }).selectOption({ label: 'По вышестоящим организациям' });
  await waitForCalls(page, 'checkHandOut', 2);
  expect((await requests(page, 'checkHandOut')).pop()).toEqual({ sheetId: 0, level: 'parent' });
});

test('stop between two batches', async () => {
  const page = await choose({ faults: [{ on: 'handOutBatch', how: 'hold' }] });
  await page.getByRole('button', { name: 'Раздать 2 листа' }).click();
  await page.getByRole('button', { name: 'Остановить' }).click();
  await reseed(page, {
    values: { ...VALUES, handOutBatch: { done: 1, total: 2, written: 1, finished: false, troubles: [] } },
  });
  await release(page);
  await page.getByRole('heading', { name: 'Раздача остановлена' }).waitFor();
  expect(await requests(page, 'stopRun')).toEqual([{ runId: 'r1.1' }]);
  expect(await requests(page, 'handOutBatch')).toHaveLength(1);
});

test('a batch that failed goes on by «Повторить»', async () => {
  const failure = { code: 'google' as const, text: 'Google не ответил.', retry: true };
  const page = await choose({ faults: [{ on: 'handOutBatch', how: 'fail', failure }] });
  await page.getByRole('button', { name: 'Раздать 2 листа' }).click();
  await page.getByRole('alert').getByText('Google не ответил.').waitFor();
  await page.getByRole('button', { name: 'Повторить' }).click();
  await page.getByRole('heading', { name: 'Готово' }).waitFor();
  const batches = await requests<Batch>(page, 'handOutBatch');
  expect(batches[0]).toEqual(batches[1]);
});

test('after a reload an interrupted hand-out goes on with what was chosen', async () => {
  const run = {
    runId: 'r1.1',
    kind: 'handOut' as const,
    sheetId: 0,
    sheetName: 'Выгрузка по ЛКО',
    mode: 'empty' as const,
    started: '',
    total: 1,
    done: 0,
    idle: true,
  };
  const page = await open({
    overview: { ...OVERVIEW, run },
    values: {
      ...VALUES,
      checkHandOut: { ...HAND_OUT, unfinished: { guard: 'owner', chosen: ['50657000'] } },
    },
  });
  await page.getByText('Раздача не закончена').waitFor();
  await page.getByRole('button', { name: 'Продолжить' }).click();
  await page.getByRole('heading', { name: 'Готово' }).waitFor();
  expect(await requests(page, 'handOutBatch')).toMatchObject([
    { total: 1, guard: 'owner', chosen: ['50657000'], groups: [{ id: '50657000' }] },
  ]);
});

test('collecting shows both versions; a decision is sent, kept and written', async () => {
  const page = await collect();
  expect(await requests(page, 'checkCollect')).toEqual([{ sheetId: 0, decisions: {}, brought: [] }]);
  await page.getByText('Расхождения: не решено 1').waitFor();
  await page.getByText('Ссылка 1: https://pos.gosuslugi.ru/form/?opaId=2&utm_source=vk').waitFor();
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  const decided = { ...COLLECT, conflicts: COLLECT.conflicts.map((one) => ({ ...one, decision: 'v1' })) };
  await reseed(page, { values: { ...VALUES, checkCollect: decided } });
  await page.getByLabel(/^Решение: Школа № 5/).selectOption({ label: 'Взять: Копия, строка 6' });
  await page.getByText('Расхождения: все решены').waitFor();
  expect((await requests(page, 'checkCollect')).pop()).toEqual({
    sheetId: 0,
    decisions: { a1b2c3d4e5f6: 'v1' },
    brought: [],
  });
  await page.getByRole('button', { name: 'Записать 11 строк' }).click();
  await page.getByRole('heading', { name: 'Готово' }).waitFor();
  expect(await requests(page, 'startRun')).toMatchObject([{ kind: 'collect', total: 3 }]);
});

test('the summary names its sheets, and the one that it could not write', async () => {
  const page = await open();
  await page.getByRole('button', { name: 'Обновить сводку' }).click();
  await page.getByText('Обновлено: «Сводка», «Кому нужен ЛКО».').waitFor();
  await page.getByText('Лист защищён.').waitFor();
});

test('undo asks first, in words of a hand-out', async () => {
  const page = await open({ overview: { ...OVERVIEW, history: [RECORDED] } });
  await openAll(page);
  await page.getByRole('button', { name: 'Отменить последнюю раздачу' }).click();
  await page.getByText(/2 листа: новые удалим/).waitFor();
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

const screens: [string, (seed?: Partial<Seed>) => Promise<Page>][] = [
  ['setup', open],
  ['choose', choose],
  ['collect', collect],
];

test.each(screens)('%s: accessible, nothing wider than the panel', async (_name, show) => {
  const page = await show();
  await openAll(page);
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(WIDTH);
});
