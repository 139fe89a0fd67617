import type { Page } from 'playwright-core';
import type { RunRecord } from '../../src/shared/run';
import { plainText } from '../support/plain-text';
import { openAll, tabTo, violations } from './sidebar/axe';
import { OVERVIEW, RECORD } from './sidebar/data';
import { Host, requests, reseed, type SeedChange, WIDTH, waitForCalls } from './sidebar/host';
import { openSection } from './sidebar/sections';
import { expectNoSideScroll } from './sidebar/width';

let host: Host;
beforeAll(async () => {
  host = await Host.start();
});
afterAll(() => host.stop());

const LONG_SHEET =
  'Муниципальное образование «Тюменский район» и подведомственные учреждения культуры, спорта';
const REGISTER = `Выгрузка по ЛКО, ${LONG_SHEET}`.slice(0, 100);

/** A record of the tab «Раздача», some days before. */
function recordOf(day: number, change: Partial<RunRecord>): RunRecord {
  const at = `2026-11-${String(day).padStart(2, '0')}T08:05:00.000Z`;
  return {
    ...RECORD,
    runId: `r${day}`,
    kind: 'handOut',
    sheetName: REGISTER,
    started: at,
    finished: at,
    filled: 2,
    ...change,
  };
}

const sheet = (sheetId: number, sheetName: string, renewed = false) => ({ sheetId, sheetName, renewed });

const HISTORY: readonly RunRecord[] = [
  recordOf(21, {
    made: 'summary',
    sheets: [sheet(7, 'Сводка', true), sheet(8, `Динамика, ${LONG_SHEET}`)],
  }),
  recordOf(20, { made: 'requests', undoable: false, lock: 'forgotten', sheets: [sheet(9, 'Запросы', true)] }),
  recordOf(19, { made: 'summary', undoable: false, lock: 'covered', sheets: [sheet(7, 'Сводка')] }),
  recordOf(18, { made: 'summary', undoable: false, lock: 'gone', sheets: [] }),
  recordOf(17, { sheets: Array.from({ length: 10 }, (_, at) => sheet(20 + at, `${LONG_SHEET} ${at}`)) }),
  recordOf(16, { undoable: false, lock: 'newer', sheets: [] }),
  recordOf(15, { made: 'summary', outcome: 'undone', undoable: false, sheets: [] }),
  { ...recordOf(14, {}), kind: 'fill' },
];

async function history(seed: SeedChange = {}): Promise<Page> {
  const page = await host.open({ overview: { ...OVERVIEW, history: HISTORY }, ...seed });
  await openSection(page, 'Раздача');
  await page.locator('summary', { hasText: 'История' }).click();
  return page;
}

test('each record has its links, its own button with a name of its own, or the reason why there is none', async () => {
  const page = await history();
  const items = page.locator('.history > li');
  const said = (await items.allInnerTexts()).map((text) => text.split(/\n+/).filter(Boolean).slice(0, 2));
  expect(said.map(([title]) => title?.replace(/ \d\d:\d\d$/, ''))).toEqual([
    'Сводка 21.11.2026',
    'Запросы и напоминания 20.11.2026',
    'Сводка 19.11.2026',
    'Сводка 18.11.2026',
    'Роздано 17.11.2026',
    'Роздано 16.11.2026',
    'Сводка убрана 15.11.2026',
  ]);
  expect(plainText(said[0]?.[1] ?? '')).toBe(`${REGISTER}: 1 новый лист, обновлено: 1`);
  const undo = page.locator('.history button:not(.link)');
  expect(await undo.allTextContents()).toEqual([
    `Убрать сводку, лист «${REGISTER}», 21.11.2026 11:05`,
    `Отменить раздачу, лист «${REGISTER}», 17.11.2026 11:05`,
  ]);
  expect(await page.locator('.history .hint:last-child').allTextContents()).toEqual([
    'Отменить нельзя: прежние тексты не хранятся, в них контакты людей.',
    'Сначала уберите то, что сделано с этими листами позже.',
    'Этих листов больше нет.',
    'Отменить нельзя: позже на лист записано ещё раз.',
    REGISTER,
  ]);
  await page.getByRole('button', { name: 'Открыть лист «Запросы»' }).click();
  await waitForCalls(page, 'selectRow');
  expect(await requests(page, 'selectRow')).toEqual([{ sheetId: 9, row: 1 }]);
  expect(await violations(page)).toEqual([]);
  await expectNoSideScroll(page, [WIDTH]);
});

