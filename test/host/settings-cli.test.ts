import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bookOf } from '../../host/book/book';
import { readBook } from '../../host/xlsx/read-book';
import { writeWorkbook } from '../../host/xlsx/write-book';
import { READY_TABLES } from '../../src/core/pos/official-materials';
import { OUTPUT_HEADERS } from '../../src/shared/fill';
import { ogrn } from '../register/sheet';
import { pos } from '../support/pos-command';
import { health, school } from '../support/ready-table';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pos-settings-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

type Sheets = NonNullable<Parameters<typeof bookOf>[0]>;
type Cells = Sheets[string][number];

const HEADER = [
  'Наименование',
  'ОГРН',
  'ID ЛКО',
  'Вышестоящая организация',
  'ОКТМО',
  'Вид',
  'Страница ВК',
  'Сфера',
];
const MINISTRY = 'Министерство здравоохранения Новосибирской области';
const DISTRICT = 'Администрация Черепановского района';
const ROWS: Cells[] = [
  [DISTRICT, ogrn(1), 219141, '', '50657000', 'ОМСУ', 'club1', ''],
  ['Школа села', ogrn(2), '', DISTRICT, '50657413', 'подведомственная', 'club2', 'Образование'],
  [MINISTRY, ogrn(3), 809, '', '50701000', 'РОИВ', 'club3', 'Здравоохранение'],
  ['Областная больница', ogrn(4), '', MINISTRY, '50701000', 'подведомственная', 'club4', 'Здравоохранение'],
  [
    'Филиал больницы',
    ogrn(5),
    '',
    'Областная больница',
    '50701000',
    'подведомственная',
    'club5',
    'Здравоохранение',
  ],
];
const OKRUG: Cells[] = [['Администрация Сургута', ogrn(6, '86'), 811, '', '71876000', 'ОМСУ', 'club6', '']];

async function fileOf(sheets: Sheets, name = 'вход.xlsx'): Promise<string> {
  const file = path.join(folder, name);
  await writeWorkbook(bookOf(sheets), file);
  return file;
}

const LINKS = ['formLink', 'pollLink', 'appLink'] as const;

/** Links of each row of the first sheet, as filled with these options. */
async function filled(sheets: Sheets, options: readonly string[]) {
  const output = path.join(folder, 'готово.xlsx');
  const { error, out } = await pos('fill', await fileOf(sheets), '-o', output, ...options);
  expect(error).toBe('');
  const sheet = (await readBook(output)).sheets[0]!;
  const header = Array.from({ length: sheet.content.columns }, (_, i) => sheet.value(1, i + 1));
  const links = Array.from({ length: sheet.content.rows - 1 }, (_, i) =>
    LINKS.map((column) => String(sheet.value(i + 2, header.indexOf(OUTPUT_HEADERS[column]) + 1))),
  );
  return { out, links };
}

/** What an audit with these options says of the same rows with these links placed. */
async function audited(rows: readonly Cells[], links: readonly string[][], options: readonly string[]) {
  const placed = rows.map((row, at) => [...row, ...(links[at] ?? [])]);
  const header = [...HEADER, 'Ссылка в меню 1', 'Ссылка в меню 2', 'Ссылка в меню 3'];
  const file = await fileOf({ Выгрузка: [header, ...placed] }, 'размещено.xlsx');
  return JSON.parse((await pos('audit', file, '--json', ...options)).out) as {
    links: number;
    right: number;
    findings: object;
  };
}

const poll = (code: string, serial: number, source = 'vk2', reg = '50', fns = '54'): string =>
  `https://pos.gosuslugi.ru/og/org-activities?${code}&utm_source=${source}&utm_medium=${reg}&utm_campaign=${ogrn(serial, fns)}`;
const form = (id: number, campaign: number): string =>
  `https://pos.gosuslugi.ru/form/?opaId=${id}&utm_source=vk&utm_medium=50&utm_campaign=${ogrn(campaign)}`;

describe('what a setting makes, and that the audit with the same setting takes it for right', () => {
  const cases: { options: string[]; rows: Cells[]; at: number; link: 0 | 1; is: string }[] = [
    { options: [], rows: ROWS, at: 1, link: 0, is: form(219141, 2) },
    { options: ['--ogrn-on-fallback', 'own'], rows: ROWS, at: 4, link: 0, is: form(809, 5) },
    { options: ['--ogrn-on-fallback', 'parent'], rows: ROWS, at: 1, link: 0, is: form(219141, 1) },
    { options: ['--ogrn-on-fallback=parent'], rows: ROWS, at: 4, link: 0, is: form(809, 3) },
    {
      options: ['--municipality', 'subordinate'],
      rows: ROWS,
      at: 1,
      link: 1,
      is: poll('mun_code=50657000', 2),
    },
    { options: ['--municipality', 'row'], rows: ROWS, at: 1, link: 1, is: poll('mun_code=50657413', 2) },
    { options: ['--municipality', 'district'], rows: ROWS, at: 1, link: 1, is: poll('mun_code=50657000', 2) },
    { options: [], rows: ROWS, at: 3, link: 1, is: poll('mun_code=50701000', 4) },
    { options: ['--regional', 'municipality'], rows: ROWS, at: 4, link: 1, is: poll('mun_code=50701000', 5) },
    { options: ['--regional', 'region'], rows: ROWS, at: 3, link: 1, is: poll('reg_code=50', 4, 'vk1') },
    { options: ['--regional', 'region'], rows: ROWS, at: 4, link: 1, is: poll('reg_code=50', 5, 'vk1') },
    { options: ['--regional', 'region'], rows: ROWS, at: 1, link: 1, is: poll('mun_code=50657000', 2) },
    {
      options: ['--okrug', 'long'],
      rows: OKRUG,
      at: 0,
      link: 1,
      is: poll('mun_code=71876000', 6, 'vk2', '711', '86'),
    },
    {
      options: ['--okrug', 'short'],
      rows: OKRUG,
      at: 0,
      link: 1,
      is: poll('mun_code=71876000', 6, 'vk2', '71', '86'),
    },
    {
      options: ['--regional', 'region', '--ogrn-on-fallback', 'parent', '--municipality', 'row'],
      rows: ROWS,
      at: 1,
      link: 1,
      is: poll('mun_code=50657413', 2),
    },
  ];
  test.each(cases)('$options: row $at', async ({ options, rows, at, link, is }) => {
    const { links } = await filled({ Выгрузка: [HEADER, ...rows] }, options);
    expect(links[at]?.[link]).toBe(is);
    const report = await audited(rows, links, options);
    expect([report.links, report.right]).toEqual([rows.length * 3, rows.length * 3]);
  });
});

