import type { CellValue } from '../../../src/core/cells/cell-value';
import { findAccountTable } from '../../../src/register/readiness/account-columns';
import { accountSheet, codes, readiness } from './readiness-sheet';

const HEADER = ['Организация', 'ФИО', 'Email', 'Роль', 'Вторая роль', 'Роль 3'];

test.each<[string, CellValue[][]]>([
  ['with blanks alone', [['Руководитель Координатор Куратор Администратор ЛКО'], ['Исполнитель']]],
  [
    'in columns of their own',
    [
      ['Руководитель', 'Координатор', 'Куратор'],
      ['Администратор ЛКО', 'Исполнитель'],
    ],
  ],
  ['in both ways', [['Администратор ЛКО Руководитель', 'Исполнитель', 'Куратор Координатор'], ['Куратор']]],
  [
    'inside a sentence',
    [
      ['Назначен руководителем и администратором ЛКО'],
      ['выполняет функции координатора и исполнителя, куратор'],
    ],
  ],
])('roles %s: none is lacking', (_, roles) => {
  const rows = roles.map((cells, at) => ['Школа № 0', `Человек ${at}`, `p${at}@example.ru`, ...cells]);
  const plan = readiness([{ id: 300001 }], accountSheet(rows, HEADER));
  expect(codes(plan.rows[0]).filter((code) => code.startsWith('account-'))).toEqual([]);
});

test('of one role too few a person is told', () => {
  const rows = [
    ['Школа № 0', 'Первый', 'p1@example.ru', 'Руководитель Координатор'],
    ['Школа № 0', 'Второй', 'p2@example.ru', 'Администратор ЛКО/Куратор'],
  ];
  const plan = readiness([{ id: 300001 }], accountSheet(rows, HEADER));
  expect(plan.rows[0]!.findings.find(({ code }) => code === 'account-no-role')?.text).toBe(
    'Ни у кого нет роли: Исполнитель',
  );
});

test('a column for each role, with ticks', () => {
  const header = [
    'Организация',
    'ФИО',
    'Руководитель',
    'Администратор ЛКО',
    'Координатор',
    'Исполнитель',
    'Куратор',
  ];
  const rows = (last: CellValue) => [
    ['Школа № 0', 'Первый', '+', '', 'да', '', true],
    ['Школа № 0', 'Второй', '', 1, false, last, 'Иванова'],
  ];
  const told = (last: CellValue) =>
    readiness([{ id: 300001 }], accountSheet(rows(last), header))
      .rows[0]!.findings.map(({ text }) => text)
      .filter((text) => text.includes('роли'));
  expect(told('v')).toEqual([]);
  expect(told('')).toEqual(['Ни у кого нет роли: Исполнитель']);
});

test('a register with a column of heads is no sheet of accounts', () => {
  const header = ['Организация', 'ОГРН', 'Руководитель', 'E-mail'];
  expect(findAccountTable([header, ['Школа', '1', 'Некто', 'a@example.ru']])).toBeNull();
});
