import type { Host } from '../../../host/host';
import { columnLetters } from '../../../src/core/cells/column-letters';
import type { SummaryResult } from '../../../src/shared/hand-out';
import {
  cells,
  FORM_KINDERGARTEN,
  failure,
  fill,
  registerHost,
  SHEET,
  sheetOf,
  value,
} from '../../support/register';
import { preview } from '../../support/runs';
import {
  collect,
  DISTRICT,
  handedOut,
  handOut,
  sheetNames,
  TOWN,
  TWO_DISTRICTS,
  typeOn,
} from './hand-out-cycle';

const SUMMARY = 'Сводка';

const museumToo = () => handedOut([...TWO_DISTRICTS, ['Музей', '1155476012340', '', '', '50708000', '', '']]);

function tickAll(host: Host, sheet: string, name: string): void {
  for (const field of ['formDone', 'pollDone', 'appDone'] as const) typeOn(host, sheet, name, field, true);
}

function updateSummary(host: Host): SummaryResult {
  return value(host.handlers.updateSummary({ sheetId: sheetOf(host).id, level: 'municipality' }));
}

/** Rows of the table by the name in the first column. */
function summaryRow(host: Host, name: string): unknown[] {
  const row = cells(host, SUMMARY).find((one) => one[0] === name) ?? [];
  return row.map((cell) => (typeof cell === 'number' ? Math.round(cell * 1000) / 1000 : cell));
}

test('four sheets are made, once', async () => {
  const host = await museumToo();
  expect(updateSummary(host).sheets.map(({ name }) => name)).toEqual([
    'Сводка',
    'Кому нужен ЛКО',
    'Сайт размещения виджета',
    'Динамика',
  ]);
  updateSummary(host);
  expect(sheetNames(host)).toEqual([
    SHEET,
    TOWN,
    DISTRICT,
    'Сводка',
    'Кому нужен ЛКО',
    'Сайт размещения виджета',
    'Динамика',
  ]);
});

test('numbers by municipality, with totals and a bar', async () => {
  const host = await museumToo();
  tickAll(host, DISTRICT, 'Детский сад № 460');
  typeOn(host, DISTRICT, 'Детский сад № 460', 'formPlaced', FORM_KINDERGARTEN.replace('=50', '=54'));
  tickAll(host, TOWN, 'Лицей № 6');
  collect(host);
  updateSummary(host);
  expect(cells(host, SUMMARY)[3]).toEqual([
    'Кому роздано',
    'Организаций',
    'Свой ЛКО',
    'Вышестоящий ЛКО',
    'Нет ЛКО',
    'Ссылки готовы',
    'Размещено',
    'Верно',
    'С ошибками',
    'Уточнить',
    'Не размещено',
    'Нет ответа',
    'Просрочено',
    'Доля размещённых',
    'Размещено',
  ]);
  const bar = (length: number) => '█'.repeat(length);
  expect(summaryRow(host, TOWN)).toEqual([TOWN, 3, 1, 1, 1, 2, 1, 0, 0, 1, 0, 2, 0, 0.333, bar(7)]);
  const district = [DISTRICT, 3, 2, 1, 0, 2, 1, 0, 1, 0, 0, 2, 0, 0.333, bar(7)];
  expect(summaryRow(host, DISTRICT)).toEqual(district);
  expect(summaryRow(host, 'Итого')).toEqual(['Итого', 6, 3, 2, 1, 4, 2, 0, 1, 1, 0, 4, 0, 0.333, bar(7)]);
  const defects = cells(host, SUMMARY).slice(8, 10);
  expect(defects.map((row) => row.slice(0, 2))).toEqual([
    ['Ошибки по видам', 'Ссылок'],
    [expect.stringMatching(/[а-я]/), 1],
  ]);
  const parents = cells(host, SUMMARY).slice(11);
  expect(parents[0]?.[0]).toBe('По вышестоящим организациям');
  expect(parents.slice(1).map((row) => [row[0], row[1], row[6], ...row.slice(8, 13)])).toEqual([
    [TOWN, 2, 1, 0, 1, 0, 1, 0],
    [DISTRICT, 3, 1, 1, 0, 0, 2, 0],
  ]);
});