test('the keyboard alone takes a summary back: what goes and what comes back is said first, what is left after', async () => {
  const left = `Лист «Сводка» изменили: он оставлен как есть. Не нужен — удалите его вкладку.`;
  const page = await history({
    values: {
      undoBatch: {
        done: 2,
        total: 2,
        restored: 1,
        skipped: [{ row: 0, name: 'Сводка', text: left }],
        finished: true,
      },
    },
  });
  await tabTo(page, /^Убрать сводку/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Убрать сводку?' }).waitFor();
  await page
    .getByText(
      `Удалим лист «Динамика, ${LONG_SHEET}». На листе «Сводка» вернём прежнее. Лист, который изменили после этого, останется.`,
    )
    .waitFor();
  expect(await violations(page)).toEqual([]);
  await expectNoSideScroll(page, [WIDTH]);
  await tabTo(page, /^Убрать сводку$/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Сводка убрана' }).waitFor();
  expect((await page.getByRole('status').allTextContents()).map(plainText)).toEqual(['Готово: 1 лист.']);
  await page.getByText(left).waitFor();
  expect(await requests(page, 'undoBatch')).toEqual([{ runId: 'r21', from: 0 }]);
  expect(await violations(page)).toEqual([]);
});

test('when everything was left, nothing is called removed', async () => {
  const skipped = [{ row: 0, name: 'Сводка', text: 'Лист «Сводка» изменили.' }];
  const page = await history({
    values: { undoBatch: { done: 1, total: 1, restored: 0, skipped, finished: true } },
  });
  await page.getByRole('button', { name: 'Убрать сводку' }).click();
  await page.locator('.footer').getByRole('button', { name: 'Убрать сводку' }).click();
  await page.getByRole('heading', { name: 'Всё осталось как есть' }).waitFor();
});

test.each<{ name: string; fresh: string[]; renewed: string[]; text: string }>([
  { name: 'one new', fresh: ['Сводка'], renewed: [], text: 'Появится лист «Сводка».' },
  {
    name: 'some new, one renewed',
    fresh: ['Кому нужен ЛКО', 'Динамика'],
    renewed: ['Сводка'],
    text: 'Появятся 2 листа: «Кому нужен ЛКО», «Динамика». Обновится лист «Сводка». Прежнее можно вернуть в «Истории».',
  },
  {
    name: 'many',
    fresh: Array.from({ length: 21 }, (_, at) => `Л${at}`),
    renewed: [],
    text: 'Появится 21 лист: «Л0», «Л1», «Л2», «Л3», «Л4» и ещё 16.',
  },
])('what a press will make is counted before it: $name', async ({ fresh, renewed, text }) => {
  const ahead = { ...OVERVIEW.ahead, summary: { fresh, renewed } };
  const page = await host.open({ overview: { ...OVERVIEW, ahead } });
  await openSection(page, 'Раздача');
  await page.getByText(text, { exact: true }).waitFor();
  await page.getByText('Появятся 2 листа: «Запросы», «Тексты».', { exact: true }).waitFor();
});

test('after a press the history and what the next one would do are read again', async () => {
  const updateSummary = { sheets: [{ id: 7, name: 'Сводка' }], troubles: [] };
  const page = await host.open({
    values: { getOverview: OVERVIEW, updateSummary },
  });
  await openSection(page, 'Раздача');
  await page.getByText(/^Появятся 4\sлиста/).waitFor();
  const ahead = { ...OVERVIEW.ahead, summary: { fresh: [], renewed: ['Сводка'] } };
  await reseed(page, { values: { getOverview: { ...OVERVIEW, history: HISTORY, ahead }, updateSummary } });
  await page.getByRole('button', { name: 'Обновить сводку' }).click();
  await page.getByText('Обновится лист «Сводка». Прежнее можно вернуть в «Истории».').waitFor();
  await openAll(page);
  await page.getByRole('button', { name: 'Убрать сводку' }).waitFor();
  expect(await requests(page, 'getOverview')).toHaveLength(2);
});
