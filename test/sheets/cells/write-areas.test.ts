import fc from 'fast-check';
import { type CellUse, type WriteArea, writeAreas } from '../../../src/sheets/cells/write-areas';

const USES: { [sign: string]: CellUse } = { w: 'write', '.': 'empty', x: 'leave' };

/** Columns from 3 on, drawn as rows of text: w write, . empty, x leave. */
function drawn(...rows: string[]): Map<number, CellUse[]> {
  const columns = new Map<number, CellUse[]>();
  for (let c = 0; c < (rows[0]?.length ?? 0); c++) {
    columns.set(
      3 + c,
      rows.map((row) => USES[row[c] as string] as CellUse),
    );
  }
  return columns;
}

test.each<[string, string[], WriteArea[]]>([
  ['nothing to write', ['..', 'x.'], []],
  ['one cell', ['..', '.w'], [{ row: 11, column: 4, rows: 1, columns: 1 }]],
  [
    'a fresh fill is one rectangle, gaps and all',
    ['www', 'w.w', '...', 'ww.'],
    [{ row: 10, column: 3, rows: 4, columns: 3 }],
  ],
  [
    'a typed cell parts a column',
    ['w', 'x', 'w'],
    [
      { row: 10, column: 3, rows: 1, columns: 1 },
      { row: 12, column: 3, rows: 1, columns: 1 },
    ],
  ],
  [
    'a typed cell keeps its column out of the rectangle beside it',
    ['ww', 'wx', 'ww'],
    [
      { row: 10, column: 3, rows: 3, columns: 1 },
      { row: 10, column: 4, rows: 1, columns: 1 },
      { row: 12, column: 4, rows: 1, columns: 1 },
    ],
  ],
])('%s', (_what, rows, areas) => {
  const byItem = (a: WriteArea, b: WriteArea) => a.column - b.column || a.row - b.row;
  expect(writeAreas(10, drawn(...rows)).sort(byItem)).toEqual(areas);
});

test('columns that are not neighbours are never joined', () => {
  const columns = new Map<number, CellUse[]>([
    [2, ['write']],
    [4, ['write']],
  ]);
  expect(writeAreas(1, columns)).toHaveLength(2);
});

test('any sheet: every cell to write is covered once, no cell to leave is touched', () => {
  const use = fc.constantFrom<CellUse>('write', 'empty', 'leave');
  const sheet = fc
    .integer({ min: 1, max: 12 })
    .chain((height) =>
      fc.array(
        fc.tuple(fc.integer({ min: 1, max: 9 }), fc.array(use, { minLength: height, maxLength: height })),
        { maxLength: 8 },
      ),
    );
  fc.assert(
    fc.property(sheet, (drawing) => {
      const columns = new Map(drawing);
      const covered = new Map<string, number>();
      for (const area of writeAreas(1, columns)) {
        for (let r = 0; r < area.rows; r++) {
          for (let c = 0; c < area.columns; c++) {
            const key = `${area.row + r}:${area.column + c}`;
            covered.set(key, (covered.get(key) ?? 0) + 1);
          }
        }
      }
      for (const [column, uses] of columns) {
        uses.forEach((what, i) => {
          const times = covered.get(`${i + 1}:${column}`) ?? 0;
          covered.delete(`${i + 1}:${column}`);
          if (what === 'write') expect(times).toBe(1);
          if (what === 'leave') expect(times).toBe(0);
          expect(times).toBeLessThanOrEqual(1);
        });
      }
      expect(covered.size).toBe(0);
    }),
    { numRuns: 500 },
  );
});
