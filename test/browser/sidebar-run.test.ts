import type { Page } from 'playwright-core';
import { eventually } from '../support/eventually';
import { plainText } from '../support/plain-text';
import { expectFocus, focused } from './sidebar/axe';
import { fillOf, findingRows, HOSTILE, OVERVIEW, RECORD, UNFINISHED } from './sidebar/data';
import type { FakeServer } from './sidebar/fake-server';
import { callsOf, counts, Host, keysOf, release, requests, reseed, waitForCalls } from './sidebar/host';
import { openSection } from './sidebar/sections';

let host: Host;
beforeAll(async () => {
  host = await Host.start();
});
afterAll(() => host.stop());

const CHANGED = { code: 'changed' as const, text: 'Лист изменили.', retry: true };

async function preview(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Проверить таблицу', exact: true }).click();
  await page.getByRole('heading', { name: 'Результат проверки' }).waitFor();
}

async function fill(page: Page): Promise<void> {
  await preview(page);
  await page.getByRole('button', { name: /^Заполнить/ }).click();
}

async function batches(page: Page): Promise<number[]> {
  const calls = (await callsOf(page)) as { name: string; request: { from: number } }[];
  return calls.filter(({ name }) => name === 'writeBatch').map(({ request }) => request.from);
}

test('a preview writes nothing and shows its counts', async () => {
  const page = await host.open();
  await preview(page);
  expect(await counts(page)).toEqual([
    'Будет заполнено строк: 312',
    'Всего организаций: 318',
    'Свой ЛКО: 278',
    'Вышестоящий ЛКО: 34',
    'Нет ЛКО: 6',
    'Без изменений: 6',
    'Заполнено иначе, не меняется, ячеек: 3',
    'Есть все три ссылки: 309',
    'Не хватает ссылок: 9',
    'Нет «Сообщить о проблеме»: 6: Неверная контрольная цифра ОГРН: 4: Другие причины: 2',
    'Нет «Госуслуги»: 5',
    'Требуют внимания: 9',
  ]);
  await page.getByText('Регион: Новосибирская область, код 50').waitFor();
  await page.getByText('«Ссылка: Сообщить о проблеме», «Ссылка: Высказать мнение», «Замечания»').waitFor();
  expect((await callsOf(page)).map(({ name }) => name)).toEqual(['getOverview', 'previewRun']);
});

test.each<{ what: string; all: number; rows: readonly number[]; shown: readonly string[] }>([
  { what: 'three reasons', all: 6, rows: [3, 2, 1], shown: ['А: 3', 'Б: 2', 'В: 1'] },
  { what: 'one reason more', all: 7, rows: [3, 2, 1, 1], shown: ['А: 3', 'Б: 2', 'В: 1', 'Г: 1'] },
  {
    what: 'two reasons more',
    all: 6,
    rows: [2, 1, 1, 1, 1],
    shown: ['А: 2', 'Б: 1', 'В: 1', 'Другие причины: 2'],
  },
  { what: 'some without a reason', all: 5, rows: [3, 1], shown: ['А: 3', 'Б: 1', 'Другие причины: 1'] },
  {
    what: 'one reason more, and some without',
    all: 9,
    rows: [3, 2, 1, 1],
    shown: ['А: 3', 'Б: 2', 'В: 1', 'Другие причины: 3'],
  },
  { what: 'no reason known', all: 4, rows: [], shown: [] },
])('reasons add up to their count: $what', async ({ all, rows, shown }) => {
  const base = fillOf(318);
  const reasons = rows.map((count, at) => ({ code: `code-${at}`, title: 'АБВГД'[at] ?? '', rows: count }));
  const lacking = { ...base.links.lacking, formLink: { rows: all, reasons } };
  const page = await host.open({ previews: { fill: { ...base, links: { ...base.links, lacking } } } });
  await preview(page);
  const line = page.locator('.counts > div', { hasText: 'Нет «Сообщить о проблеме»' });
  expect((await line.locator('button').allInnerTexts()).map(plainText)).toEqual(shown);
});

