import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Host, openHost } from '../../../host/host';
import { isOwnNote } from '../../../src/register/columns/own-mark';
import { OUTPUT_HEADERS } from '../../../src/shared/fill';
import { READINESS_HEADERS } from '../../../src/shared/readiness';
import type { RunKind } from '../../../src/shared/run';
import { NO_SHEET } from '../../../src/shared/setup';
import { DIST } from '../../../tools/build/project-root';
import { cells, failure, ogrnOf, settings, sheetOf, undo, value } from '../../support/register';
import { preview, runAll } from '../../support/runs';

type Cell = string | number | boolean | Date | null;

const SHEET = 'Реестр';
const HEADER = ['Наименование', 'ОГРН', 'ID ЛКО', 'ОКТМО', 'Сфера'];
const DISTRICT = 'Администрация Лесного района';
const ROWS: Cell[][] = [
  [DISTRICT, '1045405430620', 219141, '50657000', ''],
  ['Школа № 1', ogrnOf(1), '', '50657000', 'Образование'],
  ['Школа № 2', ogrnOf(2), 220820, '50657000', 'Образование'],
];
const PARENTS = ['', DISTRICT, DISTRICT];

/** A register with one more column of a person's. */
async function registerWith(header: string, values: readonly Cell[], sheet = SHEET): Promise<Host> {
  return openHost({
    sheets: { [sheet]: [[...HEADER, header], ...ROWS.map((row, at) => [...row, values[at] ?? ''])] },
    code: readFileSync(resolve(DIST, 'Code.js'), 'utf8'),
  });
}

const run = (host: Host, kind: RunKind = 'fill') => runAll(host, value(preview(host, kind)), 2);
const headersOf = (host: Host) => (cells(host, SHEET)[0] ?? []).map(String);
const column = (host: Host, header: string) => {
  const at = headersOf(host).indexOf(header);
  return at < 0
    ? null
    : cells(host, SHEET)
        .slice(1)
        .map((row) => row[at] ?? '');
};
const marked = (host: Host) =>
  headersOf(host).filter((_, at) => isOwnNote(sheetOf(host, SHEET).note(1, at + 1)));
const rolesOf = (host: Host) =>
  Object.fromEntries(
    value(host.handlers.getOverview({ sheetId: NO_SHEET })).register.columns.map((one) => [
      one.role,
      one.column,
    ]),
  );
/** A sheet as an earlier version left it: without marks, or with the one that the legend is. */
const forgetMarks = (host: Host, kept: readonly string[] = []) =>
  headersOf(host).forEach((header, at) => {
    if (!kept.includes(header)) sheetOf(host, SHEET).putNote(1, at + 1, '');
  });
const formIds = (host: Host) =>
  (column(host, OUTPUT_HEADERS.formLink) ?? []).map((link) => /opaId=(\d+)/.exec(String(link))?.[1] ?? '');
const FILLED = ['219141', '219141', '220820'];

describe('a person’s column with a title of the product’s', () => {
  test.each<[string, readonly Cell[], string]>([
    ['Вышестоящий ЛКО', PARENTS, 'Вышестоящий ЛКО (ПОС)'],
    ['вышестоящий  лко', PARENTS, 'Вышестоящий ЛКО (ПОС)'],
    ['Замечания', ['позвонить', '', 'нет директора'], 'Замечания (ПОС)'],
    ['Замечания', ['⚠ позвонить', '⚠ написать', ''], 'Замечания (ПОС)'],
    ['Источник ID', ['реестр', 'письмо', 'реестр'], 'Источник ID (ПОС)'],
    ['Ссылка: Госуслуги', ['есть', 'есть', 'нет ссылки'], 'Ссылка: Госуслуги (ПОС)'],
  ])('«%s» stays as it is; the run writes beside it', async (header, values, beside) => {
    const host = await registerWith(header, values);
    expect(value(preview(host, 'fill')).newColumns).toContain(beside);
    settings(host, { mode: 'all' });
    const key = run(host);
    expect(column(host, header)).toEqual(values);
    expect(column(host, beside)).not.toBeNull();
    expect(marked(host)).toEqual(headersOf(host).slice(6));
    const before = cells(host, SHEET);
    expect(value(preview(host, 'fill'))).toMatchObject({ overwrites: 0, newColumns: [] });
    run(host);
    expect(cells(host, SHEET)).toEqual(before);
    undo(host, key);
    expect(column(host, header)).toEqual(values);
  });

  test('«Вышестоящий ЛКО» is where the parents are', async () => {
    const host = await registerWith('Вышестоящий ЛКО', PARENTS);
    expect(rolesOf(host)).toMatchObject({ parentName: 6 });
    run(host);
    expect(formIds(host)).toEqual(FILLED);
    expect(column(host, 'Вышестоящий ЛКО (ПОС)')).toEqual(['', DISTRICT, '']);
    expect(rolesOf(host)).toMatchObject({ parentName: 6 });
  });

  test('«Вышестоящий ЛКО» may hold IDs', async () => {
    const host = await registerWith('Вышестоящий ЛКО', ['', 219141, 219141]);
    run(host);
    expect(formIds(host)).toEqual(FILLED);
  });

  test('«Готовность» of a person’s own is no readiness run’s', async () => {
    const host = await registerWith('Готовность', ['50 %', '80 %', '100 %']);
    run(host, 'readiness');
    expect(column(host, 'Готовность')).toEqual(['50 %', '80 %', '100 %']);
    expect(column(host, 'Готовность (ПОС)')?.every((cell) => cell !== '')).toBe(true);
    expect(column(host, READINESS_HEADERS.nextStep)).not.toBeNull();
  });

  test('«Срок ответа» of an export of messages stays', async () => {
    const host = openHost({
      sheets: {
        [SHEET]: [
          ['Номер сообщения', 'Организация', 'Дата регистрации', 'Статус', 'Срок ответа'],
          ['М-1', 'Школа № 1', new Date(2026, 10, 1), 'В работе', 'до 1 декабря'],
        ],
      },
      code: readFileSync(resolve(DIST, 'Code.js'), 'utf8'),
    });
    const opened = await host;
    run(opened, 'deadlines');
    expect(column(opened, 'Срок ответа')).toEqual(['до 1 декабря']);
    expect(column(opened, 'Срок ответа (ПОС)')?.[0]).not.toBe('');
  });
});

