import { filled, readTemplates, templateTrouble } from '../../../src/register/requests/templates';
import { TEMPLATE_HEADERS, TEMPLATE_KEYS, TEMPLATE_TEXTS } from '../../../src/register/requests/texts';

test.each(TEMPLATE_KEYS)('the usual text «%s» is sound', (key) => {
  expect(templateTrouble(TEMPLATE_TEXTS[key].text)).toBe('');
});

test.each([
  [
    'a word that nobody fills',
    'Ждём: {список} от {кого}',
    /неизвестная подстановка \{кого\}, есть \{список\}, \{кому\}/,
  ],
  ['without the list', 'Ждём ответа, {кому}', /нет подстановки \{список\}/],
  ['a brace left open', 'Ждём {список} {срок', /скобка не закрыта/],
  ['a word that was never filled', '{список} {регион}', /неизвестная подстановка \{регион\}/],
])('%s', (_, text, trouble) => {
  expect(templateTrouble(text)).toMatch(trouble);
});

test('letter case and blanks in braces do not matter', () => {
  expect(templateTrouble('{ Список }')).toBe('');
  expect(filled('{ Список }', { список: 'А' })).toBe('А');
});

test('a line of empty words only is left out, one with some stays', () => {
  expect(
    filled('Контакт: {контакт}\n{кому}, срок {срок}\nВсё', { контакт: '', кому: 'Бердск', срок: '' }),
  ).toBe('Бердск, срок \nВсё');
});

test('a value with braces or dollars of its own stays as it is', () => {
  expect(filled('{список}', { список: '— Школа «$1 {кому}»' })).toBe('— Школа «$1 {кому}»');
});

test('the region’s own text is taken; an unsound one is replaced and said', () => {
  const { templates, troubles } = readTemplates([
    [...TEMPLATE_HEADERS],
    ['Напоминание', 'Коллеги, ждём: {список}', ''],
    ['Напоминание после срока', 'Поздно: {спиок}', ''],
    ['Заметка', 'своё', ''],
  ]);
  expect(templates.reminder).toBe('Коллеги, ждём: {список}');
  expect(templates.overdue).toBe(TEMPLATE_TEXTS.overdue.text);
  expect(troubles).toEqual([
    expect.stringMatching(
      /^Лист «Тексты», «Напоминание после срока»: неизвестная подстановка \{спиок\}.*Взят обычный текст\.$/,
    ),
  ]);
});
