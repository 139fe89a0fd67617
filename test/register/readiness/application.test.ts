import type { CellValue } from '../../../src/core/cells/cell-value';
import { applicationForm, applicationSheetName } from '../../../src/register/readiness/application-form';
import {
  applicationKind,
  checkApplication,
  type PresentPersons,
} from '../../../src/register/readiness/check-application';

const APPLICANT = {
  name: 'МБОУ «Школа № 5»',
  ogrn: '1045405430620',
  inn: '5440108389',
  site: 'school5.example.ru',
  opaId: '300001',
};
const HEAD = [
  'Первый Пётр Петрович',
  'Директор',
  '+7 900 000-00-01',
  'one@example.ru',
  'Руководитель',
  'Куратор',
  '',
];
const SECOND = [
  'Вторая Вера Ильинична',
  'Секретарь',
  '8 900 000 00 02',
  'two@example.ru',
  'Администратор ЛКО',
  'Координатор',
  'Исполнитель',
];

function filled(
  persons: readonly (readonly CellValue[])[],
  kind: 'create' | 'change' = 'create',
  applicant = APPLICANT,
): CellValue[][] {
  const { rows } = applicationForm(kind, applicant, '');
  return [...rows.map((row) => [...row]), ...persons.map((row) => [...row])];
}

const view = (cells: CellValue[][], present: PresentPersons | null = null) =>
  checkApplication(cells, present)?.findings.map(({ row, code }) => [row, code]);

test('a fresh form: what the register knows is in, the rest is to be filled in', () => {
  const form = applicationForm('create', { ...APPLICANT, name: '=Школа' }, '');
  expect(form.rows.map((row) => row.slice(0, 2))).toEqual([
    ['Заявка на создание ЛКО', ''],
    [expect.stringMatching(/^Не менее двух ответственных/), ''],
    ['Полное наименование', '«=Школа»'],
    ['ОГРН', '1045405430620'],
    ['ИНН', '5440108389'],
    ['Сайт', 'school5.example.ru'],
    ['', ''],
    ['ФИО', 'Должность'],
  ]);
  expect(form.headerRow).toBe(8);
  expect(form.columns).toEqual({
    person: 1,
    post: 2,
    phone: 3,
    email: 4,
    role: 5,
    role2: 6,
    role3: 7,
    role4: 8,
    role5: 9,
  });
  expect(new Set(form.rows.map((row) => row.length))).toEqual(new Set([9]));
  expect(form.labels).toEqual({ first: 3, count: 4 });
});

test('a change asks whom to add and whom to exclude, and names the ЛКО', () => {
  const form = applicationForm('change', APPLICANT, '');
  expect(form.rows.find((row) => row[0] === 'ID ЛКО')?.[1]).toBe('300001');
  expect(form.columns.action).toBe(1);
});

test.each([
  ['create', '1045405430620', 'Заявка на ЛКО 1045405430620'],
  ['create', 'x'.repeat(40), `Заявка на ЛКО ${'x'.repeat(17)}`],
  ['change', "a/b:'c'", 'Ответственные a b c'],
] as const)('sheet name %s %s', (kind, mark, name) => {
  expect(applicationSheetName(kind, mark)).toBe(name);
});

test.each<[CellValue, string | null]>([
  ['Заявка на создание ЛКО', 'create'],
  ['ЗАЯВКА на создание  ЛКО (школа)', 'create'],
  ['Заявка на изменение ответственных', 'change'],
  ['Выгрузка', null],
  ['', null],
])('%j is an application: %s', (cell, kind) => {
  expect(applicationKind(cell)).toBe(kind);
});

test('one that is right', () => {
  expect(checkApplication(filled([HEAD, SECOND]), null)).toEqual({
    kind: 'create',
    name: 'МБОУ «Школа № 5»',
    ogrn: '1045405430620',
    findings: [],
  });
});

const with_ = (row: readonly CellValue[], at: number, value: CellValue): CellValue[] =>
  row.map((cell, i) => (i === at ? value : cell));

test.each<[string, CellValue[][], [number, string][]]>([
  [
    'empty',
    filled([]),
    [
      [0, 'application-few'],
      [0, 'application-no-head'],
    ],
  ],
  [
    'one person',
    filled([HEAD]),
    [
      [0, 'application-few'],
      [0, 'application-lacking-role'],
    ],
  ],
  ['no head', filled([with_(HEAD, 4, 'Исполнитель'), SECOND]), [[0, 'application-no-head']]],
  ['no post', filled([with_(HEAD, 1, ''), SECOND]), [[9, 'application-no-post']]],
  ['a first name only', filled([with_(HEAD, 0, 'Пётр'), SECOND]), [[9, 'application-no-person']]],
  ['no telephone', filled([with_(HEAD, 2, ''), SECOND]), [[9, 'phone-empty']]],
  ['an office telephone', filled([with_(HEAD, 2, '8 (383) 000-00-01'), SECOND]), []],
  ['a bad mailbox', filled([HEAD, with_(SECOND, 3, 'two example.ru')]), [[10, 'email-at']]],
  [
    'one mailbox for both',
    filled([HEAD, with_(SECOND, 3, 'ONE@example.ru')]),
    [[10, 'application-email-shared']],
  ],
  [
    'no role',
    filled([HEAD, SECOND, ['Третий Иван', 'Завхоз', '89000000003', 'three@example.ru', '', '', '']]),
    [[11, 'application-no-role']],
  ],
  [
    'an unknown role',
    filled([HEAD, with_(SECOND, 6, 'Исполнитель, Завхоз')]),
    [[10, 'application-role-unknown']],
  ],
  [
    'a wrong OGRN',
    filled([HEAD, SECOND], 'create', { ...APPLICANT, ogrn: '1045405430621' }),
    [[4, 'ogrn-check-digit']],
  ],
  ['no INN', filled([HEAD, SECOND], 'create', { ...APPLICANT, inn: '' }), [[5, 'inn-empty']]],
  ['no site', filled([HEAD, SECOND], 'create', { ...APPLICANT, site: '' }), [[6, 'site-bad']]],
  ['a page for a site', filled([HEAD, SECOND], 'create', { ...APPLICANT, site: 'https://vk.com/club1' }), []],
  ['no name', filled([HEAD, SECOND], 'create', { ...APPLICANT, name: '' }), [[3, 'application-no-name']]],
  ['no table', filled([]).slice(0, 7), [[0, 'application-no-table']]],
])('%s', (_, cells, expected) => {
  expect(view(cells)).toEqual(expected);
});

