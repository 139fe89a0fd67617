import { NO_SHEET } from '../../../src/shared/setup';
import { ROWS, registerHost, SHEET, sheetOf, value } from '../../support/register';
import { failure } from '../../support/value';

/** Below the header a title above a group of rows, then an empty row. */
const WITH_TITLE = [
  ['Учреждения образования', '', '', '', '', '', ''],
  ['', '', '', '', '', '', ''],
  ...ROWS,
];

test.each([
  { what: 'the header', row: 2 },
  { what: 'a title', row: 3 },
  { what: 'an empty row', row: 4 },
  { what: 'a row below the table', row: 40 },
  { what: 'the sheet’s own heading', row: 1 },
])('$what is no organisation: its card says what to select', async ({ row }) => {
  const host = await registerHost(WITH_TITLE);
  host.select(sheetOf(host, SHEET), { row, column: 1, rows: 1, columns: 1 });
  expect(failure(host.handlers.getCard({ sheetId: NO_SHEET, row: 0 }))).toEqual({
    code: 'no-organisation',
    text: 'В этой строке нет организации: выделите в таблице строку с организацией или найдите её по названию.',
    retry: false,
  });
});

test('the row of an organisation has its card', async () => {
  const host = await registerHost(WITH_TITLE);
  host.select(sheetOf(host, SHEET), { row: 5, column: 1, rows: 1, columns: 1 });
  expect(value(host.handlers.getCard({ sheetId: NO_SHEET, row: 0 })).row).toBe(5);
});
