import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { encrypt } from 'officecrypto-tool';
import { bookOf } from '../../host/book/book';
import { isLocked, unlocked } from '../../host/xlsx/password';
import { bookFrom } from '../../host/xlsx/read-book';
import { bytesOfWorkbook } from '../../host/xlsx/write-book';
import { posSaid } from '../support/pos-command';

const PASSWORD = 'Пароль «1»';
const OWN = ['--password-file', 'пароль.txt'];
const OF_FILES = ['--files-password-file', 'раздача.txt'];
const FILE = 'Тихий район.xlsx';

let folder = '';
const at = (...names: string[]): string => path.join(folder, ...names);

/** Files are named as in the folder. */
const pos = (...args: string[]) =>
  posSaid(...args.map((one) => (/^[А-я]/.test(one) || one.endsWith('.txt') ? at(one) : one)));

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'pos-hand-out-password-'));
  const rows = [
    ['Наименование', 'ОГРН', 'ID ЛКО', 'ОКТМО', 'Муниципалитет', 'Вид'],
    ['Администрация Тихого района', '1045405430620', 21, '50615000', 'Тихий район', 'ОМСУ'],
  ];
  const open = await bytesOfWorkbook(bookOf({ Реестр: rows }));
  writeFileSync(at('Открытый.xlsx'), open);
  writeFileSync(at('Под паролем.xlsx'), encrypt(open, { password: PASSWORD }));
  writeFileSync(at('пароль.txt'), PASSWORD);
  writeFileSync(at('раздача.txt'), 'для района\nдругого района\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('hand-out files are open for those who do not know the password; the register lies under its own', async () => {
  const { code, said } = await pos(
    'hand-out',
    'Под паролем.xlsx',
    '-d',
    'Открытые',
    '-o',
    'Ключи.xlsx',
    ...OWN,
  );
  expect([code, said]).toEqual([0, expect.stringContaining('Файлы раздачи без пароля')]);
  expect([readdirSync(at('Открытые')), isLocked(readFileSync(at('Открытые', FILE)))]).toEqual([
    [FILE],
    false,
  ]);
  const words = { words: [PASSWORD], option: '' };
  expect((await unlocked(readFileSync(at('Ключи.xlsx')), words, '')).password).toBe(PASSWORD);
});

test('hand-out files get a password of their own', async () => {
  const { code, said } = await pos('hand-out', 'Открытый.xlsx', '-d', 'Закрытые', ...OF_FILES);
  expect([code, said]).toEqual([0, expect.not.stringContaining('без пароля')]);
  const words = { words: ['для района'], option: '' };
  const { data } = await unlocked(readFileSync(at('Закрытые', FILE)), words, '');
  expect((await bookFrom(data, FILE)).sheets.length).toBeGreaterThan(1);
  expect(isLocked(readFileSync(at('Открытый-раздача.xlsx')))).toBe(false);
});

describe('collect', () => {
  beforeAll(() => pos('hand-out', 'Открытый.xlsx', '-d', 'Новые', '-o', 'Розданное.xlsx'));

  test.each([
    { name: 'a password of the second line', lock: 'другого района', options: OF_FILES, code: 0 },
    { name: "the register's own", lock: PASSWORD, options: OWN, code: 0 },
    {
      name: 'none that was given',
      lock: 'забытый',
      options: OF_FILES,
      code: 2,
      said: /Файл Ответ\.xlsx не прочитан\. Пароль из --files-password-file не подходит к файлу Ответ\.xlsx\.$/,
    },
    {
      name: 'a password, and none was given',
      lock: 'забытый',
      options: [],
      code: 2,
      said: /Файл Ответ\.xlsx защищён паролем\. .*--files-password-file ПАРОЛЬ\.txt\./,
    },
  ])('opens a returned file or says how: under $name', async ({ lock, options, code, said = /^Готово/ }) => {
    writeFileSync(at('Ответ.xlsx'), encrypt(readFileSync(at('Новые', FILE)), { password: lock }));
    expect(await pos('collect', 'Розданное.xlsx', 'Ответ.xlsx', '-o', 'Итог.xlsx', ...options)).toEqual({
      code,
      said: expect.stringMatching(said),
    });
  });
});

test('requests of a protected register: what keeps the marks lies under its password', async () => {
  const { code } = await pos('requests', 'Под паролем.xlsx', '-d', 'Запросы', '-o', 'Отметки.xlsx', ...OWN);
  expect([code, isLocked(readFileSync(at('Отметки.xlsx')))]).toEqual([0, true]);
});

test('what is no application is said of a protected file too', async () => {
  expect(await pos('application', 'Под паролем.xlsx', ...OWN)).toEqual({
    code: 2,
    said: expect.stringContaining('заявк'),
  });
});
