import type { Page } from 'playwright-core';
import { openAll, violations } from './sidebar/axe';
import { OVERVIEW, RECORD } from './sidebar/data';
import {
  callsOf,
  counts,
  Host,
  requests,
  reseed,
  type SeedChange,
  WIDTH,
  waitForCalls,
} from './sidebar/host';
import { readinessOf } from './sidebar/readiness-data';
import { openSection } from './sidebar/sections';
import { expectNoSideScroll } from './sidebar/width';

let host: Host;
beforeAll(async () => {
  host = await Host.start();
});
afterAll(() => host.stop());

const VALUES = {
  reportReadiness: {
    sheets: [
      { sheetId: 8, sheetName: 'Готовность' },
      { sheetId: 11, sheetName: 'Готовность, списки' },
    ],
    lists: 14,
  },
  makeApplications: {
    left: 87,
    sheets: [{ sheetId: 9, sheetName: 'Заявка на ЛКО 1045405430620' }],
    skipped: [
      { row: 8, name: 'Музей', text: 'Лист «Заявка на ЛКО строка 8» уже есть: заполните его или удалите' },
    ],
  },
  checkApplications: {
    applications: [
      {
        sheetId: 9,
        sheetName: 'Заявка на ЛКО 1',
        kind: 'create',
        name: 'Музей',
        findings: [
          { row: 9, text: 'Впишите должность' },
          { row: 0, text: 'Нет руководителя' },
        ],
      },
      { sheetId: 10, sheetName: 'Заявка на ЛКО 2', kind: 'create', name: 'Театр', findings: [] },
    ],
  },
};

async function open(seed: SeedChange = {}): Promise<Page> {
  const page = await host.open({
    record: { ...RECORD, kind: 'readiness', attention: 240, filled: 318 },
    values: VALUES,
    ...seed,
  });
  await openSection(page, 'Готовность');
  // It can be pressed once the sheet is read.
  await page.locator('button:enabled', { hasText: 'Посчитать готовность' }).waitFor();
  return page;
}

async function standing(seed: SeedChange = {}): Promise<Page> {
  const page = await open(seed);
  await page.getByRole('button', { name: 'Посчитать готовность' }).click();
  await page.getByRole('heading', { name: 'Готовность по шагам' }).waitFor();
  return page;
}

test('a preview shows the steps, what is not known and what is wrong, and writes nothing', async () => {
  const page = await standing();
  expect(await counts(page)).toEqual([
    'Организаций: 318',
    'нет ЛКО: 12',
    'ЛКО создан: 40',
    'учётные записи не подтверждены: 60',
    'нет отметок: 80',
    'готов к работе: 20',
    'виджет отмечен: 66',
    'ссылки размещены: 30',
    'ссылки проверены: 10',
    'Без своего ЛКО: 1',
    'Требуют внимания: 240',
  ]);
  await page.getByText('512 учётных записей, лист «Учётные записи»').waitFor();
  await page.getByText('Шаги без данных: 2').click();
  await page.getByText('код виджета (нет столбца)').waitFor();
  expect((await callsOf(page)).map(({ name }) => name)).toEqual(['getOverview', 'previewRun']);
});

test('an account of nobody is shown on its own sheet, a finding on the register', async () => {
  const page = await standing();
  await page.getByText('Учётные записи неизвестных организаций: 1').click();
  await page.getByRole('button', { name: 'Строка 9' }).click();
  await waitForCalls(page, 'selectRow');
  await page.getByText('Меньше двух ответственных').click();
  await page.getByRole('button', { name: 'Строка 12' }).click();
  await waitForCalls(page, 'selectRow', 2);
  expect(await requests(page, 'selectRow')).toEqual([
    { sheetId: 4, row: 9 },
    {
      sheetId: 0,
      row: 12,
      code: 'account-few',
      text: 'Ответственное лицо одно, нужно не менее двух',
    },
  ]);
});

test('the run goes batch by batch, and its result can be taken back', async () => {
  const page = await standing();
  await page.getByRole('button', { name: 'Записать в 318 строк' }).click();
  await page.getByRole('button', { name: 'Убрать готовность' }).waitFor();
  expect(await requests(page, 'startRun')).toEqual([
    { sheetId: 0, kind: 'readiness', runId: '', total: 318, layout: {}, options: {} },
  ]);
  expect((await requests(page, 'writeBatch')).map((one) => (one as { from: number }).from)).toEqual([0, 200]);
});

test('a report and applications are made once and say what became of them', async () => {
  const page = await standing();
  await page.getByRole('button', { name: 'Сделать отчёт' }).click();
  await page
    .getByText('Отчёт на листе «Готовность», 14 списков для отправки на листе «Готовность, списки».')
    .waitFor();
  await page.getByRole('button', { name: 'Сделать заявки на ЛКО: 1' }).click();
  await page.getByText('Создано: 1 лист в конце таблицы.').waitFor();
  await page.getByText('Ещё 87: нажмите снова, появятся следующие.').waitFor();
  await page.getByText('Музей: Лист «Заявка на ЛКО строка 8» уже есть').waitFor();
  expect(await requests(page, 'makeApplications')).toEqual([{ sheetId: 0, kind: 'create', rows: [] }]);
});

