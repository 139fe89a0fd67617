import type { CellValue } from '../../../src/core/cells/cell-value';
import {
  contactLine,
  contactsOf,
  findContactTable,
  readContacts,
} from '../../../src/register/contacts/contact-table';

const headers: { readonly [what: string]: readonly string[] } = {
  'by municipality': ['Муниципалитет', 'ФИО', 'Должность', 'Телефон', 'E-mail'],
  'by body': ['Орган', 'Ответственный', 'Тел.', 'Почта'],
  'with a number first': [
    '№',
    'Наименование организации',
    'Контактное лицо',
    'Контактный телефон',
    'Эл. почта',
  ],
  'a district': ['Район', 'Специалист', 'Рабочий телефон'],
  'a surname': ['Ведомство', 'Фамилия', 'Мобильный', 'Электронный адрес'],
  'the responsible of something': [
    'Муниципальное образование',
    'Ответственный за ПОС',
    'должность',
    'телефон',
  ],
};

test.each(Object.entries(headers))('a sheet of contacts: %s', (_, header) => {
  expect(findContactTable([['Контакты'], [], header])).toMatchObject({ headerRow: 3 });
});

const others: { readonly [what: string]: readonly string[] } = {
  accounts: ['Организация', 'ФИО', 'Роль', 'E-mail', 'Телефон'],
  'a register': ['Организация', 'ОГРН', 'ID ЛКО', 'Ссылка на госпаблик ВК'],
  'persons of nobody': ['ФИО', 'Телефон'],
  'no way to reach them': ['Муниципалитет', 'ФИО', 'Должность'],
};

test.each(Object.entries(others))('no sheet of contacts: %s', (_, header) => {
  expect(findContactTable([header])).toBeNull();
});

const VALUES: CellValue[][] = [
  ['Муниципалитет', 'ФИО', 'Должность', 'Телефон', 'E-mail'],
  ['Черепановский район', 'Первый Человек', 'специалист', '+7 383 000-00-01', 'a@example.ru'],
  ['', 'Второй Человек', '', '', 'b@example.ru'],
  ['г. Бердск', 'Третий Человек', 'начальник', '8 (383) 000', '-'],
  ['', '', '', '', ''],
];
const table = findContactTable(VALUES);
const contacts = table === null ? [] : readContacts(VALUES, table);

test('several of a body, whose name is written once', () => {
  expect(contactsOf(contacts, 'Черепановский р-н').map(({ person }) => person)).toEqual([
    'Первый Человек',
    'Второй Человек',
  ]);
  expect(contactsOf(contacts, '')).toEqual([]);
  expect(contactsOf(contacts, 'Искитимский район')).toEqual([]);
});

test('as one line, without what is not there', () => {
  expect(contactLine(contactsOf(contacts, 'Черепановский район'))).toBe(
    'Первый Человек, специалист, +7 383 000-00-01, a@example.ru; Второй Человек, b@example.ru',
  );
  expect(contactLine([])).toBe('');
});