test('the trend has a row for each day, the last one up to date', async () => {
  const host = await museumToo();
  updateSummary(host);
  const trend = sheetOf(host, 'Динамика');
  trend.put(2, 1, '01.01.2026');
  tickAll(host, TOWN, 'Лицей № 6');
  collect(host);
  updateSummary(host);
  updateSummary(host);
  expect(cells(host, 'Динамика').map((row) => row)).toEqual([
    [
      'Динамика на',
      'Организаций',
      'Размещено',
      'Верно',
      'С ошибками',
      'Нет ответа',
      'Просрочено',
      'Уточнить',
      'Не размещено',
    ],
    ['01.01.2026', 6, 0, 0, 0, 6, 0, 0, 0],
    [expect.stringMatching(/^\d\d\.\d\d\.\d{4}$/), 6, 1, 0, 0, 5, 0, 1, 0],
  ]);
});

test('each organisation is counted in one column of five: what is wrong apart from what is to be asked', async () => {
  const host = await registerHost();
  fill(host);
  handOut(host);
  const header = ['Верно', 'С ошибками', 'Уточнить', 'Не размещено', 'Нет ответа'];
  const counts = (name: string) => {
    const columns = header.map((title) => (cells(host, SUMMARY)[3] ?? []).indexOf(title));
    return columns.map((at) => summaryRow(host, name)[at]);
  };
  const verdict = (row: number, word: string) => {
    const column = (cells(host)[1] ?? []).indexOf('Раздача: итог') + 1;
    sheetOf(host).put(row, column, word);
  };
  collect(host);
  updateSummary(host);
  expect(counts(DISTRICT)).toEqual([0, 0, 0, 0, 3]);
  const told: [string, number[]][] = [
    ['верно', [1, 0, 0, 0, 2]],
    ['с ошибками', [0, 1, 0, 0, 2]],
    ['с замечаниями', [0, 0, 1, 0, 2]],
    ['без ссылок', [0, 0, 1, 0, 2]],
    ['переспросить', [0, 0, 1, 0, 2]],
    ['не размещено', [0, 0, 0, 1, 2]],
    ['нет ответа', [0, 0, 0, 0, 3]],
  ];
  for (const [word, expected] of told) {
    verdict(3, word);
    expect([word, counts(DISTRICT)]).toEqual([word, expected]);
    updateSummary(host);
    const parents = cells(host, SUMMARY).find(([name], at) => name === DISTRICT && at > 6);
    expect([word, parents?.slice(7, 12)]).toEqual([word, expected]);
  }
});

test('the formulas are alive: a change of the register shows at once', async () => {
  const host = await museumToo();
  collect(host);
  updateSummary(host);
  expect(summaryRow(host, TOWN)[6]).toBe(0);
  const header = cells(host)[1] ?? [];
  sheetOf(host).put(7, header.indexOf('Раздача: размещено') + 1, 'да');
  expect(summaryRow(host, TOWN)[6]).toBe(1);
  const group = columnLetters(header.indexOf('Раздача: кому') + 1);
  expect(sheetOf(host, SUMMARY).formula(5, 2)).toBe(`=COUNTIFS('${SHEET}'!$${group}:$${group},$A5)`);
});

test('two charts, replaced at each update; a person’s own stays', async () => {
  const host = await museumToo();
  typeOn(host, DISTRICT, 'Детский сад № 460', 'formPlaced', FORM_KINDERGARTEN.replace('=50', '=54'));
  collect(host);
  updateSummary(host);
  sheetOf(host, SUMMARY).charts.push({ title: 'Мой график', areas: [], row: 1, column: 20 });
  updateSummary(host);
  const charts = sheetOf(host, SUMMARY).charts.map(({ title, areas }) => [title, areas.length]);
  expect(charts).toEqual([
    ['Мой график', 0],
    ['Размещено по муниципалитетам', 2],
    ['Ошибки по видам', 1],
  ]);
});

