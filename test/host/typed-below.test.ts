import { bookOf } from '../../host/book/book';
import { readDist } from '../../host/dist-files';
import { DocumentSession } from '../../host/page-server/document-session';

const HEADERS = ['Название', 'Код', 'Доля', 'Дата', 'Число', 'Смесь'];
const FORMATS = ['General', '@', '0%', 'dd.mm.yyyy', 'General', '@'];

/** A table of six rows whose columns have formats; of the last one only two of the five last rows. */
function table() {
  const rows = Array.from({ length: 6 }, () => HEADERS.map(() => 'x'));
  const session = new DocumentSession(bookOf({ Лист: [HEADERS, ...rows] }), readDist());
  const [sheet] = session.host.book.sheets;
  for (let row = 2; row <= 7; row += 1)
    FORMATS.forEach((numFmt, at) => {
      if (at < 5 || row > 5) sheet!.restyle(row, at + 1, { numFmt });
    });
  const rest = { sheet: sheet!.id };
  return {
    sheet: sheet!,
    type: (row: number, column: number, text: string) => session.edit({ ...rest, row, column, text }),
    paste: (row: number, column: number, text: string) =>
      session.paste({ ...rest, rows: [[row, row]], column, columns: 1, text }),
    undo: () => session.undo(),
  };
}

test.each([
  { what: 'a code keeps its zero', column: 2, text: '0504', value: '0504', format: '@' },
  { what: 'a number is a share', column: 3, text: '7', value: 0.07, format: '0%' },
  {
    what: 'a day has their format',
    column: 4,
    text: '5.6.2026',
    value: new Date(Date.UTC(2026, 5, 5)),
    format: 'dd.mm.yyyy',
  },
  { what: 'no format stays none', column: 5, text: '0504', value: 504, format: 'General' },
  { what: 'two rows are no column', column: 6, text: '0504', value: 504, format: 'General' },
])('below a table: $what', ({ column, text, value, format }) => {
  const { sheet, type } = table();
  type(8, column, text);
  expect([sheet.value(8, column), sheet.numberFormat(8, column)]).toEqual([value, format]);
});

test('row after row, typed and pasted', () => {
  const { sheet, type, paste } = table();
  type(8, 2, '001');
  paste(9, 2, '002\r\n003\r\n004\r\n005\r\n006\r\n007');
  expect(Array.from({ length: 7 }, (_row, at) => sheet.value(8 + at, 2))).toEqual([
    '001',
    '002',
    '003',
    '004',
    '005',
    '006',
    '007',
  ]);
});

test('a formula stays one, a cell that holds something keeps its format', () => {
  const { sheet, type } = table();
  type(8, 2, '=1+1');
  type(3, 1, 'y');
  sheet.restyle(6, 2, { numFmt: 'General' });
  type(6, 2, '0504');
  expect([sheet.value(8, 2), sheet.value(6, 2), sheet.numberFormat(6, 2)]).toEqual([2, 504, 'General']);
});

test('undo takes the format back with the text', () => {
  const { sheet, type, undo } = table();
  type(8, 2, '0504');
  undo();
  expect([sheet.cell(8, 2), sheet.numberFormat(8, 2)]).toEqual([undefined, 'General']);
});
