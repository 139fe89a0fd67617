import { decode, encode } from '../../../src/sheets/cells/encoded-value';

test.each([
  ['an empty cell', '', '', '', ''],
  ['a number', 219141, '', 'n219141', 219141],
  ['a boolean', false, '', 'b0', false],
  ['a formula, whatever it shows', 'x', '=A1&"x"', 'f=A1&"x"', '=A1&"x"'],
  ['a link', 'https://vk.com/club1', '', 'shttps://vk.com/club1', 'https://vk.com/club1'],
  ['words', 'Проверить позже', '', 'sПроверить позже', 'Проверить позже'],
  ['text that is digits keeps its zeros', '001', '', 's001', "'001"],
  ['text that looks like a formula stays text', '=1+1', '', 's=1+1', "'=1+1"],
  ['text that looks like a date', '1 мая', '', 's1 мая', "'1 мая"],
  ['text that looks like a boolean', 'ИСТИНА', '', 'sИСТИНА', "'ИСТИНА"],
])('%s', (_what, value, formula, held, set) => {
  expect(encode(value, formula)).toBe(held);
  expect(decode(held, '0.###')).toBe(set);
});

test('a date comes back to the millisecond', () => {
  const date = new Date(1760000000123);
  expect(decode(encode(date, ''), '')).toEqual(date);
});

test('a cell of text format needs no apostrophe', () => {
  expect(decode('s001', '@')).toBe('001');
});
