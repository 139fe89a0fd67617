import { columnLetters } from '../../../src/core/cells/column-letters';

test.each([
  [1, 'A'],
  [26, 'Z'],
  [27, 'AA'],
  [28, 'AB'],
  [52, 'AZ'],
  [53, 'BA'],
  [702, 'ZZ'],
  [703, 'AAA'],
  [18278, 'ZZZ'],
  [0, ''],
])('column %i is %s', (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
});
