import fc from 'fast-check';
import type { CellValue } from '../../src/core/cell-value';
import { isMobile, readPhone } from '../../src/core/phone';

const right: [CellValue, string][] = [
  ['+7 900 000-00-01', '+79000000001'],
  ['8 (900) 000 00 01', '+79000000001'],
  ['89000000001', '+79000000001'],
  [89000000001, '+79000000001'],
  [9000000001, '+79000000001'],
  ['9000000001,0', '+79000000001'],
  ['7 900 000 00 01', '+79000000001'],
  ['моб. тел.: 8-900-000-00-01', '+79000000001'],
  ['8 (383) 000-00-01 доб. 123', '+73830000001'],
  ['(383) 000-00-01', '+73830000001'],
  ['+7\u00a0900\u00a0000‑00‑01', '+79000000001'],
  ['8 900 000-00-01; +79000000001', '+79000000001'],
  ['+375 29 000-00-01', '+375290000001'],
];

const wrong: [CellValue, string, RegExp][] = [
  ['', 'phone-empty', /Нет телефона/],
  ['-', 'phone-empty', /Нет/],
  [0, 'phone-empty', /Нет/],
  ['8 900 000-00-01, 8 900 000-00-02', 'phone-several', /несколько/],
  ['8 900 000-00-01\n8 900 000-00-02', 'phone-length', /цифр 22/],
  ['8 900 OOO 00 01', 'phone-letters', /буквы/],
  [true, 'phone-letters', /буквы/],
  ['8 900 000-00', 'phone-length', /цифр 9, а нужно 11/],
  ['000-01', 'phone-length', /цифр 5/],
  ['8 100 000-00-01', 'phone-code', /код/],
  ['+7 555 000-00-01', 'phone-code', /код/],
  ['9999999999', 'phone-code', /./],
  ['7,9E+10', 'phone-lost-digits', /округлила/],
];

test.each(right)('%j is %s', (raw, value) => {
  expect(readPhone(raw)).toEqual({ ok: true, value });
});

test.each(wrong)('%j is refused: %s', (raw, code, text) => {
  const verdict = readPhone(raw);
  if (verdict.ok) throw new Error(verdict.value);
  expect(verdict.finding.code).toBe(code);
  expect(verdict.finding.text).toMatch(text);
});

test.each([
  ['+79000000001', true],
  ['+73830000001', false],
  ['+375290000001', false],
])('mobile %s: %s', (phone, mobile) => {
  expect(isMobile(phone)).toBe(mobile);
});

test('the grouping of digits changes nothing', () => {
  const separators = fc.constantFrom('', ' ', '-', '\u00a0');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9999999 }), separators, separators, (tail, a, b) => {
      const digits = String(tail).padStart(7, '0');
      const text = `8${a}(900)${b}${digits.slice(0, 3)}${a}${digits.slice(3)}`;
      expect(readPhone(text)).toEqual({ ok: true, value: `+7900${digits}` });
    }),
  );
});