test('«Другие причины» leads to the findings that need attention', async () => {
  const page = await host.open();
  await preview(page);
  await page.getByRole('button', { name: 'Другие причины: 2' }).click();
  await expectFocus(page, 'Замечания');
  expect(await page.getByLabel('Какие').inputValue()).toBe('attention');
});

test('the page shows the columns that the preview has read', async () => {
  const base = fillOf(318);
  const notices = ['Столбец «ОГРН» переместили: он найден на новом месте.'];
  const reading = { ...base.reading, notices };
  const page = await host.open({ previews: { fill: { ...base, reading } } });
  await page.getByLabel('Лист с организациями').waitFor();
  expect(await page.getByText(notices[0] ?? '').count()).toBe(0);
  await preview(page);
  await page.getByRole('button', { name: 'Назад' }).click();
  await page.getByText(notices[0] ?? '').waitFor();
  expect((await callsOf(page)).map(({ name }) => name)).toEqual(['getOverview', 'previewRun']);
});

test('findings open to their fix and rows; a click shows the row in the sheet', async () => {
  const page = await host.open();
  await preview(page);
  await page.locator('summary', { hasText: 'Неверная контрольная цифра ОГРН' }).click();
  await page.getByText('Сверьте ОГРН с выпиской из ЕГРЮЛ.').waitFor();
  await page.getByRole('button', { name: 'Строка 5 Детский сад № 2' }).click();
  await page.getByText('Строка 5 выделена в таблице.').waitFor({ state: 'attached' });
  expect((await callsOf(page)).pop()).toEqual({
    name: 'selectRow',
    request: { sheetId: 0, row: 5, code: 'ogrn-check-digit', text: 'ОГРН 1234567890123: неверная цифра.' },
  });
  expect(plainText(await page.locator('[aria-current]').textContent())).toContain('Строка 5');
  await page.getByText(HOSTILE).first().waitFor();
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
});

test('of five thousand findings the first come with the preview, the rest when they are asked for', async () => {
  const fill = fillOf(10);
  const all = findingRows(5000);
  const groups = fill.groups
    .slice(0, 1)
    .map((group) => ({ ...group, total: 5000, rowTotal: 5000, rows: all.slice(0, 25) }));
  const more = { code: 'ogrn-check-digit', from: 25, total: 5000, rows: all.slice(25, 525) };
  const page = await host.open({
    previews: { fill: { ...fill, groups } },
    values: { getFindingRows: more },
    faults: [{ on: 'getFindingRows', how: 'reject', message: 'Service Spreadsheets failed' }],
  });
  await preview(page);
  await page.getByText('5000 строк').click();
  await page.locator('.row-button').nth(24).waitFor();
  expect(await page.locator('.row-button').count()).toBe(25);
  await page.getByRole('button', { name: 'Показать ещё 50' }).click();
  await page.getByRole('button', { name: 'Повторить' }).click();
  await page.locator('.row-button').nth(74).waitFor();
  expect(await page.locator('.row-button').count()).toBe(75);
  await page.waitForFunction(() => /Строка\s29/.test(document.activeElement?.textContent ?? ''));
  expect((await callsOf(page)).pop()).toEqual({
    name: 'getFindingRows',
    request: { sheetId: 0, kind: 'fill', options: {}, code: groups[0]?.code, from: 25 },
  });
  await page.getByRole('button', { name: 'Показать ещё 50' }).click();
  await page.locator('.row-button').nth(124).waitFor();
});

test('a fill shows rows done, goes through all batches and ends in the result', async () => {
  const page = await host.open({ faults: [{ on: 'writeBatch', how: 'hold', after: 2 }] });
  await fill(page);
  await page.getByText('100 из 318 строк').waitFor();
  const bar = page.getByRole('progressbar', { name: 'Заполнено строк' });
  expect(await bar.getAttribute('aria-valuenow')).toBe('31');
  expect(plainText(await page.getByRole('status').first().textContent())).toContain('100 из 318 строк');
  await page.getByRole('tab', { name: 'Заполнение 31 %' }).waitFor();
  await release(page);
  await page.getByRole('heading', { name: 'Готово' }).waitFor();
  expect(await batches(page)).toEqual([0, 50, 100, 150, 200, 250, 300]);
  await page.getByText('Записано: 2544 ячейки.').waitFor();
  await page.getByText('Строки с вышестоящим ЛКО и строки с замечаниями подсвечены.').waitFor();
});

