import { bookOf } from '../../host/book/book';
import { readDist } from '../../host/dist-files';
import type { Span } from '../../host/page/protocol';
import { DocumentSession } from '../../host/page-server/document-session';

/** A sheet of a header and five rows. */
function sheet() {
  const session = new DocumentSession(
    bookOf({ Лист: [['Имя'], ['а'], ['б'], ['в'], ['г'], ['д']] }),
    readDist(),
  );
  const [first] = session.host.book.sheets;
  return {
    paste: (rows: readonly Span[], text: string) =>
      session.paste({ sheet: first!.id, rows, column: 1, columns: 1, text }),
    values: () => Array.from({ length: first!.content.rows }, (_row, at) => first!.value(at + 1, 1)),
  };
}

test('what does not fit into the rows that a filter has left is refused whole', () => {
  const { paste, values } = sheet();
  const before = values();
  expect(() =>
    paste(
      [
        [2, 2],
        [4, 5],
      ],
      '1\n2\n3\n4',
    ),
  ).toThrow(
    'Не вставлено: строк в буфере 4, а показано с этого места 3. Остальное попало бы в скрытые строки.',
  );
  expect(values()).toEqual(before);
});

test('rows between those that are shown stay as they are', () => {
  const { paste, values } = sheet();
  paste(
    [
      [2, 2],
      [4, 5],
    ],
    'x\ny\nz',
  );
  expect(values()).toEqual(['Имя', 'x', 'б', 'y', 'z', 'д']);
});

test('below its last row the sheet goes on', () => {
  const { paste, values } = sheet();
  paste([[6, 6]], 'x\ny\nz');
  expect(values()).toEqual(['Имя', 'а', 'б', 'в', 'г', 'x', 'y', 'z']);
});
