import fc from 'fast-check';
import { shiftedFormula } from '../../../host/book/shifted-formula';

test.each<[formula: string, rows: number, columns: number, shifted: string]>([
  ['A2&B$2&$C7', 1, 2, 'C3&D$2&$C8'],
  ['SUM(A1:B2,$A$1:A1)', 3, 0, 'SUM(A4:B5,$A$1:A4)'],
  ["'Лист A1'!A1+Лист2!B2", 1, 1, "'Лист A1'!B2+Лист2!C3"],
  ['"A1"&A1&"""B2"', 1, 0, '"A1"&A2&"""B2"'],
  ['LOG10(A10)+ATAN2(A1,B1)', 1, 0, 'LOG10(A11)+ATAN2(A2,B2)'],
  ['SUM(A:A,$B:C,1:1,$2:3)', 1, 1, 'SUM(B:B,$B:D,2:2,$2:4)'],
  ['Таблица1[[#This Row],[A1]]+A1', 1, 0, 'Таблица1[[#This Row],[A1]]+A2'],
  ['1E5+A1*2.5E-3', 1, 0, '1E5+A2*2.5E-3'],
  ['Имя_A1+A1_x+A1.5+TRUE', 1, 0, 'Имя_A1+A1_x+A1.5+TRUE'],
  ['A1', -1, 0, '#REF!'],
  ['A5:B5', 0, -1, '#REF!:A5'],
  ['[1]Лист1!A1', 1, 0, '[1]Лист1!A2'],
])('%s by %i rows and %i columns', (formula, rows, columns, shifted) => {
  expect(shiftedFormula(formula, rows, columns)).toBe(shifted);
});

test('there and back again', () => {
  const cell = fc.tuple(
    fc.integer({ min: 100, max: 900 }),
    fc.constantFrom('A', 'Z', 'AB'),
    fc.boolean(),
    fc.boolean(),
  );
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1 }), fc.integer({ min: 0, max: 90 }), (cells, rows) => {
      const formula = cells
        .map(([row, letters, a, b]) => `${a ? '$' : ''}${letters}${b ? '$' : ''}${row}`)
        .join('+');
      expect(shiftedFormula(shiftedFormula(formula, rows, 1), -rows, -1)).toBe(formula);
    }),
  );
});
