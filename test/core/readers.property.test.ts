import fc from 'fast-check';
import type { CellValue } from '../../src/core/cells/cell-value';
import { readInn } from '../../src/core/codes/inn';
import { readOgrn } from '../../src/core/codes/ogrn';
import { readOktmo } from '../../src/core/codes/oktmo';
import { readOpaId, readOpaIdFromCode } from '../../src/core/codes/opa-id';
import { type Region, readRegion } from '../../src/core/codes/region';
import type { Result } from '../../src/core/findings/result';
import { VALUE_FINDINGS } from '../../src/core/findings/value-findings';

import { readKind } from '../../src/core/pos/kind';
import { readSection } from '../../src/core/pos/section';
import { readVkGroup } from '../../src/core/vk/vk-page';

const NUMBERS: readonly (readonly [string, (raw: CellValue) => Result<string>])[] = [
  ['readOgrn', readOgrn],
  ['readInn', readInn],
  ['readOktmo', readOktmo],
  ['readOpaId', readOpaId],
  ['readOpaIdFromCode', readOpaIdFromCode],
  ['readVkGroup', readVkGroup],
];
const ALL: readonly (readonly [string, (raw: CellValue) => Result<string | Region>])[] = [
  ...NUMBERS,
  ['readRegion', readRegion],
  ['readKind', readKind],
  ['readSection', readSection],
];
const PIECES = [
  'ОГРН',
  'ИНН ',
  'vk.com/',
  'https://',
  'club',
  '-',
  '1',
  '104',
  '=',
  '"',
  "'",
  '%',
  '%2F',
  '\u00a0',
  '\u200b',
  ' ',
  ',',
  '.',
  'E+1',
  'Widget(',
  ')',
  '[',
  '|',
  'область',
  '0',
];
const anyCell: fc.Arbitrary<CellValue> = fc.oneof(
  fc.string(),
  fc.array(fc.constantFrom(...PIECES)).map((pieces) => pieces.join('')),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.date({ noInvalidDate: false }),
);

describe.each(ALL)('%s', (_, read) => {
  test('answers any cell with a value or a reason that is a sentence and no formula', () => {
    fc.assert(
      fc.property(anyCell, (raw) => {
        const result = read(raw);
        if (result.ok) return;
        expect(Object.keys(VALUE_FINDINGS)).toContain(result.finding.code);
        expect(result.finding.text).toMatch(/^[А-ЯI][^\n]+[.:] [А-Я]/);
      }),
      { numRuns: 500 },
    );
  });
});

test.each(NUMBERS)('%s reads its own value again, digits only', (_, read) => {
  fc.assert(
    fc.property(anyCell, (raw) => {
      const result = read(raw);
      if (!result.ok) return;
      expect(result.value).toMatch(/^\d+$/);
      expect(read(result.value)).toEqual(result);
    }),
    { numRuns: 500 },
  );
});

test('every reason is an error with a heading and a way out', () => {
  const codes = Object.keys(VALUE_FINDINGS);
  expect(codes.filter((code) => !/^[a-z]+(?:-[a-z]+)+$/.test(code))).toEqual([]);
  const incomplete = Object.values(VALUE_FINDINGS).filter(
    (reason) =>
      reason.title === '' || reason.fix === '' || reason.severity !== 'error' || /\.$/.test(reason.fix),
  );
  expect(incomplete).toEqual([]);
});
