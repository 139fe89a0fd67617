import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { encrypt } from 'officecrypto-tool';
import { bookOf } from '../../../host/book/book';
import { runCommand } from '../../../host/cli/run-command';
import { isLocked, type Passwords, unlocked } from '../../../host/xlsx/password';
import { bookFrom } from '../../../host/xlsx/read-book';
import { bytesOfWorkbook } from '../../../host/xlsx/write-book';
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

async function pos(...args: string[]): Promise<{ code: number; said: string }> {
  const said: string[] = [];
  const terminal = {
    print: (text: string) => said.push(text),
    complain: (text: string) => said.push(text),
    progress: () => undefined,
  };
  return { code: await runCommand(args, terminal as never), said: said.join('\n') };
}

test.each(['fill', 'readiness'])(
  '%s of a protected file: the result lies under the same password',
  async (command) => {
    const result = at(`${command}.xlsx`);
    const { code } = await pos(
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
    expect(await pos('fill', at(INPUT), '-o', at('нет.xlsx'), ...given)).toEqual({
      code: 2,
      said: expect.stringMatching(said),
    });
    expect(existsSync(at('нет.xlsx'))).toBe(false);
  });

  test('a password of files where no files are made or taken', async () => {
    expect(await pos('fill', at(INPUT), '--files-password-file', at('верный.txt'))).toEqual({
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

describe('what goes out of a protected register and comes back', () => {
  const SCHOOL = 'Школа.xlsx';
  const own = ['--password-file', 'верный.txt'];
  const ofFiles = ['--files-password-file', 'раздача.txt'];
  const run = (...args: string[]) =>
    pos(...args.map((one) => (/\.(?:xlsx|txt)$|^[а-я]+$/.test(one) ? at(one) : one)));
  const filesIn = (name: string): string[] => readdirSync(at(name)).filter((one) => one.endsWith('.xlsx'));

  beforeAll(async () => {
    const rows = [
      ['Наименование', 'ОГРН', 'ID ЛКО', 'ОКТМО', 'Муниципалитет', 'Вид'],
      ['Администрация Тихого района', '1045405430620', 21, '50615000', 'Тихий район', 'ОМСУ'],
    ];
    writeFileSync(
      at(SCHOOL),
      encrypt(await bytesOfWorkbook(bookOf({ Реестр: rows })), { password: PASSWORD }),
    );
    writeFileSync(at('раздача.txt'), 'для района\nдругого района\n');
  });

  test.each([
    {
      name: 'open for those who do not know the password',
      to: 'открытые',
      options: [],
      word: '',
      told: true,
    },
    {
      name: 'under a password of their own',
      to: 'закрытые',
      options: ofFiles,
      word: 'для района',
      told: false,
    },
  ])('hand-out files are $name; the register lies under its own', async ({ to, options, word, told }) => {
    const { code, said } = await run('hand-out', SCHOOL, '-d', to, '-o', `${to}.xlsx`, ...own, ...options);
    expect([code, said.includes('Файлы раздачи без пароля')]).toEqual([0, told]);
    expect(filesIn(to)).toEqual(['Тихий район.xlsx']);
    const file = readFileSync(path.join(at(to), 'Тихий район.xlsx'));
    const bytes = word === '' ? file : (await unlocked(file, words(word), '')).data;
    expect((await bookFrom(bytes, 'a.xlsx')).sheets.length).toBeGreaterThan(1);
    expect((await unlocked(readFileSync(at(`${to}.xlsx`)), words(PASSWORD), '')).password).toBe(PASSWORD);
  });

  test.each([
    {
      name: 'their password, whichever line it stands in',
      lock: 'другого района',
      options: ofFiles,
      code: 0,
    },
    { name: "the register's own", lock: PASSWORD, options: [], code: 0 },
    {
      name: 'none of those given',
      lock: 'забытый',
      options: ofFiles,
      code: 2,
      said: /Файл ответ\.xlsx не прочитан\. Пароль из --files-password-file не подходит к файлу ответ\.xlsx\./,
    },
  ])('collect opens a returned file under $name', async ({ lock, options, code, said = /^Готово/ }) => {
    await run('hand-out', SCHOOL, '-d', 'новые', '-o', 'ключи.xlsx', ...own);
    const file = readFileSync(path.join(at('новые'), 'Тихий район.xlsx'));
    rmSync(at('новые'), { recursive: true });
    writeFileSync(at('ответ.xlsx'), encrypt(file, { password: lock }));
    expect(
      await run('collect', 'ключи.xlsx', 'ответ.xlsx', '-o', 'итог.xlsx', ...own, ...options),
    ).toMatchObject({ code, said: expect.stringMatching(said) });
  });

  test('collect without a password names the option for a returned file', async () => {
    const { said } = await run('collect', 'Открытый.xlsx', SCHOOL);
    expect(said).toMatch(/Файл не найден/);
    writeFileSync(at('Открытый.xlsx'), await bytesOfWorkbook(bookOf({ Реестр: [['Наименование']] })));
    expect((await run('collect', 'Открытый.xlsx', SCHOOL)).said).toMatch(
      /Файл Школа\.xlsx защищён паролем\. .*--files-password-file ПАРОЛЬ\.txt\./,
    );
  });

  test('requests open it, and the register with them lies under its password', async () => {
    const { code } = await run('requests', SCHOOL, '-d', 'запросы', '-o', 'отметки.xlsx', ...own);
    expect([code, isLocked(readFileSync(at('отметки.xlsx')))]).toEqual([0, true]);
  });

  test('an application under a password is checked', async () => {
    expect(await run('application', SCHOOL, ...own)).toMatchObject({
      code: 2,
      said: expect.stringMatching(/заявк/i),
    });
  });
});
