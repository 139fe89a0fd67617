import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { areaOf } from '../../host/book/a1';
import { type Book, bookOf } from '../../host/book/book';
import { readBook } from '../../host/xlsx/read-book';
import { writeWorkbook } from '../../host/xlsx/write-book';
import type { OpenDecisions } from '../../src/shared/decisions';
import { ogrn } from '../register/sheet';
import { pos } from '../support/pos-command';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pos-decisions-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => path.join(folder, name);

const BODY = 'Администрация Черепановского района';
const CHOICE = `${BODY} (ОГРН ${ogrn(1)})`;
const ROWS = [
  ['Наименование организации', 'ОГРН', 'ID ЛКО', 'ОКТМО', 'Учредитель', 'Ссылка в меню 1'],
  [BODY, ogrn(1), 219141, '50657000', '', 'https://pos.gosuslugi.ru/form/?opaId=1'],
  ...[1, 2, 3].map((serial) => [
    `МБОУ «Школа № ${serial}»`,
    ogrn(100 + serial),
    '',
    '50657404',
    'Район наш',
    '',
  ]),
];

async function input(change: (book: Book) => void = () => undefined, rows = ROWS): Promise<string> {
  const book = bookOf({ Выгрузка: rows });
  change(book);
  await writeWorkbook(book, at('вход.xlsx'));
  return at('вход.xlsx');
}

const cellsOf = async (file: string, name: string): Promise<unknown[][]> => {
  const sheet = (await readBook(file)).sheetNamed(name);
  if (!sheet) return [];
  return Array.from({ length: sheet.content.rows }, (_r, r) =>
    Array.from({ length: sheet.content.columns }, (_c, c) => sheet.value(r + 1, c + 1)),
  );
};

test('fill lists each open value once, in words and in the file; the edited file settles it', async () => {
  const file = await input();
  const first = await pos('fill', file, '-o', at('1.xlsx'), '--region', '50');
  expect(first.code).toBe(1);
  expect(first.out).toContain('Требует решения, значений: 1.');
  expect(first.out).toContain('  Вышестоящая организация «Район наш», строк: 3\n');
  expect(first.out).toContain('    нет вышестоящей');
  const rows = await cellsOf(at('1.xlsx'), 'Решения');
  expect(rows[1]!.slice(0, 5)).toEqual(['Вышестоящая организация', 'Район наш', '', '', 3]);

  const book = await readBook(at('1.xlsx'));
  const sheet = book.sheetNamed('Решения')!;
  sheet.put(2, 3, 'Черепановский район');
  await writeWorkbook(book, at('2.xlsx'));
  const second = await pos('fill', at('2.xlsx'), '-o', at('3.xlsx'), '--region', '50', '--json');
  expect(JSON.parse(second.out)).toMatchObject({
    own: 1,
    fallback: 3,
    decisions: { questions: [], notices: [] },
  });
  const last = await cellsOf(at('3.xlsx'), 'Решения');
  expect(last.map((row) => row[2])).toEqual(['Решение', 'Черепановский район']);
});

test('a file without anything open gets no sheet', async () => {
  const rows = ROWS.map((row) => row.map((cell) => (cell === 'Район наш' ? BODY : cell)));
  const file = await input(undefined, rows);
  const { out } = await pos('fill', file, '-o', at('1.xlsx'), '--region', '50');
  expect(out).not.toContain('Требует решения');
  expect(await cellsOf(at('1.xlsx'), 'Решения')).toEqual([]);
});

const CSV = `Что решается;Значение;Решение\r\nучредитель;"Район ""наш""";"${CHOICE}"\r\n`;
const WINDOWS_1251 = Buffer.from(
  Array.from(CSV, (sign) => {
    const letter = 'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя'.indexOf(sign);
    return letter < 0 ? sign.charCodeAt(0) : 192 + letter;
  }),
);

