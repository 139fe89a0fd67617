import fc from 'fast-check';
import type { CellValue } from '../../../src/core/cells/cell-value';
import { ogrnCheckDigit, ogrnFns, readOgrn } from '../../../src/core/codes/ogrn';
import { valueOrCode } from '../value';
import { anyOgrn, DIRT } from './number-cases';

const RIGHT = '1045405430620';

test.each<CellValue>([
  '1 045405430620',
  '1045405-430620',
  RIGHT,
  1045405430620,
  '1045405430620,0',
  'ОГРН 1045405430620',
  'ОГРН: 1045405430620',
  'ОГРН1045405430620',
  'ОГPH № 1045405430620',
  'OGRN 1045405430620',
  'ИНН 7707083893 ОГРН 1045405430620',
  'ИНН/ОГРН 7707083893/1045405430620',
  '7707083893 / 1045405430620',
  'ОГРН 1045405430620, КПП 540501001',
  '1 045 405 430 620',
  '1\u00a0045\u00a0405\u00a0430\u00a0620',
  '1,045,405,430,620',
  '1.04540543062E12',
  '1.045405430620E+12',
  '1О454О543О62О',
  'l045405430620',
  'I04540543О620',
  '|045405430620',
  '1045405430620.000',
  '1 045 405 430 620,00',
  ' 1045405430620 ',
  'ОГРН/ИНН 1045405430620/7707083893',
  '1045405430620, 1045405430620',
  'ID 5, ОГРН 1045405430620',
  '1.045405430620E12',
  'OГPH 1045405430620 KПП 540501001',
  '1,045405430620е12',
  'ОГРН 1045405430620 (1045405430620)',
  'ОГРН 1045405430620 от 01.02.2024',
  '01.02.2024, ОГРН 1045405430620',
  'ИНН 7707083893,1045405430620',
  '7707083893,1045405430620 КПП 540501001',
  'ОГРН – 1045405430620',
  '– 1045405430620 (ОГРН)',
  'ОГРН 1 045 405 430 620, КПП 540501001',
  'ОГРН 1045405430620, 5407',
  'OGRN 1045405430620, ранее 1025401020721',
])('readOgrn(%j) reads it', (raw) => {
  expect(readOgrn(raw)).toEqual({ ok: true, value: RIGHT });
});

test.each<[CellValue, string]>([
  ['', 'ogrn-empty'],
  ['нет', 'ogrn-empty'],
  ['#N/A', 'ogrn-empty'],
  ['1,05E+12', 'number-lost-digits'],
  ['1.05E12', 'number-lost-digits'],
  ['1,04541E+12', 'number-lost-digits'],
  ['1.0454054306212E+12', 'number-lost-digits'],
  [1.05e17, 'number-lost-digits'],
  // Right by their check digits: one rounded number in eleven is.
  [1.1e12, 'number-lost-digits'],
  ['1320000000000', 'number-lost-digits'],
  [1.04541e12, 'number-lost-digits'],
  ['1045405-430621', 'number-several'],
  [1045405430620.5, 'number-fraction'],
  ['1045405430620.5', 'number-fraction'],
  [-1045405430620, 'number-negative'],
  ['-1045405430620', 'number-negative'],
  [new Date(2024, 0, 1), 'number-date'],
  ['01.02.2024', 'number-date'],
  ['2024-02-01', 'number-date'],
  [true, 'number-letters'],
  ['школа', 'number-letters'],
  ['КПП 1045405430620', 'number-letters'],
  ['KPP 1045405430620', 'number-letters'],
  ['1045405430620 1025401020721', 'number-several'],
  ['ОГРН 1045405430620, 1025401020721', 'number-several'],
  ['104540543062', 'ogrn-length'],
  ['10454054306200', 'ogrn-length'],
  ['7707083893', 'ogrn-is-inn'],
  ['304540707500034', 'ogrn-ip'],
  ['ОГРНИП 304540707500034', 'ogrn-ip'],
  ['415774600000001', 'ogrn-grn'],
  ['2045405430620', 'ogrn-grn'],
  ['9045405430620', 'ogrn-grn'],
  ['3045405430620', 'ogrn-first-digit'],
  ['0045405430620', 'ogrn-first-digit'],
  ['1045405430621', 'ogrn-check-digit'],
  ['6045405430620', 'ogrn-grn'],
  ['4045405430620', 'ogrn-grn'],
  ['7045405430620', 'ogrn-grn'],
  ['8045405430620', 'ogrn-grn'],
  ['504540707500034', 'ogrn-length'],
  ['30454054306200', 'ogrn-length'],
  ['40454054306200', 'ogrn-length'],
  ['7707083894', 'ogrn-length'],
  ['KПП 1045405430620', 'number-letters'],
  ['ID 1045405430621, 1045405430620', 'number-letters'],
  ['ИHH 1045405430620', 'number-letters'],
  ['тел. 1045405430620', 'number-letters'],
  ['1.04540543E+12', 'number-lost-digits'],
  ['1.04540543062E+12', 'number-lost-digits'],
  ['1.1E12', 'number-lost-digits'],
  ['1.04540543062E6', 'number-lost-digits'],
  [false, 'number-letters'],
  [Number.MAX_SAFE_INTEGER + 1, 'number-lost-digits'],
  [-1.5, 'number-negative'],
  ['-1045405430620,5', 'number-negative'],
  ['− 1045405430620', 'number-negative'],
  ['1.2.2024 10:30', 'number-date'],
  ['01.02.24', 'number-date'],
  ['01/02/2024', 'number-date'],
  ['2024-02-01T09:30:00', 'number-date'],
  ['2024-02-01 9:30', 'number-date'],
  [new Date(Number.NaN), 'number-date'],
  ['1E12', 'number-lost-digits'],
  ['КПП 1045405430620,0', 'number-letters'],
  ['КПП 1045405430620,00', 'number-letters'],
  ['1045405430620,05', 'number-fraction'],
  ['-1045405430620,55', 'number-negative'],
  ['(ID 1045405430620)', 'number-letters'],
  ['№', 'number-letters'],
  ['500100732259', 'ogrn-length'],
])('readOgrn(%j) is refused: %s', (raw, code) => {
  expect(valueOrCode(readOgrn(raw))).toBe(code);
});

test('the reason names the value and the right last digit', () => {
  const result = readOgrn('1234567890123');
  expect(!result.ok && result.finding).toEqual({
    code: 'ogrn-check-digit',
    severity: 'error',
    text: 'ОГРН «1234567890123»: последняя цифра должна быть 7, а не 3. Сверьте номер с ЕГРЮЛ',
  });
});

describe('every OGRN', () => {
  test.each(DIRT)('survives %s', (_, soil) => {
    fc.assert(
      fc.property(anyOgrn, (ogrn) => expect(readOgrn(soil(ogrn))).toEqual({ ok: true, value: ogrn })),
    );
  });

  test('is refused with any other last digit', () => {
    fc.assert(
      fc.property(anyOgrn, fc.integer({ min: 1, max: 9 }), (ogrn, step) => {
        const other = ogrn.slice(0, 12) + String((Number(ogrn[12]) + step) % 10);
        expect(valueOrCode(readOgrn(other))).toBe('ogrn-check-digit');
      }),
    );
  });
});

test('ogrnFns', () => expect(ogrnFns(RIGHT)).toBe('54'));

test.each([
  ['104540543062', '0'],
  ['1045405430620', '0'],
  ['123456789012', '7'],
])('the check digit of %s is %s', (digits, check) => expect(ogrnCheckDigit(digits)).toBe(check));
