import { keyDistance, meantWord } from '../../../src/core/link-audit/parameters/key-distance';

test.each([
  ['', '', 0],
  ['', 'ab', 2],
  ['a', 'abc', 2],
  ['a', 'abcd', 9],
  ['ab', 'ba', 1],
  ['abc', 'acb', 1],
  ['abcd', 'badc', 2],
  ['ca', 'abc', 3],
  ['abab', 'baba', 2],
  ['abc', 'xyz', 3],
  ['abcd', 'abdx', 2],
  ['xabc', 'xbax', 2],
  ['kitten', 'sitting', 3],
])('from %j to %j: %d slips', (a, b, slips) => {
  expect([keyDistance(a, b), keyDistance(b, a)]).toEqual([slips, slips]);
});

test.each<[string, string[], string | null]>([
  ['UTM-Source', ['utm_source', 'utm_medium'], 'utm_source'],
  ['u.t.m source', ['utm_source', 'utm_medium'], 'utm_source'],
  ['u--tm', ['utm', 'mtu'], 'utm'],
  ['abc', ['abd', 'xyz'], 'abd'],
  ['abc', ['abd', 'abe'], null],
  ['abc', ['abd', 'abe', 'ab-c'], 'ab-c'],
  ['ab_c', ['abc', 'a.bc'], null],
  ['abc', ['xyz'], null],
  ['abcdef', ['abcdxy'], null],
  ['abcdefg', ['abcdexy'], 'abcdexy'],
  ['abcdefg', ['abcdwxy'], null],
  ['abcdefg', ['abcdeXY', 'abcdefX'], 'abcdefX'],
  ['abcdefg', ['abcdefX', 'abcdeXY'], 'abcdefX'],
  ['x'.repeat(40), ['x'.repeat(40)], 'x'.repeat(40)],
  ['x'.repeat(41), ['x'.repeat(41)], null],
])('%j among %j means %j', (word, known, meant) => {
  expect(meantWord(word, known)).toBe(meant);
});