test('a fill goes on while another tab is open', async () => {
  const page = await host.open({ faults: [{ on: 'writeBatch', how: 'hold', after: 1 }] });
  await fill(page);
  await page.getByRole('tab', { name: 'Справка' }).click();
  await release(page);
  await page.getByRole('tab', { name: 'Заполнение', exact: true }).click();
  await page.getByRole('heading', { name: 'Готово' }).waitFor();
});

test('a fill stops between batches and says that nothing is lost', async () => {
  const page = await host.open({ faults: [{ on: 'writeBatch', how: 'hold', after: 3 }] });
  await fill(page);
  await page.getByText('150 из 318 строк').waitFor();
  await page.getByRole('button', { name: 'Остановить' }).click();
  await page.getByText('Останавливаем после этой порции…').waitFor();
  await release(page);
  await page.getByRole('heading', { name: 'Заполнение остановлено' }).waitFor();
  await page.getByText('200 из 318 строк').waitFor();
  expect(await batches(page)).toEqual([0, 50, 100, 150]);
  expect((await callsOf(page)).filter(({ name }) => name === 'stopRun')).toEqual([
    { name: 'stopRun', request: { runId: 'r1.1' } },
  ]);
});

test('a stopped fill offers to go on beside taking it back, then and when the panel is opened again', async () => {
  const faults = [{ on: 'writeBatch', how: 'hold' as const, after: 3 }];
  const page = await host.open({ faults });
  await fill(page);
  await page.getByText('150 из 318 строк').waitFor();
  await page.getByRole('button', { name: 'Остановить' }).click();
  await release(page);
  await page.getByRole('heading', { name: 'Заполнение остановлено' }).waitFor();
  const footer = page.locator('.footer button');
  await footer.nth(1).waitFor();
  expect(await footer.allTextContents()).toEqual(['Продолжить', 'Отменить заполнение']);
  await page.getByRole('button', { name: 'Отложить' }).click();
  await page.getByRole('button', { name: 'Проверить таблицу' }).waitFor();

  const history = [{ ...RECORD, outcome: 'stopped' as const, filled: 200, left: UNFINISHED }];
  const again = await host.open({ overview: { ...OVERVIEW, history } });
  await again.getByText('Заполнение остановлено').waitFor();
  await again.getByText('лист «Выгрузка по ЛКО»: 200 строк').first().waitFor();
  expect(await again.locator('.notice button').allTextContents()).toEqual([
    'Продолжить',
    'Отменить заполнение',
  ]);
  await again.getByRole('button', { name: 'Продолжить' }).click();
  await again.getByRole('heading', { name: 'Готово' }).waitFor();
  expect((await callsOf(again)).find(({ name }) => name === 'startRun')?.request).toMatchObject({
    runId: UNFINISHED.runId,
  });
});

test('a fill that went on to its end is not offered again, nor one that was taken back', async () => {
  const older = { ...RECORD, runId: 'r0', outcome: 'stopped' as const, undoable: false };
  for (const outcome of ['done', 'undone'] as const) {
    const page = await host.open({ overview: { ...OVERVIEW, history: [{ ...RECORD, outcome }, older] } });
    await page.getByLabel('Лист с организациями').waitFor();
    expect(await page.getByText('Заполнение остановлено').count()).toBe(0);
  }
});

test('a reason beside a count opens its findings', async () => {
  const page = await host.open();
  await preview(page);
  await page.getByRole('button', { name: 'Неверная контрольная цифра ОГРН: 4' }).click();
  await page.locator('.group[open] .row-button').first().waitFor();
  await eventually(async () => /Неверная контрольная цифра ОГРН/.test(await focused(page)), true);
});

