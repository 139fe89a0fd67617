import fc from 'fast-check';
import { groupBy, indexesBy } from '../../src/register/multimap';

test('items of a key come in their order, those without a key nowhere', () => {
  const items = ['a1', 'b2', 'a3', 'a3', ' 4'];
  const lists = groupBy(items, (item) => item.charAt(0).trim());
  expect([lists.get('a'), lists.get('b'), lists.get(''), lists.get('c')]).toEqual([
    ['a1', 'a3', 'a3'],
    ['b2'],
    undefined,
    undefined,
  ]);
});

test('indexes are those of the items', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('x', 'y', 'z', '')), (items) => {
      const lists = indexesBy(items, (item) => item);
      for (const key of ['x', 'y', 'z']) {
        const expected = items.flatMap((item, index) => (item === key ? [index] : []));
        expect(lists.get(key) ?? []).toEqual(expected);
      }
    }),
  );
});
