import { breaksRule } from '../../../host/book/breach';

const RULE = {
  type: 'whole',
  operator: 'between',
  formulas: ['1', '10'],
  allowBlank: true,
  showError: true,
  help: '',
};

test.each([
  { name: 'within', rule: {}, value: 5, breaks: false },
  { name: 'outside', rule: {}, value: 11, breaks: true },
  { name: 'no whole number', rule: {}, value: 1.5, breaks: true },
  { name: 'a text', rule: {}, value: 'много', breaks: true },
  { name: 'nothing', rule: {}, value: '', breaks: false },
  { name: 'only a warning', rule: { showError: false }, value: 11, breaks: false },
  { name: 'a limit that is a formula', rule: { formulas: ['$A$1', '$A$2'] }, value: 11, breaks: false },
  { name: 'not between', rule: { operator: 'notBetween' }, value: 5, breaks: true },
  {
    name: 'a number above',
    rule: { type: 'decimal', operator: 'greaterThan', formulas: ['0'] },
    value: 0,
    breaks: true,
  },
  {
    name: 'at least',
    rule: { type: 'decimal', operator: 'greaterThanOrEqual', formulas: ['0'] },
    value: 0,
    breaks: false,
  },
  {
    name: 'a date',
    rule: { type: 'date', operator: 'greaterThan', formulas: ['36526'] },
    value: new Date(Date.UTC(2026, 10, 27)),
    breaks: false,
  },
  {
    name: 'no date',
    rule: { type: 'date', operator: 'greaterThan', formulas: ['36526'] },
    value: 'завтра',
    breaks: true,
  },
  {
    name: 'too long',
    rule: { type: 'textLength', operator: 'lessThan', formulas: ['5'] },
    value: 'длинно',
    breaks: true,
  },
  {
    name: 'a formula as the rule',
    rule: { type: 'custom', formulas: ['A1>0'] },
    value: 'что угодно',
    breaks: false,
  },
])('$name: $breaks', ({ rule, value, breaks }) => {
  expect(breaksRule({ ...RULE, ...rule }, value)).toBe(breaks);
});