test('«Показать столбцы» shows where the written columns begin', async () => {
  const headers = [
    ...OVERVIEW.register.headers,
    { column: 12, header: 'Ссылка: Сообщить о проблеме', own: true },
  ];
  const page = await host.open({ overview: { ...OVERVIEW, register: { ...OVERVIEW.register, headers } } });
  await fill(page);
  await page.getByRole('heading', { name: 'Готово' }).waitFor();
  await page.getByRole('button', { name: 'Показать столбцы' }).click();
  await waitForCalls(page, 'selectRow');
  expect((await callsOf(page)).filter(({ name }) => name === 'selectRow')).toEqual([
    { name: 'selectRow', request: { sheetId: 0, row: 3, column: 12 } },
  ]);
});

test('who has run nothing yet is told the way in three sentences', async () => {
  const page = await host.open();
  await page.getByLabel('Лист с организациями').waitFor();
  await page.getByText('«Проверить таблицу» ничего не записывает').waitFor();
  const again = await host.open({ overview: { ...OVERVIEW, history: [RECORD] } });
  await again.getByLabel('Лист с организациями').waitFor();
  expect(await again.getByText('«Проверить таблицу» ничего не записывает').count()).toBe(0);
});

test('an unfinished run is offered on opening and goes on under its name', async () => {
  const page = await host.open({
    overview: { ...OVERVIEW, run: { ...UNFINISHED, total: 20000, done: 4000 } },
  });
  await page.getByText('4000 из 20 000, лист «Выгрузка по ЛКО».').waitFor();
  await page.getByRole('button', { name: 'Продолжить' }).click();
  await page.getByRole('heading', { name: 'Готово' }).waitFor();
  expect((await callsOf(page)).find(({ name }) => name === 'startRun')?.request).toEqual({
    sheetId: 0,
    kind: 'fill',
    runId: 'r1.1',
    total: 318,
    layout: { headerRow: 3 },
    options: {},
  });
});