describe.each<[string, readonly Cell[]]>([
  ['numbers', [1, 2, 3, 4, 5]],
  ['letters and numbers', ['А', 'Б', 1, 2, 3]],
  ['tags', ['#name', '#ogrn', '#id', '#oktmo', '#field']],
  ['programmers’ names', ['name', 'ogrn', 'lkoId', 'oktmo', 'field']],
])('a header with a second row of %s', (_, second) => {
  const made = () =>
    openHost({
      sheets: { [SHEET]: [HEADER, second, ...ROWS].map((row) => [...row]) },
      code: readFileSync(resolve(DIST, 'Code.js'), 'utf8'),
    });

  test('is filled once, and the second fill finds its columns', async () => {
    const host = await made();
    run(host);
    const before = cells(host, SHEET);
    expect(before[1]).toEqual([...second, ...Object.values(OUTPUT_HEADERS)]);
    expect(before.slice(2).map((row) => row[9])).toEqual(['свой ЛКО', 'нет ЛКО', 'свой ЛКО']);
    settings(host, { mode: 'all' });
    expect(value(preview(host, 'fill'))).toMatchObject({ newColumns: [], overwrites: 0 });
    run(host);
    expect(cells(host, SHEET)).toEqual(before);
  });
});

test('a header over two rows, cells merged downwards: the second fill finds its columns', async () => {
  const host = await openHost({
    sheets: {
      [SHEET]: [
        ['Наименование', 'ОГРН', 'ID ЛКО', 'ОКТМО', 'Вышестоящая организация', ''],
        ['', '', '', '', 'Наименование', 'ОГРН'],
        ...ROWS.map(([name = '', ogrn = '', id = '', oktmo = ''], at) => [
          name,
          ogrn,
          id,
          oktmo,
          PARENTS[at] ?? '',
          '',
        ]),
      ],
    },
    code: readFileSync(resolve(DIST, 'Code.js'), 'utf8'),
  });
  run(host);
  const before = cells(host, SHEET);
  expect(before[1]?.slice(6)).toEqual(Object.values(OUTPUT_HEADERS));
  expect(before.slice(2).map((row) => row[10])).toEqual(['свой ЛКО', 'вышестоящий ЛКО', 'свой ЛКО']);
  expect(value(preview(host, 'fill'))).toMatchObject({ newColumns: [], overwrites: 0 });
  run(host);
  expect(cells(host, SHEET)).toEqual(before);
});

