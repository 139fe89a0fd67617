import type { Host } from '../../../host/host';
import { DEFAULT_SETTINGS } from '../../../src/shared/settings';
import { NO_SHEET, type SheetChoice } from '../../../src/shared/setup';
import { cells, failure, HEADER, ROWS, registerHost, sheetOf, value } from '../../support/register';
import { preview, runAll } from '../../support/runs';

const sheetId = 0;
const ALL: SheetChoice = { sheetId, headerRow: 0, columns: {}, directorySheetId: NO_SHEET };

function reading(host: Host) {
  return value(host.handlers.getOverview({ sheetId: NO_SHEET })).register;
}

function columnOf(host: Host, role: string): number {
  return reading(host).columns.find((column) => column.role === role)?.column ?? 0;
}

test('a chosen column is kept with the document, and is called chosen', async () => {
  const host = await registerHost();
  value(host.handlers.saveChoice({ ...ALL, columns: { shortName: 6, field: 0 } }));
  const { columns, absent } = reading(host);
  expect(columns.find(({ role }) => role === 'shortName')).toMatchObject({ column: 6, confidence: 'chosen' });
  expect(columns.some(({ role }) => role === 'field')).toBe(false);
  expect(absent).toEqual(['field']);
});

test('a chosen column that moved is found by its header, and that is said', async () => {
  const host = await registerHost();
  value(host.handlers.saveChoice({ ...ALL, columns: { oktmo: 5 } }));
  const sheet = sheetOf(host);
  for (let row = 2; row <= sheet.content.rows; row++) {
    const [oktmo, field] = [sheet.value(row, 5), sheet.value(row, 6)];
    sheet.put(row, 5, field);
    sheet.put(row, 6, oktmo);
  }
  expect(columnOf(host, 'oktmo')).toBe(6);
  expect(reading(host).notices).toEqual(['Столбец «ОКТМО» переместили: он найден на новом месте.']);
});

test('a chosen column that was renamed is not taken silently', async () => {
  const host = await registerHost();
  value(host.handlers.saveChoice({ ...ALL, columns: { shortName: 6 } }));
  sheetOf(host).put(2, 6, 'Направление');
  expect(columnOf(host, 'shortName')).toBe(0);
  expect(reading(host).notices).toEqual([
    'Столбца «Сфера», который вы выбирали, больше нет: проверьте столбцы.',
  ]);
});

test('a chosen header row is followed when rows are inserted above it', async () => {
  const host = await registerHost();
  value(host.handlers.saveChoice({ ...ALL, headerRow: 2 }));
  expect(reading(host)).toMatchObject({ headerRow: 2, headerChosen: true, notices: [] });
  const sheet = sheetOf(host);
  const all = cells(host);
  all.forEach((row, r) => {
    row.forEach((cell, c) => {
      sheet.put(r + 2, c + 1, cell as string);
    });
  });
  expect(reading(host).headerRow).toBe(3);
  expect(reading(host).notices[0]).toMatch(/^Шапка таблицы сдвинулась/);
});

test('a chosen header row is known also after a run has added its columns', async () => {
  const host = await registerHost();
  value(host.handlers.saveChoice({ ...ALL, headerRow: 2 }));
  runAll(host, value(preview(host, 'fill', { sheetId })));
  expect(reading(host)).toMatchObject({ headerRow: 2, headerChosen: true, notices: [] });
});

test('IDs are taken from another sheet by OGRN', async () => {
  const host = await registerHost([
    ['Школа № 1', '1025401020721', '', '', '50657000', 'Образование', 'https://vk.com/club5'],
  ]);
  const directory = host.book.addSheet('Кабинеты');
  [
    ['Наименование', 'ОГРН', 'ID ЛКО'],
    ['Школа № 1', '1025401020721', 300111],
    ['Школа № 2', '1045405430620', 300112],
  ].forEach((row, r) => {
    row.forEach((cell, c) => {
      directory.put(r + 1, c + 1, cell);
    });
  });
  value(host.handlers.saveChoice({ ...ALL, directorySheetId: directory.id }));
  const checked = value(preview(host, 'fill', { sheetId }));
  expect(checked.counts).toMatchObject({ rows: 1, own: 1 });
  expect(value(host.handlers.getOverview({ sheetId })).directory?.sheetName).toBe('Кабинеты');
});

test('a setting outside its list is refused, and the old one stays', async () => {
  const host = await registerHost();
  const saved = (change: object) =>
    host.handlers.saveSettings({ sheetId, settings: { ...DEFAULT_SETTINGS, ...change } });
  value(saved({ regCode: '03', municipality: 'district' }));
  expect(failure(saved({ regCode: '02' }))).toMatchObject({
    code: 'bad-settings',
    text: 'Настройка не сохранена: кода региона «02» нет. Выберите значение из списка.',
  });
  expect(failure(saved({ mode: 'everything' })).code).toBe('bad-settings');
  expect(value(host.handlers.getOverview({ sheetId })).settings).toMatchObject({
    regCode: '03',
    municipality: 'district',
  });
});

test('sixty columns, most of them unknown: the same columns are found, and the fill stands at the right', async () => {
  const figures = Array.from({ length: 60 - HEADER.length }, (_, i) => i);
  const host = await registerHost(ROWS.map((row) => [...row, ...figures]));
  const sheet = sheetOf(host);
  for (let column = HEADER.length + 1; column <= 60; column++) sheet.put(2, column, `Показатель ${column}`);
  expect(columnOf(host, 'ogrn')).toBe(2);
  runAll(host, value(preview(host, 'fill', { sheetId })));
  expect(sheet.value(2, 61)).toBe('Ссылка: Сообщить о проблеме');
  expect(String(sheet.value(3, 61))).toMatch(/^https:\/\/pos\.gosuslugi\.ru\/form\//);
});

test('a sheet too long for one check is said to be so, with a way out', async () => {
  const host = await registerHost();
  const sheet = sheetOf(host);
  sheet.maxRows = 110_003;
  // Seven columns: 110 thousand rows below the header in row 2 are what a check reads in 20 seconds.
  sheet.put(110_002, 1, 'Школа');
  expect(reading(host).notices).toEqual([]);
  sheet.put(110_003, 1, 'Школа');
  expect(reading(host).notices).toEqual([
    'На листе больше 110 тысяч строк: проверка будет идти дольше 20 секунд. Удобнее разделить таблицу ' +
      'по муниципалитетам или ведомствам, каждую вместе с вышестоящими организациями.',
  ]);
});