test('a run that goes on in another window is not offered, and can be stopped', async () => {
  const page = await host.open({ overview: { ...OVERVIEW, run: { ...UNFINISHED, idle: false } } });
  await page.getByText('Таблица занята').waitFor();
  expect(await page.getByRole('button', { name: 'Продолжить' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Завершить' }).click();
  await page.getByRole('heading', { name: 'Заполнение остановлено' }).waitFor();
});

test('a second run gets the plain sentence and leaves the page usable', async () => {
  const failure = { code: 'busy' as const, text: 'Лист «Выгрузка» уже заполняется (с 09:00).', retry: true };
  const page = await host.open({ faults: [{ on: 'startRun', how: 'fail', failure }] });
  await fill(page);
  await page.getByText(failure.text).waitFor();
  await page.getByRole('button', { name: 'Закрыть' }).click();
  await page.getByRole('button', { name: 'Проверить таблицу', exact: true }).waitFor();
});

test.each([
  ['previewRun', 'Проверить не получилось'],
  ['startRun', 'Не получилось'],
  ['writeBatch', 'Заполнение прервалось'],
])('a failing %s can be repeated and the work comes to its end', async (on, heading) => {
  const page = await host.open({ faults: [{ on, how: 'reject', message: 'NetworkError: HTTP 0' }] });
  await page.getByRole('button', { name: 'Проверить таблицу', exact: true }).click();
  if (on !== 'previewRun') await page.getByRole('button', { name: /^Заполнить/ }).click();
  await page.getByText('Нет связи с Google.').waitFor();
  await page.getByRole('heading', { name: heading }).waitFor();
  await page.getByRole('button', { name: 'Повторить' }).click();
  if (on === 'previewRun') await page.getByRole('button', { name: /^Заполнить/ }).click();
  await page.getByRole('heading', { name: 'Готово' }).waitFor();
  const from = await batches(page);
  expect(from).toEqual(
    on === 'writeBatch' ? [0, 0, 50, 100, 150, 200, 250, 300] : [0, 50, 100, 150, 200, 250, 300],
  );
});

test('double answers do not double the work', async () => {
  const faults = ['getOverview', 'previewRun', 'startRun', 'writeBatch'].map((on) => ({
    on,
    how: 'twice' as const,
    times: 99,
  }));
  const page = await host.open({ faults });
  await fill(page);
  await page.getByRole('heading', { name: 'Готово' }).waitFor();
  expect(await batches(page)).toEqual([0, 50, 100, 150, 200, 250, 300]);
  await page.getByText('Записано: 2544 ячейки.').waitFor();
});

test('a start that never answers is sent again with the key that it had; another start has another', async () => {
  const page = await host.open({ faults: [{ on: 'startRun', how: 'never' }] });
  await fill(page);
  await waitForCalls(page, 'startRun');
  await page.clock.fastForward(61_000);
  await page.getByRole('button', { name: 'Повторить' }).click();
  await page.getByRole('heading', { name: 'Готово' }).waitFor();
  await page.getByRole('button', { name: 'Готово' }).click();
  await fill(page);
  await waitForCalls(page, 'startRun', 3);
  const [first, again, other] = await keysOf(page);
  expect(first).toMatch(/^[0-9a-z]{1,24}$/);
  expect(again).toBe(first);
  expect(other).not.toBe(first);
});

test('a batch that never answers can be sent again', async () => {
  const page = await host.open({ faults: [{ on: 'writeBatch', how: 'never', after: 1 }] });
  await fill(page);
  await page.getByText('50 из 318 строк').waitFor();
  await waitForCalls(page, 'writeBatch', 2);
  await page.clock.fastForward(61_000);
  await page.getByRole('button', { name: 'Повторить' }).click();
  await page.getByRole('heading', { name: 'Готово' }).waitFor();
  expect(await batches(page)).toEqual([0, 50, 50, 100, 150, 200, 250, 300]);
});

test('a batch that Google can no longer answer is said to have failed, and its late answer does nothing', async () => {
  const page = await host.open({ faults: [{ on: 'writeBatch', how: 'hold', after: 1 }] });
  await fill(page);
  await page.getByText('50 из 318 строк').waitFor();
  await waitForCalls(page, 'writeBatch', 2);
  await page.clock.fastForward(391_000);
  await page.getByText('Google не ответил, а дольше шести минут он не работает.').waitFor();
  await release(page);
  await page.getByText('50 из 318 строк').waitFor();
  await page.getByRole('button', { name: 'Повторить' }).click();
  await page.getByRole('heading', { name: 'Готово' }).waitFor();
  expect(await batches(page)).toEqual([0, 50, 50, 100, 150, 200, 250, 300]);
});

test('a stop that does not come through can be left; the sheet is then looked up again', async () => {
  const failure = { code: 'google' as const, text: 'Google не ответил как следует.', retry: true };
  const page = await host.open({
    faults: [
      { on: 'writeBatch', how: 'hold' },
      { on: 'stopRun', how: 'fail', failure },
    ],
  });
  await fill(page);
  await page.getByRole('button', { name: 'Остановить' }).click();
  await release(page);
  await page.getByText(failure.text).waitFor();
  await page.getByRole('button', { name: 'Закрыть' }).click();
  await page.getByRole('heading', { name: 'Что заполняем' }).waitFor();
  await waitForCalls(page, 'getOverview', 2);
});

test('an undo that was given up is looked up: what the server has done is shown', async () => {
  const failure = { code: 'google' as const, text: 'Google не ответил как следует.', retry: true };
  const page = await host.open({
    overview: { ...OVERVIEW, history: [RECORD] },
    faults: [{ on: 'undoBatch', how: 'fail', failure }],
  });
  await page.getByText('История').click();
  await page.getByRole('button', { name: 'Отменить заполнение' }).click();
  await page.getByRole('button', { name: 'Вернуть прежние значения' }).click();
  await page.getByText(failure.text).waitFor();
  await page.getByRole('button', { name: 'Закрыть' }).click();
  await page.getByRole('heading', { name: 'Что заполняем' }).waitFor();
  await waitForCalls(page, 'getOverview', 2);
});

test('a sheet changed between batches is previewed again and the run goes on by itself', async () => {
  const page = await host.open({ faults: [{ on: 'writeBatch', how: 'fail', failure: CHANGED, after: 2 }] });
  await fill(page);
  await page.getByRole('heading', { name: 'Готово' }).waitFor();
  expect(await batches(page)).toEqual([0, 50, 100, 0, 50, 100, 150, 200, 250, 300]);
  const starts = (await callsOf(page))
    .filter(({ name }) => name === 'startRun')
    .map(({ request }) => request);
  const { layout } = fillOf(318);
  expect(starts).toEqual([
    { sheetId: 0, kind: 'fill', runId: '', total: 318, layout, options: {} },
    { sheetId: 0, kind: 'fill', runId: 'r1.1', total: 318, layout, options: {} },
  ]);
});

test('a sheet that keeps changing is put to the person', async () => {
  const page = await host.open({ faults: [{ on: 'writeBatch', how: 'fail', failure: CHANGED, times: 6 }] });
  await fill(page);
  await page.getByRole('heading', { name: 'Таблица всё время меняется' }).waitFor();
  await page.getByRole('button', { name: 'Продолжить' }).click();
  await page.getByRole('heading', { name: 'Готово' }).waitFor();
});

test('«обновить все» names how many typed cells it replaces, and asks', async () => {
  const base = fillOf(318);
  const page = await host.open({
    overview: { ...OVERVIEW, settings: { ...OVERVIEW.settings, mode: 'all' } },
    previews: { fill: { ...base, overwrites: 12, counts: { ...base.counts, overwrites: 12 } } },
  });
  await fill(page);
  await page.getByText('Будут заменены 12 ячеек, где значение ввёл человек.').waitFor();
  expect((await callsOf(page)).some(({ name }) => name === 'startRun')).toBe(false);
  await page.getByRole('button', { name: 'Отмена' }).click();
  await page.getByRole('button', { name: /^Заполнить/ }).click();
  await page.getByRole('button', { name: 'Заменить и заполнить' }).click();
  await page.getByRole('heading', { name: 'Готово' }).waitFor();
});

test('undo is asked about, done in batches, and says what it could not restore', async () => {
  const page = await host.open({ overview: { ...OVERVIEW, history: [RECORD] } });
  await page.getByText('История').click();
  await page.getByText('312 строк, из них с вышестоящим ЛКО 34').waitFor();
  await page.getByRole('button', { name: 'Отменить заполнение' }).click();
  await page.getByRole('button', { name: 'Вернуть прежние значения' }).click();
  await page.getByRole('heading', { name: 'Заполнение отменено' }).waitFor();
  await page.getByText('Возвращено: 1600 ячеек.').waitFor();
  await page.getByRole('button', { name: 'Строка 9 Школа № 2' }).click();
  const calls = (await callsOf(page)) as FakeServer['calls'];
  expect(calls.filter(({ name }) => name === 'undoBatch').map(({ request }) => request)).toEqual([
    { runId: 'r1', from: 0 },
    { runId: 'r1', from: 200 },
  ]);
  await page.getByRole('button', { name: 'Готово' }).click();
  await page.getByText('История').click();
  await page.getByText('Отменено').waitFor();
  expect(await page.getByRole('button', { name: 'Отменить заполнение' }).count()).toBe(0);
});

test('after its undo a result is not returned to', async () => {
  const page = await host.open();
  await fill(page);
  await page.getByRole('button', { name: 'Отменить заполнение' }).click();
  await page.getByRole('button', { name: 'Назад' }).click();
  await page.getByRole('heading', { name: 'Готово' }).waitFor();
  await page.getByRole('button', { name: 'Отменить заполнение' }).click();
  await page.getByRole('button', { name: 'Вернуть прежние значения' }).click();
  await page.getByRole('heading', { name: 'Заполнение отменено' }).waitFor();
  await page.getByRole('button', { name: 'Готово' }).click();
  await page.getByRole('heading', { name: 'Что заполняем' }).waitFor();
});

test('a preview that finds nothing to fill offers no fill', async () => {
  const base = fillOf(318);
  const nothing = { ...base, counts: { ...base.counts, filled: 0 }, groups: [] };
  const page = await host.open({ previews: { fill: nothing } });
  await preview(page);
  await page.getByText('Заполнять нечего').waitFor();
  expect(await page.getByRole('button', { name: /^Заполнить/ }).count()).toBe(0);
  await reseed(page, { previews: { fill: base } });
  await page.getByRole('button', { name: 'Проверить заново' }).click();
  await page.getByRole('button', { name: 'Заполнить 312 строк' }).waitFor();
});

test('a run that was gone on with is not offered again while the sheet is read after its end', async () => {
  const faults = [{ on: 'getOverview', how: 'hold' as const, after: 1 }];
  const page = await host.open({ overview: { ...OVERVIEW, run: UNFINISHED }, faults });
  const offers = page.getByText('Заполнение не закончено');
  await offers.waitFor();
  await page.getByRole('button', { name: 'Продолжить', exact: true }).click();
  await page.getByRole('heading', { name: 'Готово', exact: true }).waitFor();
  await page.getByRole('button', { name: 'Готово', exact: true }).click();
  await page.getByRole('heading', { name: 'Что заполняем' }).waitFor();
  expect(await offers.count()).toBe(0);
  for (const section of ['Размещённые ссылки', 'Раздача', 'Готовность']) {
    await openSection(page, section);
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    expect([section, await offers.count()]).toEqual([section, 0]);
  }
  await release(page);
  await page.getByRole('tab', { name: 'Заполнение', exact: true }).click();
  await page.getByText('История').click();
  await page.getByText('312 строк').first().waitFor();
  expect(await offers.count()).toBe(0);
});

test('hand-typed values are listed, old beside new; a row without its tick is kept, and nothing starts before that is counted', async () => {
  const base = fillOf(318);
  const replaced = [4, 5].map((row) => ({
    key: `k${row}`,
    row,
    name: `Школа № ${row}`,
    cells: [
      {
        header: 'Ссылка: Сообщить о проблеме',
        old: 'https://vk.cc/own',
        now: 'https://pos.gosuslugi.ru/form/',
      },
    ],
  }));
  const two = { ...base, replaced, overwrites: 2 };
  const page = await host.open({ previews: { fill: two } });
  await preview(page);
  await page.getByText('Заменит введённое вручную: 2 ячейки').waitFor();
  await page.getByText('было: https://vk.cc/own').first().waitFor();
  await page.getByText('станет: https://pos.gosuslugi.ru/form/').first().waitFor();
  await reseed(page, {
    previews: { fill: { ...two, overwrites: 1 } },
    faults: [{ on: 'previewRun', how: 'hold', after: 1 }],
  });
  await page.getByRole('checkbox').first().uncheck();
  await page.getByText('Пересчитываем с вашим выбором…').waitFor();
  expect(await page.getByRole('button', { name: /^Заполнить/ }).isDisabled()).toBe(true);
  expect(await page.getByRole('checkbox').first().isChecked()).toBe(false);
  await release(page);
  await page.getByText('Заменит введённое вручную: 1 ячейка').waitFor();
  await page.getByRole('button', { name: /^Заполнить/ }).click();
  await page.getByText('1 ячейка, где значение ввёл человек').waitFor();
  await page.getByRole('button', { name: 'Заменить и заполнить' }).click();
  await page.getByRole('heading', { name: 'Готово' }).waitFor();
  const asked = (await callsOf(page)).filter(({ name }) => /^(previewRun|startRun|writeBatch)$/.test(name));
  expect(asked.slice(1).map(({ request }) => (request as { options: unknown }).options)).toEqual(
    asked.slice(1).map(() => ({ keep: ['k4'] })),
  );
});

test('a double click presses one button: neither the check nor the fill is stopped by its second half', async () => {
  const page = await host.open();
  await page.getByRole('button', { name: 'Проверить таблицу' }).dblclick();
  await page.getByRole('heading', { name: 'Результат проверки' }).waitFor();
  await page.getByRole('button', { name: /^Заполнить/ }).dblclick();
  await page.getByRole('heading', { name: 'Готово' }).waitFor();
});

test('a double click on «Заполнить» does not agree to replacing what people typed', async () => {
  const page = await host.open({ previews: { fill: { ...fillOf(318), overwrites: 5 } } });
  await page.getByRole('button', { name: 'Проверить таблицу' }).click();
  await page.getByRole('button', { name: /^Заполнить/ }).dblclick();
  await page.getByRole('heading', { name: 'Заменить введённое вручную?' }).waitFor();
  expect(await requests(page, 'startRun')).toEqual([]);
  await page.getByRole('button', { name: 'Заменить и заполнить' }).click();
  await page.getByRole('heading', { name: 'Готово' }).waitFor();
});