test.each<[string, () => Promise<string> | string]>([
  [
    'a book of another file',
    async () => {
      const book = bookOf({
        Лист1: [['x']],
        Решения: [
          ['Что решается', 'Значение', 'Решение'],
          ['Учредитель', 'район наш', CHOICE],
        ],
      });
      await writeWorkbook(book, at('решения.xlsx'));
      return at('решения.xlsx');
    },
  ],
  [
    'a .csv',
    () => {
      writeFileSync(at('решения.csv'), `\ufeff${CSV}`);
      return at('решения.csv');
    },
  ],
  [
    'a .csv as Excel on Windows saves it',
    () => {
      writeFileSync(at('решения.csv'), WINDOWS_1251);
      return at('решения.csv');
    },
  ],
])('--decisions takes %s', async (_, made) => {
  const file = await input();
  const decisions = await made();
  const { out } = await pos(
    'fill',
    file,
    '-o',
    at('1.xlsx'),
    '--region',
    '50',
    '--decisions',
    decisions,
    '--json',
  );
  expect(JSON.parse(out)).toMatchObject({ fallback: 3, decisions: { questions: [] } });
  expect((await cellsOf(at('1.xlsx'), 'Решения'))[1]![2]).toBe(CHOICE);
});

describe('a file of decisions', () => {
  test('that is none is refused, nothing is written', async () => {
    const file = await input();
    writeFileSync(at('а.csv'), 'Имя;Город\nх;у');
    for (const wrong of [at('а.csv'), file, at('нет.csv'), at('нет.xlsx')]) {
      const { code, error } = await pos('fill', file, '-o', at('1.xlsx'), '--decisions', wrong);
      expect([code, error]).toEqual([2, expect.stringMatching(/нет решений|не открывается|не найден/)]);
    }
    expect(await readBook(at('1.xlsx')).catch(() => null)).toBeNull();
  });

  test('with entries that cannot be followed is followed as far as it can, and the rest is said', async () => {
    writeFileSync(
      at('р.csv'),
      `Что решается;Значение;Решение\nЦвет;Красный;да\nучредитель;Район наш;Никто\n`,
    );
    const { error, out } = await pos('fill', await input(), '-o', at('1.xlsx'), '--decisions', at('р.csv'));
    expect(error).toContain('строка 2: «Цвет» не понято');
    expect(out).toContain('«Никто» нет среди организаций таблицы');
  });
});

test('audit, readiness and hand-out read the sheet and list what is open', async () => {
  const file = await input();
  const open = async (...args: string[]): Promise<OpenDecisions> =>
    JSON.parse((await pos(...args, '--json')).out).decisions;
  for (const args of [
    ['audit', file, '-o', at('а.xlsx')],
    ['readiness', file, '-o', at('г.xlsx')],
    ['hand-out', file, '-d', at('папка'), '-o', at('р.xlsx')],
  ]) {
    expect((await open(...args)).questions.map(({ value }) => value)).toEqual(['Район наш']);
  }
  for (const made of ['а.xlsx', 'г.xlsx', 'р.xlsx']) {
    expect((await cellsOf(at(made), 'Решения'))[1]!.slice(0, 2)).toEqual([
      'Вышестоящая организация',
      'Район наш',
    ]);
  }
  writeFileSync(at('р.csv'), `Что решается;Значение;Решение\nучредитель;Район наш;${BODY}\n`);
  expect((await open('audit', file, '--decisions', at('р.csv'))).questions).toEqual([]);
});

test('merged cells of a file carry their parent down', async () => {
  const rows = ROWS.map((row, index) =>
    row.map((cell, column) => (column === 4 && index > 1 ? (index === 2 ? BODY : '') : cell)),
  );
  const file = await input((book) => book.sheetNamed('Выгрузка')!.merge(areaOf('E3:E5')), rows);
  const { out } = await pos('fill', file, '-o', at('1.xlsx'), '--region', '50', '--json');
  expect(JSON.parse(out)).toMatchObject({ fallback: 3, decisions: { questions: [] } });
});