describe('a sheet that was filled before there were marks', () => {
  test.each<[string, readonly string[]]>([
    ['no notes at all', []],
    ['the legend alone', [OUTPUT_HEADERS.idSource]],
  ])('%s: its columns are taken over and marked', async (_, kept) => {
    const host = await registerWith('Учредитель', PARENTS);
    run(host);
    const before = cells(host, SHEET);
    forgetMarks(host, kept);
    settings(host, { mode: 'all' });
    const again = value(preview(host, 'fill'));
    expect(again).toMatchObject({ newColumns: [], overwrites: 0 });
    run(host);
    expect(cells(host, SHEET)).toEqual(before);
    expect(marked(host)).toEqual(Object.values(OUTPUT_HEADERS));
  });

  test('what an earlier version wrote can be taken back', async () => {
    const host = await registerWith('Учредитель', PARENTS);
    const key = run(host);
    forgetMarks(host);
    undo(host, key);
    expect(cells(host, SHEET)).toEqual([
      [...HEADER, 'Учредитель'],
      ...ROWS.map((row, at) => [...row, PARENTS[at]]),
    ]);
  });

  test('a run that stopped behind its headers is taken over too', async () => {
    const host = await registerWith('Учредитель', PARENTS);
    Object.values(OUTPUT_HEADERS).forEach((header, at) => {
      sheetOf(host, SHEET).put(1, 7 + at, header);
    });
    expect(value(preview(host, 'fill')).newColumns).toEqual([]);
  });

  test('parents that an earlier version took for its own column are parents again', async () => {
    const host = await registerWith('Вышестоящий ЛКО', [DISTRICT, DISTRICT, DISTRICT]);
    run(host);
    forgetMarks(host);
    const sheet = sheetOf(host, SHEET);
    const at = headersOf(host).indexOf('Вышестоящий ЛКО (ПОС)') + 1;
    for (let row = 1; row <= 4; row++) sheet.put(row, at, '');
    expect(rolesOf(host)).toMatchObject({ parentName: 6 });
    run(host);
    expect(column(host, 'Вышестоящий ЛКО')).toEqual([DISTRICT, DISTRICT, DISTRICT]);
    expect(formIds(host)).toEqual(FILLED);
  });

  describe('a column «Вышестоящий ЛКО» that may be either', () => {
    const doubtful = async () => {
      const host = await registerWith('Вышестоящий ЛКО', ['', DISTRICT, '']);
      run(host);
      forgetMarks(host);
      const sheet = sheetOf(host, SHEET);
      const at = headersOf(host).indexOf('Вышестоящий ЛКО (ПОС)') + 1;
      for (let row = 1; row <= 4; row++) sheet.put(row, at, '');
      return host;
    };
    const choose = (host: Host, parentName: number) =>
      value(
        host.handlers.saveChoice({
          sheetId: 0,
          headerRow: 0,
          columns: { parentName },
          directorySheetId: NO_SHEET,
        }),
      );

    test('is asked about once, and nothing is written until then', async () => {
      const host = await doubtful();
      const asked = value(host.handlers.getOverview({ sheetId: NO_SHEET })).register.ambiguous;
      expect(asked).toMatchObject([{ role: 'parentName', columns: [{ column: 6 }], stops: true }]);
      const before = cells(host, SHEET);
      expect(failure(preview(host, 'fill')).text).toContain(
        'ваш столбец с вышестоящими или заполнен дополнением?',
      );
      expect(cells(host, SHEET)).toEqual(before);
    });
    test('chosen as the parents’ column it is a source', async () => {
      const host = await doubtful();
      choose(host, 6);
      run(host);
      expect(rolesOf(host)).toMatchObject({ parentName: 6 });
      expect(column(host, 'Вышестоящий ЛКО')).toEqual(['', DISTRICT, '']);
      expect(formIds(host)).toEqual(FILLED);
    });
    test('with «нет такого столбца» it is the product’s', async () => {
      const host = await doubtful();
      choose(host, 0);
      settings(host, { mode: 'all' });
      run(host);
      expect(headersOf(host)).not.toContain('Вышестоящий ЛКО (ПОС)');
      expect(marked(host)).toContain('Вышестоящий ЛКО');
      expect(formIds(host)).toEqual(['219141', '', '220820']);
    });
  });

  test('remarks of a person’s own in the product’s old column are not written over', async () => {
    const host = await registerWith('Учредитель', PARENTS);
    run(host);
    forgetMarks(host);
    const at = headersOf(host).indexOf(OUTPUT_HEADERS.remarks) + 1;
    const words = ['позвонить', 'написать', 'проверено'];
    words.forEach((word, row) => {
      sheetOf(host, SHEET).put(row + 2, at, word);
    });
    settings(host, { mode: 'all' });
    run(host);
    expect(column(host, OUTPUT_HEADERS.remarks)).toEqual(words);
    expect(column(host, 'Замечания (ПОС)')).not.toBeNull();
  });
});

test('a person’s note on an old header stays in front of the mark', async () => {
  const host = await registerWith('Учредитель', PARENTS);
  run(host);
  forgetMarks(host);
  const at = headersOf(host).indexOf(OUTPUT_HEADERS.formLink) + 1;
  sheetOf(host, SHEET).putNote(1, at, 'Сверено 1 ноября');
  run(host);
  const note = sheetOf(host, SHEET).note(1, at);
  expect(note.startsWith('Сверено 1 ноября\n')).toBe(true);
  expect(isOwnNote(note)).toBe(true);
});

test('an undo takes headers and marks away with the columns that came with the run', async () => {
  const host = await registerWith('Вышестоящий ЛКО', PARENTS);
  undo(host, run(host));
  expect(headersOf(host).filter((header) => header !== '')).toEqual([...HEADER, 'Вышестоящий ЛКО']);
  for (let at = 1; at <= 15; at++) expect(sheetOf(host, SHEET).note(1, at)).toBe('');
});
