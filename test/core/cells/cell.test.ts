import fc from 'fast-check';
import { cellText, isDate, isEmptyMark } from '../../../src/core/cells/cell';
import type { CellValue } from '../../../src/core/cells/cell-value';
import { formulaSafe } from '../../../src/core/cells/formula-safe';
import { quoted } from '../../../src/core/cells/quoted';

describe('cellText', () => {
  test.each<[string, CellValue, string]>([
    ['tidy text', 'Школа № 1', 'Школа № 1'],
    ['NBSP', 'Школа\u00a0№\u00a01', 'Школа № 1'],
    ['narrow NBSP', '1\u202f045', '1 045'],
    ['zero-width space', '\u200bhttps://vk.com/club1', 'https://vk.com/club1'],
    ['BOM', '\ufeffОГРН', 'ОГРН'],
    ['soft hyphen', 'учреж\u00adдение', 'учреждение'],
    ['line break', 'Школа\r\n№ 1', 'Школа № 1'],
    ['double spaces', ' Школа   № 1 ', 'Школа № 1'],
    ['apostrophe', "'0123", '0123'],
    ['several apostrophes', "''' '0123", '0123'],
    ['quotation in apostrophes', "'Ромашка'", "'Ромашка'"],
    ['formula of a text', '="01234"', '01234'],
    ['formula of a text with quotes', '="ООО ""Ромашка"""', 'ООО "Ромашка"'],
    ['shell in a shell', '="\'01"', '01'],
    ['other formula', '=A1+1', '=A1+1'],
    ['number', 1045405430620, '1045405430620'],
    ['fraction', 1.5, '1.5'],
    ['not a number', Number.NaN, ''],
    ['true', true, 'ИСТИНА'],
    ['false', false, 'ЛОЖЬ'],
    ['date', new Date(2024, 4, 3), '03.05.2024'],
    ['broken date', new Date(Number.NaN), ''],
    ['control characters inside', 'а\u0007б', 'а б'],
    ['soft hyphen at the end', 'школа\u00ad', 'школа'],
    ['space in front alone', ' 1', '1'],
    ['space behind alone', '1 ', '1'],
    ['apostrophe inside', "об'явление", "об'явление"],
    ['equals sign inside', 'а="1"', 'а="1"'],
    ['equals sign inside, a blank behind', 'а="1" ', 'а="1"'],
    ['formula of a text and more', '="1"&A1', '="1"&A1'],
    ['formula of a text behind blanks', '= "1"', '1'],
    ['formula with a name before the text', '=A1"1"', '=A1"1"'],
    ['something else', {} as CellValue, ''],
  ])('%s', (_, raw, text) => {
    expect(cellText(raw)).toBe(text);
  });

  test('is idempotent', () => {
    const texts = fc.string({
      unit: fc.constantFrom("'", '"', '=', ' ', '\u00a0', '\u200b', '\n', 'а', '1'),
    });
    fc.assert(fc.property(texts, (text) => expect(cellText(cellText(text))).toBe(cellText(text))));
  });
});

describe('isEmptyMark', () => {
  const empty: CellValue[] = [
    '',
    ' ',
    '\u00a0',
    '-',
    '—',
    '--',
    'нет',
    'НЕТ',
    'н/д',
    'отсутствует',
    'Не указан',
    '#N/A',
    '#Н/Д',
    '#REF!',
    '#ССЫЛКА!',
    "'",
    Number.NaN,
    Number.POSITIVE_INFINITY,
    new Date(Number.NaN),
  ];
  test.each(empty)('%j is empty', (raw) => expect(isEmptyMark(raw)).toBe(true));
  const full: CellValue[] = [
    0,
    '0',
    'https',
    'h',
    '9',
    '#N/A!',
    'нетто',
    '#хэштег',
    'да',
    false,
    new Date(0),
    'Нет-центр',
    '-1',
  ];
  test.each(full)('%j is a value', (raw) => expect(isEmptyMark(raw)).toBe(false));
});

test('a date of another script context is a date', () => {
  const foreign = require('node:vm').runInNewContext('new Date(0)');
  expect(foreign instanceof Date).toBe(false);
  expect(isDate(foreign)).toBe(true);
});

test.each([
  ['104', '«104»'],
  ['\u00a0104 ', '«104»'],
  ['я'.repeat(40), `«${'я'.repeat(40)}»`],
  [`${'я'.repeat(38)} ${'я'.repeat(5)}`, `«${'я'.repeat(38)}…»`],
  ['я'.repeat(41), `«${'я'.repeat(39)}…»`],
])('quoted(%j)', (raw, text) => expect(quoted(raw)).toBe(text));

describe('formulaSafe', () => {
  test.each([
    ['=A1', '«=A1»'],
    ['+7 900', '«+7 900»'],
    ['-1', '«-1»'],
    ['@name', '«@name»'],
    ['\tx', '«\tx»'],
    ['\rx', '«\rx»'],
    ['Школа', 'Школа'],
    ['', ''],
    ['1=1', '1=1'],
  ])('%j', (text, safe) => expect(formulaSafe(text)).toBe(safe));

  test('never starts like a formula, and twice is once', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const safe = formulaSafe(text);
        expect(safe).not.toMatch(/^[=+\-@\t\r]/);
        expect(formulaSafe(safe)).toBe(safe);
      }),
    );
  });
});
