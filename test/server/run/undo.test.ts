import { NO_SHEET } from '../../../src/shared/setup';
import { JOURNAL_SHEET } from '../../../src/sheets/texts';
import {
  cells,
  failure,
  fill,
  manyRows,
  outputAt,
  outputCell,
  registerHost,
  reorder,
  settings,
  sheetOf,
  startRun,
  undo,
  value,
} from '../../support/register';

const byName = (rows: unknown[][]) => [...rows].sort((a, b) => String(a[0]).localeCompare(String(b[0])));

test('everything the run wrote is taken back', async () => {
  const host = await registerHost(manyRows(30));
  const before = cells(host);
  const result = undo(host, fill(host, 7));
  expect(result.skipped).toEqual([]);
  expect(cells(host)).toEqual(before);
});

test('also after the rows were sorted', async () => {
  const host = await registerHost(manyRows(30));
  const before = byName(cells(host).slice(2));
  const run = fill(host);
  reorder(host, byName);
  expect(undo(host, run).skipped).toEqual([]);
  expect(cells(host).slice(2)).toEqual(before);
});

test('also after a row was inserted and another deleted', async () => {
  const host = await registerHost(manyRows(10));
  const run = fill(host);
  reorder(host, (rows) => [['Новая школа'], ...rows.filter((_, i) => i !== 4)]);
  const { skipped } = undo(host, run);
  expect(skipped).toEqual([{ row: 7, name: '', text: 'Строку удалили или изменили: вернуть нечего.' }]);
  for (let row = 3; row <= sheetOf(host).content.rows; row++) {
    expect(
      cells(host)
        [row - 1]?.slice(7)
        .filter((cell) => cell !== ''),
    ).toEqual([]);
  }
});

test('a row whose code was corrected since is still found', async () => {
  const host = await registerHost(manyRows(10));
  const run = fill(host);
  sheetOf(host).put(5, 2, '1025401020721');
  expect(undo(host, run).skipped).toEqual([]);
  expect(cells(host)[4]?.slice(7).join('')).toBe('');
});

test('what someone changed after the run stays, and is named', async () => {
  const host = await registerHost(manyRows(5));
  const run = fill(host);
  sheetOf(host).put(4, outputAt(host, 'formLink'), 'https://vk.cc/own');
  expect(undo(host, run).skipped).toEqual([
    {
      row: 4,
      name: 'Школа № 1',
      text: '«Ссылка: Сообщить о проблеме» изменили после заполнения: оставлено как есть.',
    },
  ]);
  expect(outputCell(host, 4, 'formLink')).toBe('https://vk.cc/own');
  expect(outputCell(host, 4, 'pollLink')).toBe('');
});

test('what «обновить все» replaced comes back: text, number, formula', async () => {
  const host = await registerHost(manyRows(6));
  fill(host);
  const sheet = sheetOf(host);
  const column = outputAt(host, 'pollLink');
  sheet.put(3, column, '001');
  sheet.put(4, column, 42);
  sheet.putFormula(5, column, 'CONCATENATE("своя"," ссылка")');
  sheet.put(6, column, '=не формула');
  settings(host, { mode: 'all' });
  const run = fill(host);
  expect(String(sheet.value(3, column))).toMatch(/^https:\/\/pos/);
  undo(host, run);
  expect(sheet.value(3, column)).toBe('001');
  expect(sheet.value(4, column)).toBe(42);
  expect(sheet.formula(5, column)).toBe('=CONCATENATE("своя"," ссылка")');
  expect(sheet.value(6, column)).toBe('=не формула');
  expect(sheet.formula(6, column)).toBe('');
});

test('namesakes: each row gets its own back', async () => {
  const twins = [
    manyRows(2)[0]!,
    ...[1, 2, 3].map(() => ['Школа', '', '', 'Администрация Черепановского района', '', '', '']),
  ];
  const host = await registerHost(twins);
  fill(host);
  const column = outputAt(host, 'parentAccount');
  [4, 5, 6].forEach((row, i) => {
    sheetOf(host).put(row, column, `пометка ${i}`);
  });
  settings(host, { mode: 'all' });
  const run = fill(host);
  undo(host, run);
  expect([4, 5, 6].map((row) => outputCell(host, row, 'parentAccount'))).toEqual([
    'пометка 0',
    'пометка 1',
    'пометка 2',
  ]);
});

test('a stopped run can be taken back too', async () => {
  const host = await registerHost(manyRows(30));
  const before = cells(host);
  const run = startRun(host);
  value(run.batch(0, 10));
  value(host.handlers.stopRun({ runId: run.runId }));
  undo(host, run.runId.split('.')[0] as string);
  expect(cells(host)).toEqual(before);
});

test('an undo asked for twice is done once', async () => {
  const host = await registerHost();
  const run = fill(host);
  undo(host, run);
  sheetOf(host).put(3, 8, 'своё');
  expect(undo(host, run)).toMatchObject({ restored: 0, skipped: [] });
  expect(sheetOf(host).value(3, 8)).toBe('своё');
});

test('only the newest run of a sheet', async () => {
  const host = await registerHost();
  const first = fill(host);
  sheetOf(host).put(3, outputAt(host, 'formLink'), '');
  const second = fill(host);
  expect(failure(host.handlers.undoBatch({ runId: first, from: 0 })).text).toMatch(/только последнее/);
  expect(value(host.handlers.getOverview({ sheetId: NO_SHEET })).history.map((run) => run.undoable)).toEqual([
    true,
    false,
  ]);
  undo(host, second);
  expect(outputCell(host, 3, 'formLink')).toBe('');
  expect(outputCell(host, 3, 'pollLink')).not.toBe('');
});

test('without its journal a run is final, and that is said', async () => {
  const host = await registerHost();
  const run = fill(host);
  const journal = host.book.sheetNamed(JOURNAL_SHEET);
  expect(journal?.hidden).toBe(true);
  if (journal) host.book.removeSheet(journal);
  expect(failure(host.handlers.undoBatch({ runId: run, from: 0 })).text).toMatch(
    /Журнал этого заполнения удалён/,
  );
});

test('the journal holds no names', async () => {
  const host = await registerHost();
  fill(host);
  const journal = JSON.stringify(cells(host, JOURNAL_SHEET));
  expect(journal).not.toMatch(/Школа|Детский сад|Администрация/);
});

test('runs that write nothing do not push out the one that can be taken back', async () => {
  const host = await registerHost(manyRows(6));
  const before = cells(host);
  const run = fill(host);
  for (let i = 0; i < 12; i++) fill(host);
  undo(host, run);
  expect(cells(host)).toEqual(before);
});

test('journals of old runs are dropped', async () => {
  const host = await registerHost();
  const runs: string[] = [];
  for (let i = 0; i < 5; i++) {
    sheetOf(host).put(3, Math.max(8, outputAt(host, 'formLink')), '');
    runs.push(fill(host));
  }
  const kept = new Set(cells(host, JOURNAL_SHEET).map((row) => row[0]));
  expect([...kept]).toEqual(runs.slice(-2));
});
