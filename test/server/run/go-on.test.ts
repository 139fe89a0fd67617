import type { Host } from '../../../host/host';
import { driveRun } from '../../../src/run/drive-run';
import { FIRST_OPTIONS } from '../../../src/run/first-options';
import { newPage, noRun, type Run, runKey } from '../../../src/run/run-state';
import type { FillPreview } from '../../../src/shared/fill';
import { NO_SHEET } from '../../../src/shared/setup';
import {
  cells,
  check,
  failure,
  fill,
  manyRows,
  ogrnOf,
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
import { begin, preview, startOf } from '../../support/runs';

const overview = (host: Host) => value(host.handlers.getOverview({ sheetId: NO_SHEET }));
const newest = (host: Host) => overview(host).history.find(({ kind }) => kind === 'fill');

/** A fill that was stopped after ten rows; the key by which it is known. */
async function stopped(rows = 30) {
  const host = await registerHost(manyRows(rows));
  const before = cells(host);
  const run = startRun(host);
  value(run.batch(0, 10));
  value(host.handlers.stopRun({ runId: run.runId }));
  return { host, before, key: runKey(run.runId) };
}

/** Presses «Продолжить». */
function goOn(host: Host): Run<'fill'> {
  const left = newest(host)?.left;
  if (!left) throw new Error('nothing to go on with');
  return driveRun(host.handlers, noRun('fill', newPage(), FIRST_OPTIONS.fill), { type: 'resume', run: left });
}

test('a stopped fill that goes on is one fill, and is taken back whole', async () => {
  const { host, before, key } = await stopped();
  expect(newest(host)).toMatchObject({ outcome: 'stopped', filled: 10, left: { done: 10, total: 30 } });
  expect(goOn(host)).toMatchObject({ phase: 'done', failure: null });
  const whole = await registerHost(manyRows(30));
  fill(whole);
  expect(cells(host)).toEqual(cells(whole));
  expect(overview(host).history).toMatchObject([{ runId: key, outcome: 'done', filled: 30, undoable: true }]);
  expect(newest(host)?.left).toBeUndefined();
  expect(undo(host, key).skipped).toEqual([]);
  expect(cells(host)).toEqual(before);
});

const BETWEEN: readonly { readonly what: string; readonly change: (host: Host) => void }[] = [
  {
    what: 'the sheet was renamed',
    change: (host) => {
      sheetOf(host).parts.name = 'Иначе';
    },
  },
  {
    what: 'rows were sorted',
    change: (host) => reorder(host, (rows) => [...rows].reverse()),
  },
  {
    what: 'another kind of run went over the sheet',
    change: (host) => {
      const ready = value(preview(host, 'readiness'));
      value(begin(host, ready).batch(0, 30));
    },
  },
];
test.each(BETWEEN)('also when $what between', async ({ change }) => {
  const { host, key } = await stopped();
  change(host);
  expect(goOn(host)).toMatchObject({ phase: 'done', failure: null });
  const { skipped } = undo(host, key);
  expect(skipped).toEqual([]);
});

test('a person’s own value outlives the going on and the taking back', async () => {
  const { host, key } = await stopped();
  const column = outputAt(host, 'formLink');
  sheetOf(host).put(3, column, 'https://vk.cc/own');
  sheetOf(host).put(25, column, 'https://vk.cc/other');
  expect(goOn(host).phase).toBe('done');
  const { skipped } = undo(host, key);
  expect(skipped.map(({ row }) => row)).toEqual([3]);
  expect([3, 25].map((row) => sheetOf(host).value(row, column))).toEqual([
    'https://vk.cc/own',
    'https://vk.cc/other',
  ]);
});

test('rows without their tick keep what people typed, in another window too', async () => {
  const host = await registerHost(manyRows(30));
  fill(host);
  const column = outputAt(host, 'formLink');
  for (const row of [5, 20]) sheetOf(host).put(row, column, `https://vk.cc/${row}`);
  settings(host, { mode: 'all' });
  const seen = value(preview(host, 'fill'));
  const options = { keep: [seen.replaced[1]!.key] };
  const kept = value(preview(host, 'fill', { options }));
  const run = begin(host, kept, { options });
  value(run.batch(0, 10));
  value(host.handlers.stopRun({ runId: run.runId }));
  const asked = goOn(host);
  expect(asked.options).toEqual(options);
  expect(asked.phase).toBe('done');
  expect(outputCell(host, 5, 'formLink')).not.toBe('https://vk.cc/5');
  expect(outputCell(host, 20, 'formLink')).toBe('https://vk.cc/20');
});

describe('nothing to go on with', () => {
  test('once something newer was filled: the start is refused', async () => {
    const { host } = await stopped();
    const left = newest(host)?.left;
    fill(host);
    expect(overview(host).history.map((record) => record.left)).toEqual([undefined, undefined]);
    const asked = startOf(check(host), { runId: left?.runId ?? '' });
    expect(failure(host.handlers.startRun(asked)).code).toBe('run-gone');
  });

  test('once it was taken back', async () => {
    const { host, key, before } = await stopped();
    undo(host, key);
    expect(newest(host)).toMatchObject({ outcome: 'undone', undoable: false });
    expect(newest(host)?.left).toBeUndefined();
    expect(cells(host)).toEqual(before);
  });

  test('once its taking back has begun', async () => {
    const host = await registerHost(
      Array.from({ length: 12 }, (_, i) => [
        `Администрация района ${i + 1}`,
        ogrnOf(i + 1),
        219141 + i,
        '',
        `506${10 + i}000`,
      ]),
    );
    fill(host);
    const run = begin(host, value(preview(host, 'handOut')));
    value(run.batch(0, 10));
    value(host.handlers.stopRun({ runId: run.runId }));
    const record = () => overview(host).history.find(({ kind }) => kind === 'handOut');
    expect(record()?.left).toMatchObject({ done: 10, total: 12 });
    const { finished } = value(host.handlers.undoBatch({ runId: runKey(run.runId), from: 0 }));
    expect(finished).toBe(false);
    expect(record()).toMatchObject({ outcome: 'stopped', undoable: true });
    expect(record()?.left).toBeUndefined();
  });

  test('once its sheet is gone: nor is there anything to take back', async () => {
    const { host } = await stopped();
    host.book.addSheet('Другой');
    host.book.removeSheet(sheetOf(host));
    expect(newest(host)).toMatchObject({ outcome: 'stopped', undoable: false, lock: 'gone' });
    expect(newest(host)?.left).toBeUndefined();
  });

  test('a start that is asked again after its run was stopped is not another start', async () => {
    const { host } = await stopped();
    const seen: FillPreview = check(host);
    const request = startOf(seen, { runId: newest(host)?.left?.runId ?? '' });
    const again = value(host.handlers.startRun(request));
    value(host.handlers.stopRun({ runId: again.runId }));
    expect(failure(host.handlers.startRun(request)).code).toBe('run-gone');
    expect(overview(host).run).toBeNull();
  });
});
