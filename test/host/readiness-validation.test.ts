import { ruleAt } from '../../host/book/validation';
import { openHost } from '../../host/host';
import { STUB_CODE } from './stub-code';

async function built(rule: string) {
  const host = await openHost({ sheets: { Лист1: [['x']] }, code: STUB_CODE });
  const body = `bundle.sheet().getRange(1, 1).setDataValidation(SpreadsheetApp.newDataValidation().${rule}.build()); return 1;`;
  host.call('run', { body });
  return ruleAt(host.book.sheets[0]!.parts.validations, 1, 1);
}

test.each([
  ["requireValueInList(['да', 'нет'], true)", { type: 'list', formulas: ['"да,нет"'] }],
  [
    "requireValueInList(['а, б']).setAllowInvalid(false)",
    { type: 'list', formulas: ['"а  б"'], showError: true },
  ],
  ["requireTextIsEmail().setHelpText('Адрес')", { type: 'textLength', help: 'Адрес' }],
])('%s', async (rule, kept) => {
  expect(await built(rule)).toMatchObject(kept);
});

test.each([["requireValueInList('да')"], ['requireValueInList([])'], ["requireValueInList(['да'], 1)"]])(
  '%s is refused in Google’s words',
  async (rule) => {
    await expect(built(rule)).rejects.toThrow(/don't match the method signature/);
  },
);
