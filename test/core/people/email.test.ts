import fc from 'fast-check';
import type { CellValue } from '../../../src/core/cells/cell-value';
import { readEmail } from '../../../src/core/people/email';

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
  ['school5@xn--80aswg.xn--p1ai', 'school5@xn--80aswg.xn--p1ai'],
  ['email : school5@example.ru', 'school5@example.ru'],
  ['email: school5@example.ru', 'school5@example.ru'],
  ['Почта: school5@example.ru', 'school5@example.ru'],
  ['почта : school5@example.ru', 'school5@example.ru'],
  ['school5@example.ru>;', 'school5@example.ru'],
  ['school5@example.ru,   school5@EXAMPLE.ru', 'school5@example.ru'],
  ['s@e.ru', 's@e.ru'],
  [`${'a'.repeat(64)}@example.ru`, `${'a'.repeat(64)}@example.ru`],
  [`a@${'b'.repeat(63)}.ru`, `a@${'b'.repeat(63)}.ru`],
  [`a@${'b.'.repeat(125)}ru`, `a@${'b.'.repeat(125)}ru`],
  [`a@${'b.'.repeat(125)}rus`, `a@${'b.'.repeat(125)}rus`],
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
  ['a@b@example.ru', 'email-at', /@/],
  ['почта школы 5', 'email-at', /«почта школы 5»/],
  ['a<b@example.ru', 'email-signs', /лишние знаки/],
  ['iva\nnova@example.ru', 'email-space', /пробел/],
  [`${'a'.repeat(65)}@example.ru`, 'email-signs', /лишние знаки/],
  ['ivanova@example.r', 'email-domain', /«example\.r»/],
  ['ivanova@example.r1', 'email-domain', /«example\.r1»/],
  ['ivanova@example.1ru', 'email-domain', /1ru/],
  ['ivanova@example.ru1', 'email-domain', /«example\.ru1»/],
  ['ivanova@example.ru-', 'email-domain', /ru-/],
  ['ivanova@exa_mple.ru', 'email-domain', /exa_mple/],
  ['ivanova@exam!ple!.ru', 'email-domain', /exam!ple!/],
  [`a@${'b'.repeat(64)}.ru`, 'email-domain', /«b{40}»/],
  [`a@${'b.'.repeat(126)}ru`, 'email-domain', /b\.b/],
  ['ivanova@школа5.ru', 'email-cyrillic', /«школа»/],
  ['ivanova@school5.рф', 'email-cyrillic', /«рф»/],
  ['ёлка@example.ru', 'email-cyrillic', /«ёлка»/],
];

test.each(right)('%j is %s', (raw, value) => {
  expect(readEmail(raw)).toEqual({ ok: true, value });
});

test.each(wrong)('%j is refused: %s', (raw, code, text) => {
  const result = readEmail(raw);
  if (result.ok) throw new Error(result.value);
  expect(result.finding).toMatchObject({ code, severity: 'error' });
  expect(result.finding.text).toMatch(text);
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
