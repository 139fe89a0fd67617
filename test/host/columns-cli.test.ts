import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bookOf } from '../../host/book/book';
import { readCommand } from '../../host/cli/command';
import { readBook } from '../../host/xlsx/read-book';
import { writeWorkbook } from '../../host/xlsx/write-book';
import { isOwnNote } from '../../src/register/columns/own-mark';
import { AUDIT_HEADERS } from '../../src/shared/audit';
import { OUTPUT_HEADERS } from '../../src/shared/fill';
import { pos as posCommand } from '../support/pos-command';
import { ogrnOf } from '../support/register';

type Cell = string | number | null;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pos-columns-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const DISTRICT = 'Администрация Лесного района';
const HEADER = ['id', 'Наименование', 'ОГРН', 'Учредитель', 'ОКТМО', 'Сфера'];
const ROWS: Cell[][] = [
  [219141, DISTRICT, '1045405430620', '', '50657000', ''],
  ['', 'Школа № 1', ogrnOf(1), DISTRICT, '50657000', 'Образование'],
  [220820, 'Школа № 2', ogrnOf(2), DISTRICT, '50657000', 'Образование'],
];

async function file(rows: readonly (readonly Cell[])[], name = 'вход.xlsx'): Promise<string> {
  const at = path.join(folder, name);
  await writeWorkbook(bookOf({ Реестр: rows.map((row) => [...row]) }), at);
  return at;
}

async function pos(...args: string[]) {
  const said = await posCommand(...args);
  return { ...said, json: () => JSON.parse(said.out) as { [field: string]: unknown } };
}

/** The values of a filled file's column, by its header. */
async function columnOf(at: string, header: string): Promise<unknown[]> {
  const [sheet] = (await readBook(at)).sheets;
  if (!sheet) throw new Error('no sheet');
  const { rows, columns } = sheet.content;
  const row = Array.from({ length: Math.min(6, rows) }, (_, r) => r + 1).find((r) =>
    Array.from({ length: columns }, (_, c) => sheet.value(r, c + 1)).includes(header),
  );
  const column = Array.from({ length: columns }, (_, c) => c + 1).find(
    (c) => sheet.value(row ?? 1, c) === header,
  );
  if (row === undefined || column === undefined) throw new Error(`no column ${header}`);
  return Array.from({ length: rows - row }, (_, r) => sheet.value(row + 1 + r, column));
}

const ids = async (at: string) =>
  (await columnOf(at, OUTPUT_HEADERS.formLink)).map((link) => /opaId=(\d+)/.exec(String(link))?.[1] ?? '');

describe('a bare id', () => {
  const out = () => path.join(folder, 'выход.xlsx');

  test('makes no link until it is chosen, and says how', async () => {
    const input = await file([HEADER, ...ROWS]);
    const { code, out: said } = await pos('fill', input, '-o', out());
    expect(code).toBe(1);
    expect(said).toContain('«id» может быть номером другой системы, а не ID в ПОС');
    expect(said).toContain('Укажите --column id=A или --column id=нет');
    expect(await ids(out())).toEqual(['', '', '']);
  });

  test.each(['id=A', 'id=a', 'id=1', 'id=id', 'ID организации=А'])('--column %s takes it', async (choice) => {
    const input = await file([HEADER, ...ROWS]);
    const { json } = await pos('fill', input, '-o', out(), '--column', choice, '--json');
    expect(json()).toMatchObject({ asked: [], own: 2, fallback: 1 });
    expect(await ids(out())).toEqual(['219141', '219141', '220820']);
  });

  test('--column id=нет: nobody is asked any more', async () => {
    const input = await file([HEADER, ...ROWS]);
    const { json } = await pos('fill', input, '-o', out(), '--column', 'id=нет', '--json');
    expect(json()).toMatchObject({ asked: [], own: 0 });
    expect(await ids(out())).toEqual(['', '', '']);
  });

  test('in JSON the question is a field', async () => {
    const { code, json } = await pos('fill', await file([HEADER, ...ROWS]), '-o', out(), '--json');
    expect(code).toBe(1);
    expect(json().asked).toMatchObject([{ role: 'id', columns: [{ column: 'A', header: 'id' }] }]);
  });
});

