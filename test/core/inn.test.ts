import type { CellValue } from '../../src/core/cell-value';
import { hasInnCheckDigits, readInn } from '../../src/core/inn';
import { valueOrCode } from './value';

test.each<[CellValue, string]>([
  ['7707083893', '7707083893'],
  ['7707084400', '7707084400'],
  [7707083893, '7707083893'],
  ['500100732259', '500100732259'],
  ['ИНН 7707083893', '7707083893'],
  ['ОГРН 1045405430620 ИНН 7707083893', '7707083893'],
  ['0100000004', '0100000004'],
  [100000004, '0100000004'],
  ['7707083894', 'inn-check-digit'],
  ['500100732258', 'inn-check-digit'],
  ['500100732269', 'inn-check-digit'],
  ['770708389', 'inn-length'],
  ['1045405430620', 'inn-length'],
  ['0000000000', 'inn-zeros'],
  ['', 'inn-empty'],
  ['-', 'inn-empty'],
  ['7,71E+09', 'number-lost-digits'],
  ['КПП 540101001', 'number-letters'],
  ['77 070 838 93', 'number-several'],
  ['7 707 083 893', '7707083893'],
  ['00100732259', 'inn-length'],
  ['7707083900', 'inn-check-digit'],
  ['0000000001', 'inn-zeros'],
])('readInn(%j) → %s', (raw, expected) => {
  expect(valueOrCode(readInn(raw))).toBe(expected);
});

test('one last digit of ten is right', () => {
  const right = Array.from({ length: 10 }, (_, digit) => `770708389${digit}`).filter(hasInnCheckDigits);
  expect(right).toEqual(['7707083893']);
});

test.each(['77070838931', '17707083893', 'а7707083893', '5001007322591', '', 'двенадцать12'])(
  'of other length or signs: %j',
  (digits) => expect(hasInnCheckDigits(digits)).toBe(false),
);