test('a person may have all five roles, and the memo below is no person', () => {
  const one = [
    ...HEAD.slice(0, 4),
    'Руководитель',
    'Администратор ЛКО',
    'Координатор',
    'Исполнитель',
    'Куратор',
  ];
  const { memo } = applicationForm('create', APPLICANT, '');
  const cells = [
    ...filled([one, [...SECOND.slice(0, 4), 'Руководитель Координатор Куратор Администратор ЛКО']]),
  ];
  expect(view([...cells, [], ...memo.map((line) => [line])])).toEqual([]);
});

test('a form of an earlier version, with a mobile telephone and three roles, is read too', () => {
  const cells = filled([HEAD, SECOND]).map((row) =>
    row.slice(0, 7).map((cell) => (cell === 'Телефон (мобильный или рабочий)' ? 'Мобильный телефон' : cell)),
  );
  expect(view(cells)).toEqual([]);
});

test('whom to ask in the region stands above, without harm to the labels', () => {
  const form = applicationForm('create', APPLICANT, '=Заявки подавать: Минцифры');
  expect(form.rows[2]![0]).toBe('«=Заявки подавать: Минцифры»');
  expect(form.rows[form.labels.first - 1]![0]).toBe('Полное наименование');
  const persons = [HEAD, SECOND].map((row) => [...row]);
  expect(view([...form.rows.map((row) => [...row]), ...persons])).toEqual([]);
});

test('the memo tells the duties of every role and the steps', () => {
  const text = applicationForm('change', APPLICANT, '').memo.join('\n');
  for (const words of [
    'Администратор ЛКО: настраивает',
    'Координатор: первым видит',
    'Исполнитель: готовит ответ',
    'Руководитель: утверждает',
    'Куратор: видит все',
    'https://pos.gosuslugi.ru/admin',
    '«Перейти к ЛКО»',
    '«Добавить пользователя»',
    'в архив',
    'no-reply@pos.gosuslugi.ru',
    'кроме Internet Explorer',
    'https://pos.gosuslugi.ru/docs/',
    'не реже двух раз в день',
    'Размеры виджета менять нельзя',
  ]) {
    expect(text).toContain(words);
  }
});

describe('a change of persons', () => {
  const present: PresentPersons = {
    persons: [
      { personKey: 'первый петр петрович', email: 'one@example.ru', roles: ['head'] },
      {
        personKey: 'вторая вера ильинична',
        email: 'two@example.ru',
        roles: ['admin', 'coordinator', 'executor'],
      },
    ],
  };
  const leave = ['исключить', 'Вторая Вера Ильинична', '', '', '', '', '', ''];
  const leaveByMailbox = ['исключить', '', '', '', 'two@example.ru', '', '', ''];
  const join = [
    'добавить',
    ...SECOND.slice(0, 1).map(() => 'Новая Нина Павловна'),
    'Секретарь',
    '89000000004',
    'new@example.ru',
    'Администратор ЛКО',
    'Координатор',
    'Исполнитель',
  ];

  test.each<[string, CellValue[][], PresentPersons | null, [number, string][]]>([
    ['one leaves, one comes', [leave, join], present, []],
    ['one leaves, by mailbox', [leaveByMailbox, join], present, []],
    [
      'one leaves, nobody comes',
      [leave],
      present,
      [
        [0, 'application-few'],
        [0, 'application-lacking-role'],
      ],
    ],
    ['one comes', [join], present, []],
    ['nobody is named', [], present, [[0, 'application-no-one']]],
    ['nobody knows who is there', [leave], null, []],
    ['the one who comes has no telephone', [leave, with_(join, 3, '')], present, [[11, 'phone-empty']]],
  ])('%s', (_, persons, known, expected) => {
    const cells = filled(persons, 'change');
    expect(checkApplication(cells, known)?.kind).toBe('change');
    expect(view(cells, known)).toEqual(expected.map(([row, code]) => [row, code]));
  });
});

test('a sheet that is no application', () => {
  expect(checkApplication([['Выгрузка'], ['ОГРН']], null)).toBeNull();
  expect(checkApplication([], null)).toBeNull();
});
