import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Host, openHost } from '../../../host/host';
import { READY_TABLES } from '../../../src/core/pos/official-materials';
import { DIST } from '../../../tools/build/project-root';
import { health, school } from '../../support/ready-table';
import { check, fill, HEADER, ogrnOf, SHEET, settings, sheetOf, startRun } from '../../support/register';
import { failure } from '../../support/value';

const TITLES = [...HEADER, 'Вид'];

type Rows = (string | number | boolean | Date | null)[][];

const row = (i: number, name: string, field: string, page: string | number): Rows[number] => [
  name,
  ogrnOf(i),
  300000 + i,
  '',
  '50701000',
  field,
  page,
  'подведомственная',
];

const REGISTER: Rows = [
  TITLES,
  row(1, 'Детский сад № 1', 'Образование', 'https://vk.com/club101'),
  row(2, 'Гимназия № 2', 'Образование', 'https://vk.com/public102'),
  row(3, 'Поликлиника № 3', 'Здравоохранение', 'https://vk.com/club103'),
  row(4, 'Музей № 4', 'Культура', 'https://vk.com/club104'),
];
const HEADERLESS: Rows = [
  ['Детский сад', 'Новосибирск', 101, '', `${school('101')}&utm_source=table`],
  ['Школа', 'Томск', 900, '', school('900')],
];
const EDUCATION: Rows = [['Наименование', 'Город', 'ID', '', 'Ссылка'], ...HEADERLESS];

async function hostOf(sheets: { [name: string]: Rows }): Promise<Host> {
  return openHost({ sheets, code: readFileSync(resolve(DIST, 'Code.js'), 'utf8') });
}

/** The app link and its menu name of each row, from the first organisation on. */
function apps(host: Host): [unknown, unknown][] {
  const sheet = sheetOf(host);
  const header = Array.from({ length: sheet.content.columns }, (_, i) => sheet.value(1, i + 1));
  const at = (title: string) => header.indexOf(title) + 1;
  return Array.from({ length: sheet.content.rows - 1 }, (_, i): [unknown, unknown] => [
    sheet.value(i + 2, at('Ссылка: Госуслуги')),
    sheet.value(i + 2, at('Замечания')),
  ]);
}

const groups = (host: Host) =>
  check(host).groups.map(({ code, severity, rows }) => [code, severity, rows.map((one) => one.row)]);

test.each([
  { name: 'with a header', table: EDUCATION },
  { name: 'without one', table: HEADERLESS },
  {
    name: 'under titles, by the page’s address',
    table: [
      ['Образование: готовые ссылки', '', '', '', ''],
      ['', '', '', '', ''],
      ['Паблик', '', '', '', 'Ссылка'],
      ['https://vk.com/club101', '', '', '', `${school('101')}&utm_source=table`],
    ],
  },
  { name: 'by «club101»', table: [['club101', '', '', '', `${school('101')}&utm_source=table`]] },
])('the ready link comes first, the template is for those not in the table: $name', async ({ table }) => {
  const host = await hostOf({ [SHEET]: REGISTER, Образование: table });
  fill(host);
  expect(apps(host)).toEqual([
    [`${school('101')}&utm_source=table`, ''],
    [school('102'), '• Сообщества 102 нет в готовой таблице (лист «Образование»): ссылка собрана по шаблону'],
    [health('103'), ''],
    ['https://vk.com/app8181405#utm_source=vk&utm_medium=menu&utm_campaign=gosuslugi', ''],
  ]);
});

test('what takes the template is told once with the table to look into, and weighs as a note', async () => {
  const host = await hostOf({ [SHEET]: REGISTER });
  const { groups: found, counts } = check(host);
  expect(found.map(({ code, severity, rows }) => [code, severity, rows.map((one) => one.row)])).toEqual([
    ['app-template-education', 'note', [2, 3]],
    ['app-template-health', 'note', [4]],
  ]);
  expect(found[0]?.fix).toContain(READY_TABLES.education);
  expect(found[1]?.fix).toContain(READY_TABLES.health);
  expect(counts.attention).toBe(0);
  fill(host);
  expect(apps(host).map(([, remarks]) => remarks)).toEqual(['', '', '', '']);
});

test('a table of one field says nothing of the other', async () => {
  const host = await hostOf({ [SHEET]: REGISTER, Образование: EDUCATION });
  expect(groups(host)).toEqual([
    ['ready-app-link-listed', 'note', [2]],
    ['app-link-unlisted', 'note', [3]],
    ['app-template-health', 'note', [4]],
  ]);
});

test.each([
  {
    name: 'another community',
    link: school('777'),
    remark: '⚠ В готовой ссылке сообщество 777, а у организации 101',
  },
  {
    name: 'another field',
    link: health('101'),
    remark: '⚠ Готовая ссылка ведёт в «Запись к врачу», а организации подходит «Запись в кружок»',
  },
])('a ready link of $name is taken, and said', async ({ link, remark }) => {
  const table = [...EDUCATION.slice(0, 1), ['Детский сад', '', 101, '', link], ...EDUCATION.slice(2)];
  const host = await hostOf({ [SHEET]: REGISTER, Таблица: table });
  fill(host);
  expect(apps(host)[0]).toEqual([link, remark]);
});

