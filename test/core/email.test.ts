import fc from 'fast-check';
import type { CellValue } from '../../src/core/cell-value';
import { readEmail } from '../../src/core/email';

const right: [CellValue, string][] = [
  ['ivanova@example.ru', 'ivanova@example.ru'],
  [' Ivanova@Example.RU ', 'ivanova@example.ru'],
  ['mailto:a.b-c+d@mail.example.com', 'a.b-c+d@mail.example.com'],
  ['<school5@example.ru>', 'school5@example.ru'],
  ['school5@example.ru.', 'school5@example.ru'],
  ['school5@example.ru,', 'school5@example.ru'],
  ['school5@example.ru; SCHOOL5@example.ru', 'school5@example.ru'],
  ['e-mail: school5@example.ru', 'school5@example.ru'],
  ['school5@школа.рф', 'school5@школа.рф'],
  ['school5@\u200bexample.ru', 'school5@example.ru'],
];

const wrong: [CellValue, string, RegExp][] = [
  ['', 'email-empty', /Нет e-mail/],
  ['нет', 'email-empty', /Нет e-mail/],
  ['a@example.ru, b@example.ru', 'email-several', /несколько адресов/],
  ['a@example.ru\nb@example.ru', 'email-several', /несколько адресов/],
  ['ivanova.example.ru', 'email-at', /«ivanova\.example\.ru»/],
  ['a@@example.ru', 'email-at', /один знак @/],
  ['@example.ru', 'email-at', /@/],
  ['ivanova@', 'email-at', /@/],
  ['iva nova@example.ru', 'email-space', /пробел/],
  ['ivаnova@example.ru', 'email-cyrillic', /русские буквы «а»/],
  ['ivanova@exаmple.ru', 'email-cyrillic', /«а»/],
  ['ivanova@example', 'email-domain', /«example»/],
  ['ivanova@example..ru', 'email-domain', /example\.\.ru/],
  ['ivanova@-example.ru', 'email-domain', /-example/],
  ['iva..nova@example.ru', 'email-signs', /лишние знаки/],
  ['.ivanova@example.ru', 'email-signs', /лишние знаки/],
  [89000000001, 'email-at', /«89000000001»/],
];

test.each(right)('%j is %s', (raw, value) => {
  expect(readEmail(raw)).toEqual({ ok: true, value });
});

test.each(wrong)('%j is refused: %s', (raw, code, text) => {
  const verdict = readEmail(raw);
  if (verdict.ok) throw new Error(verdict.value);
  expect(verdict.finding).toMatchObject({ code, severity: 'error' });
  expect(verdict.finding.text).toMatch(text);
});

test('what was read reads the same again', () => {
  fc.assert(
    fc.property(fc.emailAddress(), (address) => {
      const first = readEmail(address);
      if (first.ok) expect(readEmail(first.value)).toEqual(first);
    }),
  );
});

test('nothing makes it throw', () => {
  fc.assert(fc.property(fc.string(), (text) => typeof readEmail(text).ok === 'boolean'));
});