describe('header row and columns by hand', () => {
  const odd = [
    ['Список'],
    ['Что', 'Код', 'Кто'],
    ...ROWS.map(([, name = '', ogrn = '']) => ['х', ogrn, name]),
  ];

  test('what is missing is named, with the options that help', async () => {
    const input = await file([
      ['Код', 'ОГРН', 'ОКТМО'],
      ...ROWS.map(([id = '', , ogrn = '', , oktmo = '']) => [id, ogrn, oktmo]),
    ]);
    const { code, error } = await pos('fill', input);
    expect(code).toBe(2);
    expect(error).toContain('нет столбца с наименованием');
    expect(error).not.toContain('нет столбца с ОГРН');
    expect(error).toContain('--column name=F');
  });

  test('a sheet without codes is told so', async () => {
    const input = await file([
      ['Наименование', 'Учредитель'],
      ['Школа № 1', DISTRICT],
      ['Школа № 2', DISTRICT],
    ]);
    expect((await pos('fill', input)).error).toContain('нет столбца с ОГРН, ID ЛКО или ИНН');
  });

  test('a header that nobody recognises', async () => {
    const input = await file(odd);
    const out = path.join(folder, 'выход.xlsx');
    const { code, error } = await pos(
      'fill',
      input,
      '-o',
      out,
      '--header-row',
      '2',
      '--column',
      'name=Кто',
      '--column',
      'ogrn=B',
    );
    expect(error).toBe('');
    expect(code).toBe(1);
    expect((await columnOf(out, OUTPUT_HEADERS.idSource)).length).toBe(3);
  });

  test.each<[string[], RegExp]>([
    [['--header-row', 'два'], /Строка заголовков «два» не подходит/],
    [['--header-row', '140'], /Строки заголовков 140 на листе нет/],
    [['--column', 'name'], /Не понято: --column name/],
    [['--column', 'title=A'], /Нет такого значения столбца: «title». Есть: name,/],
    [['--column', 'name=Z'], /нет столбца «Z»/],
    [['--column', 'name=Нечто'], /нет столбца «Нечто»/],
  ])('%j: exit 2 and one sentence', async (args, sentence) => {
    const { code, error } = await pos('fill', await file([HEADER, ...ROWS]), ...args);
    expect(code).toBe(2);
    expect(error).toMatch(sentence);
  });

  test('two columns with one header: a letter is asked for', async () => {
    const input = await file([
      ['Наименование', 'ОГРН', 'Код', 'Код'],
      ['Школа № 1', ogrnOf(1), 1, 2],
    ]);
    expect((await pos('fill', input, '--column', 'id=Код')).error).toContain('стоит над столбцами C, D');
  });

  test.each(['fill', 'audit', 'readiness', 'hand-out', 'collect'])('%s takes them', (name) => {
    const args = [name, 'a.xlsx', 'b.xlsx'].slice(0, name === 'collect' ? 3 : 2);
    const command = readCommand(
      [...args, '-d', 'x', '--header-row', '3', '--column', 'id=нет', '--columns'],
      '',
    );
    expect(command).toMatchObject({
      wishes: { headerRow: 3, columns: [{ role: 'id', typed: 'нет' }], list: true },
    });
  });
});

describe('--columns', () => {
  test('says what was recognised, asked and missing, and writes nothing', async () => {
    const input = await file([HEADER, ...ROWS]);
    const out = path.join(folder, 'выход.xlsx');
    const { code, out: said } = await pos('fill', input, '-o', out, '--columns');
    expect(code).toBe(1);
    expect(existsSync(out)).toBe(false);
    expect(said.split('\n')).toEqual(
      expect.arrayContaining([
        'Лист «Реестр», строка заголовков 1',
        expect.stringMatching(/^ {2}B «Наименование»: Наименование \(name\), уверенно, .*Школа № 1/),
        expect.stringMatching(/^ {2}C «ОГРН»: ОГРН \(ogrn\), уверенно/),
        'Нужно выбрать:',
        expect.stringContaining('--column id=A'),
        'Не найдены:',
        expect.stringMatching(/\(status\): .*«Сообщить о проблеме»/),
      ]),
    );
  });

  test('as JSON, with what was chosen', async () => {
    const input = await file([HEADER, ...ROWS]);
    const { code, json } = await pos('hand-out', input, '--columns', '--json', '--column', 'id=A');
    expect(code).toBe(0);
    expect(json()).toMatchObject({ sheet: 'Реестр', headerRow: 1, rows: 3, asked: [] });
    expect(json().columns).toContainEqual({
      role: 'id',
      name: 'ID организации',
      column: 'A',
      header: 'id',
      confidence: 'chosen',
      why: 'выбран вручную',
      samples: ['219141', '220820'],
    });
    expect(json().missing).toContainEqual(expect.objectContaining({ role: 'kind' }));
  });

  test('a sheet without a header is said to have none', async () => {
    const { code, out } = await pos(
      'readiness',
      await file([
        ['привет', 'мир'],
        ['раз', 'два'],
      ]),
      '--columns',
    );
    expect(code).toBe(1);
    expect(out).toContain('строка заголовков не найдена');
  });
});