test('fewer sheets than organisations without an ЛКО: that is said beside the button', async () => {
  const rest = 'У остальных заявки уже есть или появятся при следующем нажатии.';
  const page = await standing({ previews: { readiness: readinessOf({ applicants: [7, 9] }) } });
  await page.getByRole('button', { name: 'Сделать заявки на ЛКО: 2' }).waitFor();
  await page.getByText(rest).waitFor();
  const whole = await standing();
  await whole.getByRole('button', { name: 'Сделать заявки на ЛКО: 1' }).waitFor();
  expect(await whole.getByText(rest).count()).toBe(0);
});

test('settings are kept and readiness is counted again', async () => {
  const page = await standing();
  await page.getByText('Настройки готовности').click();
  await page.getByLabel('Срок кампании подключения').fill('2026-12-15');
  await page.getByLabel('Темы фаст-трека').fill('Наледь: 3\n\nМусор');
  await page.getByLabel('Специалист (ФИО или отдел)').fill(' Отдел ПОС ');
  await page.getByLabel('Куда подавать заявки').fill('Минцифры области');
  await expectNoSideScroll(page, [WIDTH]);
  const kept = readinessOf({ stages: [{ name: 'нет ЛКО', count: 318 }] });
  await reseed(page, { previews: { readiness: kept } });
  await page.getByRole('button', { name: 'Сохранить и посчитать заново' }).click();
  await page.getByText('318').first().waitFor();
  await waitForCalls(page, 'previewRun', 2);
  expect(await requests(page, 'previewRun')).toEqual([
    { sheetId: 0, kind: 'readiness', options: {} },
    {
      sheetId: 0,
      kind: 'readiness',
      options: {},
      choice: {
        accountsSheetId: -1,
        campaign: '2026-12-15',
        topics: [
          { topic: 'Наледь', days: 3 },
          { topic: 'Мусор', days: 0 },
        ],
        regional: { name: 'Отдел ПОС', phone: '', email: '', applyTo: 'Минцифры области', page: '' },
      },
    },
  ]);
});

test('due days of messages are counted and written from the same tab', async () => {
  const page = await open();
  await page.getByText('Сроки сообщений').click();
  await page.getByRole('button', { name: 'Посчитать сроки' }).click();
  await page.getByRole('heading', { name: 'Сроки ответов' }).waitFor();
  expect(await counts(page)).toEqual([
    'Просрочено: 3',
    'Осталось три дня или меньше: 2',
    'В срок: 5',
    'Закрыто: 1',
    'Срок не посчитан: 1',
    'Сообщений: 12',
  ]);
  await page.getByRole('button', { name: 'Записать в 12 строк' }).click();
  await waitForCalls(page, 'writeBatch');
  expect(await requests(page, 'startRun')).toMatchObject([{ kind: 'deadlines', total: 12 }]);
});

test('filled applications are checked', async () => {
  const page = await open();
  await page.locator('summary', { hasText: 'Заявки' }).click();
  await page.getByRole('button', { name: 'Проверить заполненные заявки' }).click();
  await page.getByText('строка 9: Впишите должность').waitFor();
  await page.getByText('Заявка на ЛКО 2: замечаний нет').waitFor();
});

test('an application for the selected row', async () => {
  const page = await open();
  await page.locator('summary', { hasText: 'Заявки' }).click();
  await page.getByRole('button', { name: 'На замену ответственных' }).click();
  await page.getByText('Создано: 1 лист в конце таблицы.').waitFor();
  await page.getByRole('button', { name: 'На ЛКО для выделенной строки' }).click();
  await waitForCalls(page, 'makeApplications', 2);
  expect(await requests(page, 'makeApplications')).toEqual([
    { sheetId: 0, kind: 'change', rows: [0] },
    { sheetId: 0, kind: 'create', rows: [0] },
  ]);
});

test('a sheet without messages is a plain sentence', async () => {
  const failure = {
    code: 'no-columns' as const,
    text: 'На листе «Выгрузка» не видно таблицы сообщений.',
    retry: false,
  };
  const page = await open({ faults: [{ on: 'previewRun', how: 'fail', failure }] });
  await page.getByText('Сроки сообщений').click();
  await page.getByRole('button', { name: 'Посчитать сроки' }).click();
  await page.getByRole('alert').getByText(failure.text).waitFor();
  await page.getByRole('button', { name: 'Закрыть' }).click();
  await page.getByRole('heading', { name: 'Готовность организаций' }).waitFor();
});

test.each([
  ['setup', () => open({ overview: OVERVIEW })],
  ['checked', () => standing()],
] as const)('%s: no accessibility rule is broken, and it fits 300 px', async (_name, opened) => {
  const page = await opened();
  await openAll(page);
  expect(await violations(page)).toEqual([]);
  await expectNoSideScroll(page, [WIDTH]);
});