test('who needs an account, and what the application lacks', async () => {
  const host = await museumToo();
  updateSummary(host);
  const rows = cells(host, 'Кому нужен ЛКО').slice(4);
  expect(rows.map((row) => [row[0], row[1], row[6]])).toEqual([
    [DISTRICT, 'Детский сад № 460', `${DISTRICT}, ID 219141`],
    [TOWN, 'Лицей № 6', `${TOWN}, ID 300100`],
    [TOWN, 'Музей', ''],
  ]);
  expect(rows[0]?.[7]).toBe('ИНН; сайт; ответственные: ФИО, должность, телефон, e-mail, роли');
});

test('what is to be sent up: names, addresses and the ЛКО of each', async () => {
  const host = await museumToo();
  updateSummary(host);
  const rows = cells(host, 'Сайт размещения виджета').slice(4);
  expect(rows.map((row) => [row[1], row[3], row[4], row[5]])).toEqual([
    [DISTRICT, '219141', 'свой ЛКО', 'https://vk.com/club1'],
    ['Детский сад № 460', '219141', DISTRICT, 'https://vk.com/photo-174337985_456239078'],
    ['Школа № 5', '220820', 'свой ЛКО', 'https://vk.com/school5'],
    [TOWN, '300100', 'свой ЛКО', 'https://vk.com/club7'],
    ['Лицей № 6', '300100', TOWN, 'https://vk.com/club8'],
  ]);
});

test('a person’s own sheet of that name is left alone', async () => {
  const host = await museumToo();
  host.book.addSheet(SUMMARY).put(1, 1, 'Моя сводка');
  expect(updateSummary(host).sheets[0]?.name).toBe('Сводка (2)');
  expect(cells(host, SUMMARY)).toEqual([['Моя сводка']]);
});

test.each(['Сводка за ноябрь', 'Сводка (2) старая', 'Итоги'])(
  'a summary that somebody keeps as «%s» stays as it is',
  async (kept) => {
    const host = await museumToo();
    updateSummary(host);
    const sheet = sheetOf(host, SUMMARY);
    sheet.parts.name = kept;
    sheet.put(1, 5, 'на 30 ноября');
    const written = () =>
      [1, 5, 6, 7].map((row) =>
        [1, 5, 7].map((column) => sheet.formula(row, column) || sheet.stored(row, column)),
      );
    const before = written();
    const { ahead } = value(host.handlers.getOverview({ sheetId: sheetOf(host).id }));
    expect([ahead.summary.fresh, ahead.summary.renewed.includes(kept)]).toEqual([[SUMMARY], false]);
    expect(updateSummary(host).sheets[0]?.name).toBe(SUMMARY);
    expect(written()).toEqual(before);
  },
);

test('a protected sheet is named, the others are made', async () => {
  const host = await museumToo();
  updateSummary(host);
  host.protect(SUMMARY, null, 'итоги');
  const { sheets, troubles } = updateSummary(host);
  expect(sheets.map(({ name }) => name)).toEqual(['Кому нужен ЛКО', 'Сайт размещения виджета', 'Динамика']);
  expect(troubles).toEqual([{ title: SUMMARY, text: expect.stringContaining('итоги') }]);
});

test('before a hand-out there is nothing to sum up', async () => {
  const host = await registerHost();
  fill(host);
  const answer = host.handlers.updateSummary({ sheetId: sheetOf(host).id, level: 'municipality' });
  expect(failure(answer).text).toMatch(/Сначала раздайте/);
});

test('«Кому нужен ЛКО» names those for whom readiness offers an application', async () => {
  const host = await museumToo();
  updateSummary(host);
  const listed = cells(host, 'Кому нужен ЛКО').slice(4);
  const { applicants } = value(preview(host, 'readiness', { sheetId: sheetOf(host).id }));
  expect(applicants.length).toBeGreaterThan(1);
  expect(listed.map((row) => row[1]).sort()).toEqual(
    applicants.map((row) => cells(host, SHEET)[row - 1]?.[0]).sort(),
  );
});
