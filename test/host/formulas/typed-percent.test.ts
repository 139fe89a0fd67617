import { bookOf } from '../../../host/book/book';
import { readDist } from '../../../host/dist-files';
import { DocumentSession } from '../../../host/page-server/document-session';

/** Types a text into a cell of a format. @returns its value, how it is shown, and what editing it would start with */
function typed(format: string, text: string): { value: unknown; shown: string; again: string } {
  const session = new DocumentSession(bookOf({ Лист: [['']] }), readDist());
  const [sheet] = session.host.book.sheets;
  sheet!.restyle(1, 1, { numFmt: format });
  session.edit({ sheet: sheet!.id, row: 1, column: 1, text });
  const [cell] = session.rows(new URLSearchParams({ sheet: String(sheet!.id), from: '1', to: '1' })).rows[0]!;
  return { value: sheet!.value(1, 1), shown: cell!.t, again: cell!.i ?? cell!.t };
}

test.each([
  { format: '0%', text: '7', value: 0.07, shown: '7%', again: '7%' },
  { format: '0.00%', text: '55,5', value: 0.555, shown: '55,50%', again: '55,5%' },
  { format: '0%', text: '0,07', value: 0.07, shown: '7%', again: '7%' },
  { format: '0%', text: '7%', value: 0.07, shown: '7%', again: '7%' },
  { format: '0%', text: '-12', value: -0.12, shown: '-12%', again: '-12%' },
  { format: '0%', text: '1 000', value: 10, shown: '1000%', again: '1000%' },
  { format: '0%', text: 'нет', value: 'нет', shown: 'нет', again: 'нет' },
  { format: '0%', text: '=1+1', value: 2, shown: '200%', again: '=1+1' },
  { format: 'General', text: '7', value: 7, shown: '7', again: '7' },
  { format: '0" %"', text: '7', value: 7, shown: '7 %', again: '7' },
  { format: '@', text: '7', value: '7', shown: '7', again: '7' },
])('$text typed into a cell of $format is $value', ({ format, text, ...expected }) => {
  expect(typed(format, text)).toEqual(expected);
  // What is edited and left as it is stays the same number.
  if (!text.startsWith('=')) expect(typed(format, typed(format, text).again).value).toBe(expected.value);
});