test('the marks of the product’s columns survive the file: a second fill writes the same columns', async () => {
  const own = [...HEADER.slice(1, 3), 'ID ЛКО', 'Вышестоящий ЛКО', 'Замечания', 'ОКТМО'];
  const rows = ROWS.map(([id = '', name = '', ogrn = '', parent = '', oktmo = '']) => [
    name,
    ogrn,
    id,
    parent,
    'звонили',
    oktmo,
  ]);
  const input = await file([own, ...rows]);
  const [first, second] = [path.join(folder, '1.xlsx'), path.join(folder, '2.xlsx')];
  await pos('fill', input, '-o', first);
  await pos('fill', first, '-o', second, '--mode', 'all');
  for (const at of [first, second]) {
    expect(await ids(at)).toEqual(['219141', '219141', '220820']);
    expect(await columnOf(at, 'Вышестоящий ЛКО')).toEqual(['', DISTRICT, DISTRICT]);
    expect(await columnOf(at, 'Замечания')).toEqual(['звонили', 'звонили', 'звонили']);
    expect(await columnOf(at, 'Вышестоящий ЛКО (ПОС)')).toEqual(['', DISTRICT, '']);
    const [sheet] = (await readBook(at)).sheets;
    expect(sheet?.content.columns).toBe(14);
    expect(Array.from({ length: 14 }, (_, c) => isOwnNote(sheet?.note(1, c + 1) ?? ''))).toEqual([
      ...Array.from({ length: 6 }, () => false),
      ...Array.from({ length: 8 }, () => true),
    ]);
  }
});

describe('the table of a public checker of menu links', () => {
  const form = (ogrn: string) =>
    `https://pos.gosuslugi.ru/form/?opaId=219141&utm_source=vk&utm_medium=50&utm_campaign=${ogrn}`;
  const poll = (ogrn: string, source = 'vk2') =>
    `https://pos.gosuslugi.ru/og/org-activities?mun_code=50657000&utm_source=${source}&utm_medium=50&utm_campaign=${ogrn}`;
  const [one, two] = ['1045405430620', ogrnOf(1)];
  const head = [
    'pos_result',
    'url',
    'name',
    'pos_link1',
    'pos_link1_status',
    'pos_link2',
    'pos_link2_status',
    'id',
    'screen_name',
  ];

  test.each<[string, readonly (readonly Cell[])[]]>([
    [
      'its newer columns',
      [
        head,
        [
          '✅',
          'https://vk.com/club123',
          'Лес 24',
          poll(one),
          '✅: Correct urls',
          form(one),
          '✅: Correct urls',
          123,
          'club123',
        ],
        [
          '⚠️',
          'https://vk.com/les',
          'Школа',
          poll(two, 'v k2'),
          '⚠️: Invalid',
          form(two),
          '✅: Correct urls',
          77,
          'les',
        ],
        ['❌', 'https://vk.com/club5', 'Музей', '', '', '', '', 5, 'club5'],
      ],
    ],
    [
      'its older columns',
      [
        ['pos_result', 'public_url', 'pos_link1', 'pos_link1_status', 'pos_link2', 'pos_link2_status'],
        ['CORRECT', 'https://vk.com/club123', `'${poll(one)}'`, 'VALID', `'${form(one)}'`, 'VALID'],
        ['INVALID', 'https://vk.com/les', `'${poll(two, 'v k2')}'`, 'SPACER', `'${form(two)}'`, 'VALID'],
        ['MISSING', 'https://vk.com/club5', '', '', '', ''],
      ],
    ],
  ])('%s are read by the audit', async (_, rows) => {
    const input = await file(rows);
    const out = path.join(folder, 'выход.xlsx');
    const { code, json } = await pos('audit', input, '-o', out, '--json');
    expect(code).toBe(1);
    expect(json()).toMatchObject({ links: 4, right: 3, asked: [] });
    expect(await columnOf(out, AUDIT_HEADERS.pollAudit)).toEqual([
      expect.stringMatching(/^верно/),
      expect.stringMatching(/^✖/),
      expect.anything(),
    ]);
  });
});
