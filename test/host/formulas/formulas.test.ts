import { canonicalFormula } from '../../../host/formulas/canonical-formula';
import { openHost } from '../../../host/host';
import { STUB_CODE } from '../stub-code';

const OGRN = '1045405430620';
const SHEETS = {
  'Лист 1': [
    ['ОГРН', 'x'],
    [OGRN, 5],
    ['1045405430621', null],
    [1045405430620, new Date(Date.UTC(2026, 0, 5))],
  ],
  Второй: [['001']],
};

describe('formulas over a document', () => {
  test.each<[formula: string, value: unknown]>([
    [`=CHECK_OGRN("${OGRN}")`, true],
    ['=CHECK_OGRN(A2:A4)', [[true], [false], [true]]],
    ['=CHECK_OGRN(A:A)', [[false], [true], [false], [true]]],
    ['=CHECK_OGRN(B3)', ''],
    ['=POS_KIND(B4)', 'Date 2026'],
    ['=POS_KIND(B2:B4)', 'rows 3x1'],
    ['=POS_KIND(B4:B4)', 'Date 2026'],
    ['=POS_KIND(Второй!A1)', 'string 001'],
    ["=POS_KIND('Лист 1'!A3;ИСТИНА)", 'string 1045405430621'],
    ['=POS_KIND(ЛОЖЬ)', 'boolean false'],
    ['=POS_KIND(1/0)', 'string #DIV/0!'],
    ['=SUM(1;2,5)', 3.5],
    ['=SUM(1,2)', 3],
    ['=NOPE(1)', '#NAME?'],
    ['=1+', '#ERROR!'],
  ])('%s', async (formula, value) => {
    expect((await openHost({ sheets: SHEETS, code: STUB_CODE })).evaluate(formula)).toEqual(value);
  });

  test('the reason of a failed function is kept', async () => {
    const host = await openHost({ sheets: SHEETS, code: STUB_CODE });
    expect(host.evaluate('=POS_FAIL()')).toBe('#ERROR!');
    expect(host.lastFormulaError).toBe('⚠ плохое значение');
  });

  test('a spilled result fills its neighbours and follows the cells it reads', async () => {
    const host = await openHost({ sheets: SHEETS, code: STUB_CODE });
    const body = `var s = SpreadsheetApp.getActiveSheet(); s.getRange(1,4).setFormula('=CHECK_OGRN(A2:A4)');
      var before = s.getRange(1,4,4,1).getValues(); s.getRange(3,1).setNumberFormat('@').setValue('${OGRN}');
      return [before, s.getRange(1,4,4,1).getValues()];`;
    expect(host.call('run', { body })).toEqual([
      [[true], [false], [true], ['']],
      [[true], [true], [true], ['']],
    ]);
  });

  test('two documents keep their functions apart', async () => {
    const other = STUB_CODE.replace("typeof value + ' ' + value", "'другой'");
    const [first, second] = [await openHost({ code: STUB_CODE }), await openHost({ code: other })];
    expect([first.evaluate('=POS_KIND(1)'), second.evaluate('=POS_KIND(1)')]).toEqual(['number 1', 'другой']);
  });
});

test.each([
  ['A(1;2)', 'A(1,2)'],
  ['A("1;2";3)', 'A("1;2",3)'],
  ['A(1,5;2)', 'A(1.5,2)'],
  ['A(1,5)', 'A(1,5)'],
  ['A({1;2};3)', 'A({1;2},3)'],
  ['Лист1!A1', "'Лист1'!A1"],
  ["'Мой лист'!A1", "'Мой лист'!A1"],
  ['ИСТИНА', 'TRUE'],
])('%s is kept as %s', (typed, kept) => {
  expect(canonicalFormula(typed)).toBe(kept);
});
