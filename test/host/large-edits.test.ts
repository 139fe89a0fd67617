import { bookOf } from '../../host/book/book';
import { readDist } from '../../host/dist-files';
import { DocumentSession } from '../../host/page-server/document-session';
import { processorTime } from '../support/processor-time';

const ROWS = 20_000;
const COLUMNS = 10;

test('a sheet of 20,000 rows is emptied, filled and taken back while a person looks on', () => {
  const rows = Array.from({ length: ROWS }, (_row, r) =>
    Array.from({ length: COLUMNS }, (_c, c) => `${r}/${c}`),
  );
  const session = new DocumentSession(bookOf({ Лист: rows }), readDist());
  const [sheet] = session.host.book.sheets;
  const all = { sheet: sheet!.id, rows: [[1, ROWS]], column: 1, columns: COLUMNS };
  const spent = processorTime(() => {
    session.clear(all);
    expect(sheet!.content).toEqual({ rows: 0, columns: 0 });
    session.undo();
    session.fillDown({ ...all, columns: 1 });
    expect(sheet!.value(ROWS, 1)).toBe('0/0');
    session.undo();
  });
  expect(sheet!.value(ROWS, COLUMNS)).toBe(`${ROWS - 1}/${COLUMNS - 1}`);
  expect(session.state.unsaved).toBe(false);
  // A context of its own for each cell took minutes.
  expect(spent).toBeLessThan(10_000);
}, 60_000);
