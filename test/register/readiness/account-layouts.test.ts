import type { CellValue } from '../../../src/core/cells/cell-value';
import { type AccountColumn, findAccountTable } from '../../../src/register/readiness/account-columns';
import { accountOwners } from '../../../src/register/readiness/account-owners';
import { type Account, readAccounts } from '../../../src/register/readiness/read-accounts';
import { findWideTable, wideRows } from '../../../src/register/readiness/wide-accounts';
import { readOrganisations } from '../../../src/register/rows/read-organisations';

type Rows = readonly (readonly CellValue[])[];

/** Reads a whole sheet, its header found as the server finds it. */
function read(rows: Rows): Account[] {
  const wide = findWideTable(rows);
  if (wide !== null) return readAccounts(wideRows(wide, rows.slice(wide.headerRow)));
  const table = findAccountTable(rows);
  if (table === null) throw new Error('no sheet of accounts');
  const below = rows.slice(table.headerRow);
  const columns: { [column in AccountColumn]?: CellValue[] } = {};
  for (const [key, column] of Object.entries(table.columns))
    columns[key as AccountColumn] = below.map((row) => row[column - 1] ?? '');
  return readAccounts({ firstRow: table.headerRow + 1, length: below.length, columns });
}

const told = (accounts: readonly Account[]) =>
  accounts.map(({ row, owner, roles, status, trained }) => [
    row,
    owner.name,
    roles.join(' '),
    status,
    trained,
  ]);

const layouts: { what: string; rows: Rows; expected: unknown[][] }[] = [
  {
    what: 'a row for each organisation, columns for each role’s person',
    rows: [
      ['Организация', 'ФИО руководителя', 'E-mail руководителя', 'Координатор: ФИО', 'Координатор: статус'],
      ['Школа № 5', 'Некто Анна', 'a@example.ru', 'Некто Пётр', 'Подтвержден'],
      ['Детский сад № 1', 'Некто Вера', '', '-', ''],
    ],
    expected: [
      [2, 'Школа № 5', 'head', 'unknown', false],
      [2, 'Школа № 5', 'coordinator', 'confirmed', false],
      [3, 'Детский сад № 1', 'head', 'unknown', false],
    ],
  },
  {
    what: 'the same under a header of two lines',
    rows: [
      ['Сведения об ответственных'],
      ['Организация', 'Руководитель', '', 'Администратор ЛКО', '', ''],
      ['', 'ФИО', 'почта', 'ФИО', 'почта', 'обучение пройдено'],
      ['Школа № 5', 'Некто Анна', 'a@example.ru', 'Некто Пётр', 'p@example.ru', '12 мая 2026 г.'],
    ],
    expected: [
      [4, 'Школа № 5', 'head', 'unknown', false],
      [4, 'Школа № 5', 'admin', 'unknown', true],
    ],
  },
  {
    what: 'names alone under the roles; one person with two of them',
    rows: [
      ['Наименование', 'Руководитель', 'Координатор', 'Исполнитель'],
      ['Школа № 5', 'Некто Анна', 'Некто Анна', 'Некто Пётр'],
    ],
    expected: [
      [2, 'Школа № 5', 'head coordinator', 'unknown', false],
      [2, 'Школа № 5', 'executor', 'unknown', false],
    ],
  },
  {
    what: 'the organisation in a row of its own above its persons',
    rows: [
      ['ФИО', 'Должность', 'Роль', 'E-mail', 'Статус'],
      ['МБОУ «Школа № 5»', '', '', '', ''],
      ['Некто Анна', 'директор', 'Руководитель', 'a@example.ru', 'Подтверждена'],
      ['Некто Пётр', '', 'Администратор ЛКО', 'p@example.ru', 'Ждёт подтверждения'],
      ['Администрация Бердска', '', '', '', ''],
      ['Некто Вера', '', 'Руководитель', 'v@example.ru', 'не входила'],
    ],
    expected: [
      [3, 'МБОУ «Школа № 5»', 'head', 'confirmed', false],
      [4, 'МБОУ «Школа № 5»', 'admin', 'invited', false],
      [6, 'Администрация Бердска', 'head', 'invited', false],
    ],
  },
  {
    what: 'the same in the first column, and a role on a line of its own',
    rows: [
      ['№', 'ФИО', 'Роль', 'E-mail'],
      ['Детский сад № 1', '', '', ''],
      [1, 'Некто Анна', 'Руководитель', 'a@example.ru'],
      ['', '', 'Координатор', ''],
    ],
    expected: [[3, 'Детский сад № 1', 'head coordinator', 'unknown', false]],
  },
  {
    what: 'a tick for each role under «Роль …», one for being confirmed',
    rows: [
      [
        'Учреждение',
        'ФИО',
        'Роль «Руководитель»',
        'Роль «Координатор»',
        'Почта',
        'Учётная запись подтверждена',
      ],
      ['Школа № 5', 'Некто Анна', 'х', '', 'a@example.ru', 'да'],
      ['Школа № 5', 'Некто Пётр', '', '✔️', 'p@example.ru', 'нет'],
    ],
    expected: [
      [2, 'Школа № 5', 'head', 'confirmed', false],
      [3, 'Школа № 5', 'coordinator', 'new', false],
    ],
  },
  {
    what: 'the names that programmers give',
    rows: [
      ['org_name', 'full_name', 'roles', 'email', 'phone', 'status', 'trained'],
      ['Школа № 5', 'Некто Анна', 'head;coordinator', 'a@example.ru', '', 'confirmed', 'true'],
    ],
    expected: [[2, 'Школа № 5', 'head coordinator', 'confirmed', true]],
  },
];

test.each(layouts)('$what', ({ rows, expected }) => {
  expect(told(read(rows))).toEqual(expected);
});

test.each<[string, Rows]>([
  [
    'a directory of bodies with their heads and curators',
    [
      ['Орган', 'Руководитель', 'Куратор'],
      ['Школа', 'А', 'Б'],
    ],
  ],
  [
    'a list of persons that names no roles',
    [
      ['ФИО', 'Должность', 'E-mail'],
      ['Некто', 'директор', 'a@example.ru'],
    ],
  ],
])('%s is no sheet of accounts', (_, rows) => {
  expect(findWideTable(rows)).toBeNull();
  expect(findAccountTable(rows)).toBeNull();
});

test('an organisation known by its INN alone; where branches share it, by its name', () => {
  const organisations = readOrganisations({
    firstRow: 2,
    length: 3,
    columns: {
      name: ['Школа № 5', 'Колледж', 'Колледж, филиал'],
      inn: ['5406011563', '5402113155', '5402113155'],
    },
  });
  const accounts = read([
    ['ИНН', 'Организация', 'ФИО', 'Роль', 'E-mail'],
    ['5406011563', '', 'Некто Анна', 'Руководитель', 'a@example.ru'],
    ['5402113155', 'Колледж, филиал', 'Некто Пётр', 'Руководитель', 'p@example.ru'],
  ]);
  const contexts = organisations.map(() => ({ opaId: '', idSource: 'none' }) as never);
  const owned = accountOwners(accounts, organisations, contexts);
  expect([0, 1, 2].map((row) => owned.ofRow(row).map((account) => account.row))).toEqual([[2], [], [3]]);
});
