import type { CellValue } from '../../../src/core/cells/cell-value';
import { hasInnCheckDigits, readInn } from '../../../src/core/codes/inn';
import { valueOrCode } from '../value';

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
  ['77 070 838 93', '7707083893'],
  ['7 707 083 893', '7707083893'],
  ['00100732259', 'inn-length'],
  ['7707083900', 'inn-check-digit'],
  ['0000000001', 'inn-zeros'],
  ['0012345673', 'inn-zeros'],
  [10000732265, '010000732265'],
  ['5001007322059', 'inn-length'],
  ['7 707 083', 'number-several'],
  ['77\u00a0070\u00a0838', 'number-several'],
  ['Организация: ОГРН 1045405430620, 7707083893', '7707083893'],
])('readInn(%j) → %s', (raw, expected) => {
  expect(valueOrCode(readInn(raw))).toBe(expected);
});

test.each(['7707083893', '7707084400', '0100000004', '010000732265'])('%s has right check digits', (digits) =>
  expect(hasInnCheckDigits(digits)).toBe(true),
);

test('the reason names the check digits that are due, not those that would follow a wrong one', () => {
  const result = readInn('500100732269');
  expect(result.ok ? '' : result.finding.text).toBe(
    'ИНН «500100732269»: последние цифры должны быть 59, а не 69. Сверьте номер с ЕГРЮЛ',
  );
});

test('one last digit of ten is right', () => {
  const right = Array.from({ length: 10 }, (_, digit) => `770708389${digit}`).filter(hasInnCheckDigits);
  expect(right).toEqual(['7707083893']);
});

test.each([
  '77070838931',
  '17707083893',
  '5001007322059',
  '0012345673',
  'а7707083893',
  '5001007322591',
  '',
  'двенадцать12',
])('of other length or signs: %j', (digits) => expect(hasInnCheckDigits(digits)).toBe(false));
