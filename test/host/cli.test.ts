import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bookOf } from '../../host/book/book';
import { NO_WISHES } from '../../host/cli/columns/column-wishes';
import { readCommand } from '../../host/cli/command';
import { fill } from '../../host/cli/fill/fill';
import { formula } from '../../host/cli/formula';
import { runCommand } from '../../host/cli/run-command';
import { readBook } from '../../host/xlsx/read-book';
import { writeWorkbook } from '../../host/xlsx/write-book';
import { FILL_CODE } from './fill-code';
import { STUB_CODE } from './stub-code';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pos-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function terminal() {
  const said = { out: '', error: '', progress: [] as string[] };
  return {
    said,
    print: (text: string) => {
      said.out += text;
    },
    complain: (text: string) => {
      said.error += text;
    },
    progress: (text: string) => void said.progress.push(text),
  };
}

const DIST = { code: FILL_CODE, pages: { sidebar: '' } };

async function input(attention = 0): Promise<string> {
  const file = path.join(folder, 'вход.xlsx');
  await writeWorkbook(bookOf({ Лист1: [['ОГРН', attention], ['1'], ['2'], ['3']], Пустой: [] }), file);
  return file;
}

describe('the command line', () => {
  test.each<[args: string[], sentence: RegExp]>([
    [[], /^Не указана команда/],
    [['fil'], /^Нет такой команды: «fil»/],
    [['fill'], /^Не указан файл/],
    [['fill', 'a.xlsx', 'b.xlsx'], /^Лишний аргумент: «b\.xlsx»/],
    [['fill', 'a.xlsx', '--mode', 'some'], /^Неизвестный режим «some»/],
    [['fill', 'a.xlsx', '--colour'], /^Нет такого параметра: --colour/],
    [['fill', 'a.xlsx', '--sheet'], /^У параметра --?s?.*нет значения/],
    [['formula'], /^Не указана формула/],
    [['formula', '1+1'], /^Формула начинается со знака «=»/],
    [['serve', '--port', '70000'], /^Порт «70000» не подходит/],
    [['fill', 'нет-такого.xlsx'], /^Файл не найден: нет-такого\.xlsx/],
  ])('%j: exit 2 and one sentence', async (args, sentence) => {
    const screen = terminal();
    expect(await runCommand(args, screen)).toBe(2);
    expect(screen.said.error).toMatch(sentence);
    expect(screen.said.error.split('\n')).toHaveLength(1);
    expect(screen.said.out).toBe('');
  });

  test('--help', async () => {
    const screen = terminal();
    expect(await runCommand(['--help'], screen)).toBe(0);
    expect(screen.said.out).toContain('fill ФАЙЛ.xlsx');
  });

  test('the output stands beside the input', () => {
    expect(readCommand(['fill', 'a/выгрузка.xlsx'], '')).toMatchObject({
      output: path.join('a', 'выгрузка-ссылки.xlsx'),
    });
  });
});

describe('fill', () => {
  const command = {
    name: 'fill',
    sheet: '',
    region: '50',
    mode: 'all',
    wishes: NO_WISHES,
    decisions: '',
    json: true,
  } as const;

  test('drives the handlers, all rows in one batch, and prints one object', async () => {
    const file = await input();
    const output = path.join(folder, 'выход.xlsx');
    const screen = terminal();
    expect(await fill({ ...command, input: file, output }, DIST, screen)).toBe(0);
    const { seconds, ...report } = JSON.parse(screen.said.out);
    expect(report).toEqual({
      rows: 3,
      filled: 3,
      own: 3,
      fallback: 0,
      attention: {},
      asked: [],
      decisions: { questions: [], notices: [] },
    });
    expect(seconds).toBeGreaterThan(0);
    expect(screen.said.progress).toEqual([
      'Читаю файл…',
      'Проверяю и заполняю строки…',
      'Заполнено строк: 0 из 3',
      'Заполнено строк: 3 из 3',
      'Записываю файл…',
      '',
    ]);
    const sheet = (await readBook(output)).sheetNamed('Лист1')!;
    expect([2, 3, 4].map((row) => sheet.value(row, 3))).toEqual(['1 all 50', '2 all 50', '3 all 50']);
  });

  test('rows that need attention: exit 1, counted by reason', async () => {
    const screen = terminal();
    const output = path.join(folder, 'выход.xlsx');
    expect(await fill({ ...command, json: false, input: await input(2), output }, DIST, screen)).toBe(1);
    expect(screen.said.out).toContain('Требуют внимания: 2\n  Нет ОГРН: 2\n');
  });

  test('the summary tells what was written, not what the first check announced', async () => {
    // Another person fixes the sheet before it is written: the run checks again and goes on.
    const code = [
      FILL_CODE.replace('function writeBatch(', 'function written_('),
      'function writeBatch(request) {',
      "  if (memory_().getProperty('met')) return written_(request);",
      "  memory_().setProperty('met', 'yes');",
      '  sheet_().getRange(1, 2).setValue(0);',
      "  return { ok: false, failure: { code: 'changed', text: 'Изменили', retry: true } };",
      '}',
    ].join('\n');
    const screen = terminal();
    const output = path.join(folder, 'выход.xlsx');
    const wishes = { ...command, json: false, input: await input(3), output };
    expect(await fill(wishes, { ...DIST, code }, screen)).toBe(0);
    expect(screen.said.out).toContain('Замечаний нет');
    expect(screen.said.out).toContain('Заполнено строк: 3');
  });

  test.each<[name: string, change: object, sentence: RegExp]>([
    [
      'a missing sheet',
      { sheet: 'Другой' },
      /^В файле нет листа «Другой»\. Есть листы: «Лист1», «Пустой»\.$/,
    ],
    ['no columns', { sheet: 'Пустой' }, /^На листе «Пустой» не найдены столбцы/],
    ['a folder that is not there', { output: '/нет/такой/папки.xlsx' }, /^Не удаётся записать файл/],
  ])('%s: refused, nothing written', async (_name, change, sentence) => {
    const output = path.join(folder, 'выход.xlsx');
    const whole = { ...command, input: await input(), output, ...change };
    await expect(fill(whole, DIST, terminal())).rejects.toThrow(sentence);
    expect(readdirSync(folder)).toEqual(['вход.xlsx']);
  });
});

describe('formula', () => {
  test.each([
    ['=CHECK_OGRN("1045405430620")', 0, 'TRUE', ''],
    ['=SUM(1;2)', 0, '3', ''],
    ['=POS_FAIL()', 2, '', '#ERROR! ⚠ плохое значение'],
  ])('%s', (text, code, out, error) => {
    const screen = terminal();
    expect(formula(text, { code: STUB_CODE, pages: { sidebar: '' } }, screen)).toBe(code);
    expect(screen.said).toMatchObject({ out, error });
  });
});