describe('the other polls code of an institution under a РОИВ is right too, with a note', () => {
  test.each([
    ['region', 'municipality'],
    ['municipality', 'region'],
  ])('made by %s, audited by %s', async (made, judged) => {
    const { links } = await filled({ Выгрузка: [HEADER, ...ROWS] }, ['--regional', made]);
    const report = await audited(ROWS, links, ['--regional', judged]);
    expect(report).toMatchObject({ links: 15, right: 15, findings: { 'link-regional': 2 } });
  });

  test('another OGRN in it, or the code of a РОИВ at a school, stays an error', async () => {
    const { links } = await filled({ Выгрузка: [HEADER, ...ROWS] }, ['--regional', 'region']);
    const wrong = links.map((row, at) => {
      if (at === 3) return [row[0] ?? '', poll('reg_code=50', 3, 'vk1'), row[2] ?? ''];
      return at === 1 ? [row[0] ?? '', poll('reg_code=50', 2, 'vk1'), row[2] ?? ''] : row;
    });
    const report = await audited(ROWS, wrong, ['--regional', 'municipality']);
    expect([report.links, report.right]).toEqual([15, 13]);
    expect(report.findings).toMatchObject({ 'link-kind': 2, 'link-regional': 1 });
  });
});

test('what is the same for many rows is told once, with the way out', async () => {
  const { out } = await filled({ Выгрузка: [HEADER, ...ROWS] }, []);
  const told = out.split('\n').filter((line) => line.startsWith('К сведению: '));
  expect(told.map((line) => line.slice(12, line.indexOf('. ')))).toEqual([
    'Сначала посмотрите готовую таблицу: здравоохранение: 3',
    'Учреждения региона: опросы по муниципалитету: 2',
    'Сначала посмотрите готовую таблицу: образование: 1',
  ]);
  expect(out).toContain(READY_TABLES.health);
  const okrug = await filled({ Выгрузка: [HEADER, ...OKRUG] }, []);
  expect(okrug.out).toContain('К сведению: Код автономного округа пишут по-разному: 1.');
});

test('a table of ready links in the file is used, and the audit takes its link for right', async () => {
  const ready = `${health('4')}&utm_source=minzdrav`;
  const table = [
    ['Регион', 'Имя', 'ID', '', 'Ссылка'],
    ['НСО', 'Больница', 4, '', ready],
    ['НСО', 'x', 9, '', health('9')],
  ];
  const { links } = await filled({ Выгрузка: [HEADER, ...ROWS], Здравоохранение: table }, []);
  expect(links.map((row) => row[2]).slice(1)).toEqual([school('2'), health('3'), ready, health('5')]);
  const placed = ROWS.map((row, at) => [...row, links[at]?.[2] ?? '']);
  const file = await fileOf({
    Выгрузка: [[...HEADER, 'Ссылка в меню 3'], ...placed],
    Здравоохранение: table,
  });
  expect(JSON.parse((await pos('audit', file, '--json')).out)).toMatchObject({
    links: 5,
    right: 5,
    findings: {},
  });
});

test.each([
  [['--okrug', 'longer'], 'Параметр --okrug: нет значения «longer». Есть: long, short.'],
  [['--regional', ''], 'Параметр --regional: нет значения «». Есть: municipality, region.'],
  [
    ['--ogrn-on-fallback', 'Parent'],
    'Параметр --ogrn-on-fallback: нет значения «Parent». Есть: own, parent.',
  ],
])('%j is refused with what there is', async (options, sentence) => {
  expect(await pos('fill', 'a.xlsx', ...options)).toEqual({ code: 2, out: '', error: sentence });
});

test('an audit writes no formulas', async () => {
  expect((await pos('audit', 'a.xlsx', '--write', 'formulas')).error).toMatch(
    /^Нет такого параметра: --write/,
  );
});

test('formulas on request', async () => {
  const { links } = await filled({ Выгрузка: [HEADER, ...ROWS] }, ['--write', 'formulas']);
  expect(links[1]?.[1]).toBe(poll('mun_code=50657000', 2));
});

test('--help lists every choice', async () => {
  const { out } = await pos('--help');
  for (const option of ['ogrn-on-fallback', 'municipality', 'regional', 'okrug', 'write']) {
    expect(out).toContain(`--${option} `);
  }
});
