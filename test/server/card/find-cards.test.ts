import { NO_SHEET } from '../../../src/shared/setup';
import { ROWS, registerHost, SHEET, sheetOf, value } from '../../support/register';

const found = async (search: string) => {
  const host = await registerHost();
  return value(host.handlers.findCards({ sheetId: NO_SHEET, search }));
};
const OMSU = { row: 3, name: 'Администрация Черепановского района', text: '1045405430620' };
const KINDERGARTEN = { row: 4, name: 'Детский сад № 460', text: '1025401020721' };

test.each([
  { search: 'АДМИНИСТРАЦИЯ', rows: [OMSU] },
  { search: 'САД 460', rows: [KINDERGARTEN] },
  { search: '1045405430620', rows: [OMSU] },
  { search: '54054', rows: [] },
  { search: '4', rows: [KINDERGARTEN] },
  { search: 'театр', rows: [] },
  { search: '  ', rows: [] },
])('«$search» finds $rows.length', async ({ search, rows }) => {
  expect(await found(search)).toEqual({ rows, total: rows.length });
});

test('more than a person looks through are counted, the first are named', async () => {
  const [first, kindergarten] = ROWS;
  const host = await registerHost([first!, ...Array.from({ length: 60 }, () => kindergarten!)]);
  const answer = value(host.handlers.findCards({ sheetId: NO_SHEET, search: 'детский' }));
  expect([answer.rows.length, answer.total]).toEqual([20, 60]);
});

test('the selected row of a sheet; none while another sheet is open', async () => {
  const host = await registerHost();
  const sheet = sheetOf(host, SHEET);
  host.select(sheet, { row: 4, column: 2, rows: 1, columns: 1 });
  const row = () => value(host.handlers.getSelectedRow({ sheetId: sheet.id })).row;
  expect(row()).toBe(4);
  host.select(host.book.addSheet('Другой'), { row: 1, column: 1, rows: 1, columns: 1 });
  expect(row()).toBe(0);
});
