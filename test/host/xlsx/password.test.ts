import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { encrypt } from 'officecrypto-tool';
import { isLocked, type Passwords, unlocked } from '../../../host/xlsx/password';
import { bookFrom } from '../../../host/xlsx/read-book';
import { posSaid } from '../../support/pos-command';
import { archiveOf } from '../../support/xlsx-files';
import { richParts } from './corpus/rich-parts';

const PASSWORD = 'Пароль «1»';
let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'pos-password-'));
  writeFileSync(at('реестр.xlsx'), encrypt(await archiveOf(richParts()), { password: PASSWORD }));
  writeFileSync(at('верный.txt'), `\ufeff${PASSWORD}\r\nвторая строка\r\n`);
  writeFileSync(at('чужой.txt'), 'другой');
  writeFileSync(at('пустой.txt'), '\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => path.join(folder, name);
const INPUT = 'реестр.xlsx';
const words = (...all: string[]): Passwords => ({ words: all, option: '--password-file' });

test.each(['fill', 'readiness'])(
  '%s of a protected file: the result lies under the same password',
  async (command) => {
    const result = at(`${command}.xlsx`);
    const { code } = await posSaid(
      command,
      at(INPUT),
      '-o',
      result,
      '--sheet',
      'Реестр',
      '--password-file',
      at('верный.txt'),
    );
    expect(code).toBeLessThan(2);
    const bytes = readFileSync(result);
    expect(isLocked(bytes)).toBe(true);
    await expect(bookFrom(bytes, 'fill.xlsx')).rejects.toThrow(/защищён паролем/);
    await expect(unlocked(bytes, words('другой'), 'fill.xlsx')).rejects.toThrow(/не подходит/);
    const { data } = await unlocked(bytes, words(PASSWORD), 'fill.xlsx');
    const [sheet] = (await bookFrom(data, 'fill.xlsx')).sheets;
    expect([sheet!.value(5, 1), sheet!.content.columns > 8]).toEqual(['МБОУ «Школа № 5»', true]);
  },
);

test('a file encrypted in the older way opens too', async () => {
  const data = encrypt(await archiveOf(richParts()), { password: PASSWORD, type: 'standard' });
  const opened = await unlocked(data, words(PASSWORD), INPUT);
  expect((await bookFrom(opened.data, INPUT)).sheets).toHaveLength(5);
});

describe('refused with one sentence, and nothing is written', () => {
  test.each([
    {
      name: 'no password given',
      options: [],
      said: /защищён паролем.*--password-file ПАРОЛЬ\.txt.*Зашифровать/,
    },
    {
      name: 'another password',
      options: ['чужой.txt'],
      said: /^Пароль из --password-file не подходит к файлу реестр\.xlsx\.$/,
    },
    { name: 'an empty file', options: ['пустой.txt'], said: /нет пароля: он стоит в первой строке/ },
    { name: 'no such file', options: ['нет.txt'], said: /^Файл из --password-file не открывается/ },
  ])('$name', async ({ options, said }) => {
    const given = options.flatMap((file) => ['--password-file', at(file)]);
    expect(await posSaid('fill', at(INPUT), '-o', at('нет.xlsx'), ...given)).toEqual({
      code: 2,
      said: expect.stringMatching(said),
    });
    expect(existsSync(at('нет.xlsx'))).toBe(false);
  });

  test('a password of files where no files are made or taken', async () => {
    expect(await posSaid('fill', at(INPUT), '--files-password-file', at('верный.txt'))).toEqual({
      code: 2,
      said: 'Нет такого параметра: --files-password-file. Список параметров: --help',
    });
  });

  test('a number of rounds that would take hours', async () => {
    const data = Buffer.from(readFileSync(at(INPUT)));
    data.write('spinCount="999999"', data.indexOf('spinCount="100000"'));
    const patient = data.indexOf('spinCount="999999"');
    data.write('spinCount="9999999', patient);
    await expect(unlocked(data, words(PASSWORD), INPUT)).rejects.toThrow(
      /защищён способом, который здесь не открыть/,
    );
  });

  test('a file that only begins like one', async () => {
    const data = readFileSync(at(INPUT)).subarray(0, 3000);
    await expect(unlocked(data, words(PASSWORD), INPUT)).rejects.toThrow(/защищён способом/);
  });
});
