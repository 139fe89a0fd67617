import fc from 'fast-check';
import { columnBlocks } from '../../../src/sheets/cells/column-blocks';

const MANY = 20_000;

test.each([
  { columns: [], rows: MANY, blocks: [] },
  { columns: [5], rows: MANY, blocks: [{ first: 5, width: 1 }] },
  { columns: [3, 2, 2], rows: MANY, blocks: [{ first: 2, width: 2 }] },
  {
    columns: [2, 3, 7],
    rows: MANY,
    blocks: [
      { first: 2, width: 2 },
      { first: 7, width: 1 },
    ],
  },
  { columns: [2, 3, 7], rows: 300, blocks: [{ first: 2, width: 6 }] },
  { columns: [2, 40], rows: 1, blocks: [{ first: 2, width: 39 }] },
  { columns: [2], rows: 0, blocks: [{ first: 2, width: 1 }] },
])('$columns of $rows rows', ({ columns, rows, blocks }) => {
  expect(columnBlocks(columns, rows)).toEqual(blocks);
});

test('a single gap is bridged where twenty columns are needed', () => {
  const columns = Array.from({ length: 21 }, (_, i) => i + 1).filter((column) => column !== 10);
  expect(columnBlocks(columns, MANY)).toEqual([{ first: 1, width: 21 }]);
});

test('any columns: all are covered once, at most a tenth more is read, or some thousands of cells', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 60 })),
      fc.integer({ min: 1, max: MANY }),
      (columns, rows) => {
        const read = columnBlocks(columns, rows).flatMap(({ first, width }) =>
          Array.from({ length: width }, (_, i) => first + i),
        );
        const needed = new Set(columns).size;
        expect(new Set(read).size).toBe(read.length);
        for (const column of columns) expect(read).toContain(column);
        expect(read.length - needed).toBeLessThanOrEqual(Math.max(needed * 0.1, 5000 / rows));
      },
    ),
  );
});
