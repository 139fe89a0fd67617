import { addTo, groupBy } from '../../src/core/multimap';

test('values of one key are one list', () => {
  const lists = new Map<string, number[]>();
  addTo(lists, 'a', 1);
  addTo(lists, 'b', 2);
  addTo(lists, 'a', 3);
  expect([...lists]).toEqual([
    ['a', [1, 3]],
    ['b', [2]],
  ]);
});

test('items keep their order, keys come as they first occur, items without a key are left out', () => {
  const words = ['три', 'два', '', 'тест', 'дом'];
  expect([...groupBy(words, (word) => (word === '' ? null : word.charAt(0)))]).toEqual([
    ['т', ['три', 'тест']],
    ['д', ['два', 'дом']],
  ]);
  expect([...groupBy(words, (_, index) => index % 2)]).toEqual([
    [0, ['три', '', 'дом']],
    [1, ['два', 'тест']],
  ]);
  expect(groupBy([], () => 1).size).toBe(0);
});
