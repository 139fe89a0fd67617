import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bookOf } from '../../host/book/book';
import { audit } from '../../host/cli/audit/audit';
import { NO_WISHES } from '../../host/cli/columns/column-wishes';
import { type AuditCommand, readCommand } from '../../host/cli/command';
import { readDist } from '../../host/dist-files';
import { readBook } from '../../host/xlsx/read-book';
import { writeWorkbook } from '../../host/xlsx/write-book';
import { AUDIT_HEADERS } from '../../src/shared/audit';
import { MENU, RIGHT } from '../support/audited';
import { HEADER, ROWS } from '../support/register';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pos-audit-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function terminal() {
  const said = { out: '', progress: [] as string[] };
  return {
    said,
    print: (text: string) => {
      said.out += text;
    },
    complain: () => undefined,
    progress: (text: string) => void said.progress.push(text),
  };
}

type Sheets = NonNullable<Parameters<typeof bookOf>[0]>;

async function input(sheets: Sheets): Promise<string> {
  const file = path.join(folder, 'вход.xlsx');
  await writeWorkbook(bookOf(sheets), file);
  return file;
}

const register = (links: readonly (readonly string[])[]) => [
  [...HEADER, ...MENU],
  ...ROWS.map((row, at) => [...row, ...(links[at] ?? ['', '', ''])]),
];
const WRONG = RIGHT.map(([form, poll, app], at) => [
  at === 0 ? form.replace('utm_medium', 'utm_me dium') : form,
  at === 1 ? '' : poll,
  at === 2 ? `${app}#` : app,
]);

const COMMAND: Omit<AuditCommand, 'input'> = {
  name: 'audit',
  output: '',
  sheet: '',
  region: '',
  wishes: NO_WISHES,
  decisions: '',
  json: true,
};

async function run(sheets: Sheets, change: Partial<AuditCommand> = {}) {
  const screen = terminal();
  const code = await audit({ ...COMMAND, input: await input(sheets), ...change }, readDist(), screen);
  return { code, ...screen.said };
}

test('the command line', () => {
  expect(readCommand(['audit', 'a.xlsx', '-o', 'b.xlsx', '--sheet', 'Лист', '--region', '50'], '')).toEqual({
    name: 'audit',
    input: 'a.xlsx',
    passwordFile: '',
    output: 'b.xlsx',
    sheet: 'Лист',
    region: '50',
    wishes: NO_WISHES,
    decisions: '',
    json: false,
  });
  expect(readCommand(['audit', 'a.xlsx'], '')).toMatchObject({ output: '' });
  expect(() => readCommand(['audit'], '')).toThrow('Не указан файл');
  expect(() => readCommand(['audit', 'a.xlsx', '--mode', 'all'], '')).toThrow('Нет такого параметра: --mode');
});

test('without an output it only reports: one object, and nothing beside the input', async () => {
  const { code, out, progress } = await run({ Выгрузка: register(WRONG) });
  const { seconds, ...report } = JSON.parse(out);
  expect(report).toEqual({
    decisions: { questions: [], notices: [] },
    rows: 3,
    links: 8,
    right: 7,
    asked: [],
    missing: 1,
    findings: { 'link-space': 1, 'link-missing': 1, 'link-hash': 1 },
  });
  expect(seconds).toBeGreaterThan(0);
  expect(code).toBe(1);
  expect(progress).toEqual(['']);
  expect(readdirSync(folder)).toEqual(['вход.xlsx']);
});

test('all right: exit 0', async () => {
  const { code, out } = await run({ Выгрузка: register(RIGHT) });
  expect([code, JSON.parse(out).findings]).toEqual([0, {}]);
});

test('notes leave a link right', async () => {
  const links = RIGHT.map(([form, poll, app]) => [`${form}#`, poll, app]);
  const { code, out } = await run({ Выгрузка: register(links) });
  expect([code, JSON.parse(out)]).toMatchObject([0, { links: 9, right: 9, findings: { 'link-hash': 3 } }]);
});

