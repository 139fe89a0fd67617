import fc from 'fast-check';
import { Places } from '../../../src/register/hierarchy/places';

test('rows of a key come in the order in which they were added', () => {
  const places = new Places();
  for (const [key, row] of [
    ['a', 1],
    ['b', 2],
    ['a', 3],
    ['a', 3],
    ['', 4],
  ] as const) {
    places.put(key, row);
  }
  expect([places.get('a'), places.get('b'), places.get(''), places.get('c')]).toEqual([
    [1, 3],
    [2],
    undefined,
    undefined,
  ]);
});

test('any additions read back as a map of lists does', () => {
  const entry = fc.tuple(fc.constantFrom('x', 'y', 'z'), fc.nat(5));
  fc.assert(
    fc.property(fc.array(entry), (entries) => {
      const places = new Places();
      const lists = new Map<string, number[]>();
      for (const [key, row] of entries) {
        places.put(key, row);
        const list = lists.get(key) ?? [];
        if (list[list.length - 1] !== row) list.push(row);
        lists.set(key, list);
      }
      for (const [key, list] of lists) expect(places.get(key)).toEqual(list);
    }),
  );
});
