import { itemAt } from '../../src/register/item-at';

test('an item is given by its index; an index without an item is a defect', () => {
  expect(itemAt(['a', 'b'], 1)).toBe('b');
  for (const index of [-1, 2, 0.5, Number.NaN]) {
    expect(() => itemAt(['a', 'b'], index)).toThrow(`itemAt: no item ${index} among 2`);
  }
});