test('with an output it writes the three columns and leaves all else', async () => {
  const output = path.join(folder, 'выход.xlsx');
  const { code, out, progress } = await run({ Выгрузка: register(WRONG) }, { output, json: false });
  expect(code).toBe(1);
  expect(progress).toEqual(['Записано строк: 0 из 3', 'Записано строк: 3 из 3', '']);
  expect(out.split('\n').slice(0, 7)).toEqual([
    `Готово: ${output}`,
    'Страниц: 3',
    'Ссылок: 8',
    'Верных: 7 (87 %)',
    'С ошибками или замечаниями: 1',
    'Нет ссылки: 1 пункт меню у 1 организации',
    '  Пробел внутри ссылки: 1',
  ]);
  const sheet = (await readBook(output)).sheetNamed('Выгрузка')!;
  const width = HEADER.length + MENU.length;
  const values = (row: number, from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, at) => sheet.value(row, from + at));
  expect(values(1, width + 1, width + 3)).toEqual(Object.values(AUDIT_HEADERS));
  expect(values(2, width + 1, width + 3)).toEqual([
    '✖ В середине ссылки пробел («utm_me dium=50»): её скопировали из инструкции с переносом строки',
    'верно',
    'верно',
  ]);
  expect(values(3, width + 1, width + 3)).toEqual(['верно', 'нет ссылки', 'верно']);
  expect(values(4, width + 1, width + 3)).toEqual([
    'верно',
    'верно',
    'верно\n• Лишний знак «#»: это не мешает',
  ]);
  expect(values(2, HEADER.length + 1, width)).toEqual(WRONG[0]);
});

test('unnamed, the sheet with placed links is found; a list says that it was not compared', async () => {
  const list = [
    ['Сообщество', 'Ссылка в меню 1'],
    ['vk.com/a', RIGHT[0]![0]],
    ['vk.com/b', RIGHT[1]![0]],
  ];
  const { code, out } = await run(
    { Пустой: [], Памятка: [['Что делать'], ['Звонить']], Список: list },
    { json: false },
  );
  expect(code).toBe(0);
  expect(out).toMatch(
    /^На листе нет выгрузки: проверены только сами ссылки\nСтраниц: 2\nСсылок: 2\nВерных: 2 \(100 %\)/,
  );
});

test('the region of the command is the one compared with', async () => {
  const { out } = await run({ Выгрузка: register(RIGHT) }, { region: '01' });
  expect(JSON.parse(out).findings).toHaveProperty('link-region-other');
});

test.each<[name: string, sheets: Sheets, change: Partial<AuditCommand>, sentence: RegExp]>([
  [
    'no placed links',
    { Выгрузка: [[...HEADER], ...ROWS] as never },
    {},
    /^В файле нет столбца с размещёнными ссылками\. Назовите/,
  ],
  [
    'none on the named sheet',
    { Выгрузка: register(RIGHT), Памятка: [['Что делать'], ['Звонить']] },
    { sheet: 'Памятка' },
    /^На листе «Памятка» нет столбца с размещёнными ссылками/,
  ],
  ['a missing sheet', { Выгрузка: register(RIGHT) }, { sheet: 'Другой' }, /^В файле нет листа «Другой»/],
  [
    'a missing folder',
    { Выгрузка: register(RIGHT) },
    { output: '/нет/такой/папки.xlsx' },
    /^Не удаётся записать/,
  ],
  ['an unknown region', { Выгрузка: register(RIGHT) }, { region: '00' }, /кода региона «00» нет/],
])('%s: refused with one sentence, nothing written', async (_name, sheets, change, sentence) => {
  const output = path.join(folder, 'выход.xlsx');
  await expect(run(sheets, { output, ...change })).rejects.toThrow(sentence);
  expect(existsSync(output)).toBe(false);
});
