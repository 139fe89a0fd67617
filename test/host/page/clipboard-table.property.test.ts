import fc from 'fast-check';
import { clipboardTable, clipboardText } from '../../../host/page/clipboard-table';

const CELL = fc.string({ unit: fc.constantFrom('а', '"', '\t', '\n', ' ', '1', '='), maxLength: 6 });

test('what is copied is pasted as it was', () => {
  const tables = fc
    .integer({ min: 1, max: 4 })
    .chain((width) =>
      fc.array(fc.array(CELL, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
    );
  fc.assert(fc.property(tables, (table) => expect(clipboardTable(clipboardText(table))).toEqual(table)));
});
