import fc from 'fast-check';
import { columnBlocks } from '../../../src/sheets/cells/column-blocks';

test.each([
  [[], []],
  [[5], [{ first: 5, width: 1 }]],
  [[3, 2, 2], [{ first: 2, width: 2 }]],
  [
    [2, 3, 7],
    [
      { first: 2, width: 2 },
      { first: 7, width: 1 },
    ],
  ],
])('%j → %j', (columns, blocks) => {
  expect(columnBlocks(columns)).toEqual(blocks);
});

test('a single gap is bridged where twenty columns are needed', () => {
  const columns = Array.from({ length: 21 }, (_, i) => i + 1).filter((column) => column !== 10);
  expect(columnBlocks(columns)).toEqual([{ first: 1, width: 21 }]);
});

test('any columns: all are covered once, at most a tenth more is read', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 60 })), (columns) => {
      const read = columnBlocks(columns).flatMap(({ first, width }) =>
        Array.from({ length: width }, (_, i) => first + i),
      );
      expect(new Set(read).size).toBe(read.length);
      for (const column of columns) expect(read).toContain(column);
      expect(read.length).toBeLessThanOrEqual(new Set(columns).size * 1.1);
    }),
  );
});