test('of two links of a community that of the row’s field is taken; two of one field are said', async () => {
  const host = await hostOf({
    [SHEET]: REGISTER,
    Здоровье: [['club101', '', '', '', health('101')]],
    Образование: [
      [101, '', '', '', school('101')],
      [101, '', '', '', `${school('101')}&a=2`],
      [102, '', '', '', school('102')],
    ],
  });
  fill(host);
  expect(apps(host)[0]).toEqual([
    school('101'),
    '⚠ В готовой таблице у сообщества 101 разные ссылки. Взята: лист «Образование», строка 1. Есть ещё: лист «Образование», строка 2',
  ]);
  expect(apps(host)[1]).toEqual([school('102'), '']);
});

test('where neither field nor name tells the item, the ready link does', async () => {
  const host = await hostOf({
    [SHEET]: [TITLES, row(1, 'ГБУ «Ромашка»', '', 'club5'), row(2, 'МБУ «Василёк»', '', 'club6')],
    Таблица: [[5, 'x', '', '', health('5')]],
  });
  fill(host);
  expect([outputCellAt(host, 2, 'Пункт меню: Госуслуги'), apps(host)[0]?.[0]]).toEqual([
    'Запись к врачу',
    health('5'),
  ]);
  expect(outputCellAt(host, 3, 'Пункт меню: Госуслуги')).toBe('Госуслуги');
});

function outputCellAt(host: Host, at: number, title: string): unknown {
  const sheet = sheetOf(host);
  const header = Array.from({ length: sheet.content.columns }, (_, i) => sheet.value(1, i + 1));
  return sheet.value(at, header.indexOf(title) + 1);
}

test('the register’s own column of ready links comes before a table', async () => {
  const own = `${school('101')}&own=1`;
  const host = await hostOf({
    [SHEET]: REGISTER.map((cells, i) => [...cells, i === 0 ? 'Готовая ссылка' : i === 1 ? own : '']),
    Образование: [...EDUCATION, [102, '', 102, '', school('102')]],
  });
  fill(host);
  expect(apps(host).slice(0, 2)).toEqual([
    [own, ''],
    [school('102'), ''],
  ]);
});

test('an earlier register beside this one is no table', async () => {
  const filled = await hostOf({ [SHEET]: REGISTER });
  fill(filled);
  const sheet = sheetOf(filled);
  const old = Array.from({ length: sheet.content.rows }, (_, r) =>
    Array.from({ length: sheet.content.columns }, (_, c) => sheet.value(r + 1, c + 1)),
  ) as Rows;
  const host = await hostOf({ [SHEET]: REGISTER, 'Выгрузка (март)': old });
  expect(groups(host)[0]).toEqual(['app-template-education', 'note', [2, 3]]);
});

test('a sheet of what was placed gives no links out', async () => {
  const host = await hostOf({ [SHEET]: REGISTER, 'Размещённые ссылки': EDUCATION });
  expect(groups(host)[0]).toEqual(['app-template-education', 'note', [2, 3]]);
});

test('a formula is written for the template alone', async () => {
  const host = await hostOf({ [SHEET]: REGISTER, Образование: EDUCATION });
  settings(host, { write: 'formulas' });
  fill(host);
  expect(apps(host)[0]?.[0]).toBe(`${school('101')}&utm_source=table`);
  const sheet = sheetOf(host);
  const column = Array.from({ length: sheet.content.columns }, (_, i) => sheet.value(1, i + 1)).indexOf(
    'Ссылка: Госуслуги',
  );
  expect(sheet.formula(3, column + 1)).toContain('GOSUSLUGI_APP_LINK');
});

test('a table that changes after the preview stops the batch', async () => {
  const host = await hostOf({ [SHEET]: REGISTER, Образование: EDUCATION });
  const run = startRun(host);
  sheetOf(host, 'Образование').put(2, 5, school('101'));
  expect(failure(run.batch(0, 4)).code).toBe('changed');
});

test('a batch reads the tables that the preview found, and no other sheet', async () => {
  const others = Object.fromEntries(
    Array.from({ length: 8 }, (_, i): [string, Rows] => [`Лист ${i}`, [['Заметка'], [i]]]),
  );
  const reads = async (sheets: { [name: string]: Rows }): Promise<number> => {
    const host = await hostOf({ [SHEET]: REGISTER, Образование: EDUCATION, ...sheets });
    const run = startRun(host);
    let values = 0;
    host.gate.before = (member) => {
      if (member === 'Range.getValues') values += 1;
    };
    run.batch(0, 4);
    return values;
  };
  expect(await reads(others)).toBe(await reads({}));
});

test('a register without a column of pages looks at no other sheet', async () => {
  const withoutPages = REGISTER.map((cells) => cells.map((cell, at) => (at === 6 ? '' : cell)));
  const calls = async (sheets: { [name: string]: Rows }): Promise<number> => {
    const host = await hostOf({ [SHEET]: withoutPages, ...sheets });
    let values = 0;
    host.gate.before = (member) => {
      if (member === 'Range.getValues') values += 1;
    };
    check(host);
    return values;
  };
  expect(await calls({ Образование: EDUCATION })).toBe(await calls({}));
});
