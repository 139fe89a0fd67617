import type { FillPreview } from '../../../src/shared/fill';
import { NO_SHEET } from '../../../src/shared/setup';
import {
  cells,
  check,
  failure,
  fill,
  ID,
  manyRows,
  outputCell,
  registerHost,
  reorder,
  sheetOf,
  startRun,
  value,
} from '../../support/register';
import { startOf } from '../../support/runs';

const LONG = 2 * 60 * 1000 + 1;

describe('a sheet that changes between batches', () => {
  const edits: [string, (host: Awaited<ReturnType<typeof registerHost>>) => void][] = [
    ['an edited code', (host) => sheetOf(host).put(20, ID, 999999)],
    ['an edited name', (host) => sheetOf(host).put(25, 1, 'Школа № 999')],
    ['sorted rows', (host) => reorder(host, (rows) => [...rows].reverse())],
    [
      'an inserted row',
      (host) => reorder(host, (rows) => [rows[0] as unknown[], ['Новая школа'], ...rows.slice(1)]),
    ],
    ['a deleted row', (host) => reorder(host, (rows) => rows.filter((_, i) => i !== 15))],
    ['a renamed header', (host) => sheetOf(host).put(2, 1, 'Полное имя')],
    ['two columns that changed places', (host) => swapColumns(host, 2, ID)],
  ];

  test.each(edits)('%s stops the batch before anything is written', async (_what, edit) => {
    const host = await registerHost(manyRows(30));
    const run = startRun(host);
    value(run.batch(0, 10));
    edit(host);
    const before = cells(host);
    expect(failure(run.batch(10, 20))).toMatchObject({ code: 'changed', retry: true });
    expect(cells(host)).toEqual(before);
  });

  test.each(edits.filter(([what]) => !what.startsWith('a renamed')))(
    '%s: after a new check every link is in its own organisation’s row',
    async (_what, edit) => {
      const host = await registerHost(manyRows(30));
      const run = startRun(host);
      value(run.batch(0, 10));
      edit(host);
      const again = startRun(host, check(host), run.runId);
      for (let from = 0; ; ) {
        const { done, finished } = value(again.batch(from, 10));
        if (finished) break;
        from = done;
      }
      const sheet = sheetOf(host);
      const ogrnColumn = (cells(host)[1] ?? []).indexOf('ОГРН') + 1;
      let links = 0;
      for (let row = 3; row <= sheet.content.rows; row++) {
        const link = String(outputCell(host, row, 'formLink'));
        if (link === '') continue;
        links += 1;
        expect(link).toContain(`utm_campaign=${sheet.value(row, ogrnColumn)}`);
      }
      expect(links).toBeGreaterThanOrEqual(29);
    },
  );

  test('an added organisation below does not stop the rows that were checked', async () => {
    const host = await registerHost(manyRows(30));
    const run = startRun(host);
    sheetOf(host).put(33, 1, 'Школа № 1000');
    expect(value(run.batch(0, 30))).toMatchObject({ done: 30, finished: true });
    expect(outputCell(host, 33, 'formLink')).toBe('');
  });
});

describe('two at once', () => {
  test('a second run is told whose sheet is being filled', async () => {
    const host = await registerHost(manyRows(30));
    const checked = check(host);
    value(startRun(host, checked).batch(0, 10));
    const second = failure(host.handlers.startRun(startOf(checked)));
    expect(second.code).toBe('busy');
    expect(second.text).toMatch(/^Лист «Выгрузка» уже заполняется \(с \d\d:\d\d\)/);
  });

  test('what another window keeps while a batch waits for the lock is what the batch goes by', async () => {
    const host = await registerHost(manyRows(30));
    const run = startRun(host);
    const before = cells(host);
    const { properties } = host.book;
    host.gate.before = (member) => {
      if (member !== 'Lock.tryLock') return;
      properties.set('run', JSON.stringify({ ...JSON.parse(properties.get('run') ?? ''), driver: 'other' }));
    };
    expect(failure(run.batch(0, 10)).code).toBe('taken-over');
    expect(cells(host)).toEqual(before);
  });

  test('a run that nobody moves for two minutes gives way', async () => {
    let now = Date.parse('2026-11-22T09:00:00Z');
    const host = await registerHost(manyRows(30), { now: () => now });
    const checked = check(host);
    const first = startRun(host, checked);
    value(first.batch(0, 10));
    now += LONG;
    const second = startRun(host, check(host));
    expect(failure(first.batch(10, 20)).code).toBe('run-gone');
    expect(value(second.batch(0, 30)).finished).toBe(true);
    const { history } = value(host.handlers.getOverview({ sheetId: NO_SHEET }));
    expect(history.map(({ outcome, filled }) => [outcome, filled])).toEqual([
      ['done', 20],
      ['stopped', 10],
    ]);
  });

  test('a run continued in another window is taken over, not doubled', async () => {
    const host = await registerHost(manyRows(30));
    const checked = check(host);
    const first = startRun(host, checked);
    value(first.batch(0, 10));
    const second = startRun(host, checked, first.runId);
    expect(failure(first.batch(10, 10)).code).toBe('taken-over');
    expect(value(second.batch(10, 20)).finished).toBe(true);
  });

  test('while another window writes, the document is locked', async () => {
    const host = await registerHost(manyRows(30));
    const run = startRun(host);
    host.locks.heldElsewhere = true;
    expect(failure(run.batch(0, 10))).toMatchObject({ code: 'busy', retry: true });
    host.locks.heldElsewhere = false;
    expect(value(run.batch(0, 30)).finished).toBe(true);
  });
});

describe('answers that are lost or come twice', () => {
  test('a batch sent twice writes nothing the second time', async () => {
    const host = await registerHost(manyRows(30));
    const run = startRun(host);
    const { written } = value(run.batch(0, 10));
    expect(written).toBeGreaterThan(0);
    expect(value(run.batch(0, 10))).toMatchObject({ done: 10, written, finished: false });
  });

  test('the last batch asked for again says that the run is done', async () => {
    const host = await registerHost(manyRows(30));
    const run = startRun(host);
    value(run.batch(0, 30));
    expect(value(run.batch(0, 30))).toEqual({
      done: 30,
      total: 30,
      written: 0,
      finished: true,
      troubles: [],
    });
  });

  test('the history counts each row once', async () => {
    const host = await registerHost(manyRows(30));
    const run = startRun(host);
    for (const from of [0, 10, 10, 20]) value(run.batch(from, 10));
    const [record] = value(host.handlers.getOverview({ sheetId: NO_SHEET })).history;
    expect(record).toMatchObject({ filled: 30, fallback: 20, outcome: 'done' });
  });
});

describe('stop and go on', () => {
  test('a stopped run keeps what it wrote; the next one writes the rest', async () => {
    const host = await registerHost(manyRows(30));
    const run = startRun(host);
    value(run.batch(0, 10));
    expect(value(host.handlers.stopRun({ runId: run.runId }))).toMatchObject({
      outcome: 'stopped',
      filled: 10,
    });
    expect(failure(run.batch(10, 10)).code).toBe('run-gone');
    const whole = await registerHost(manyRows(30));
    fill(whole);
    fill(host);
    expect(cells(host)).toEqual(cells(whole));
  });

  test('after a reload the run is offered with what is done', async () => {
    const host = await registerHost(manyRows(30));
    const run = startRun(host);
    value(run.batch(0, 10));
    expect(value(host.handlers.getOverview({ sheetId: NO_SHEET })).run).toMatchObject({
      runId: run.runId,
      done: 10,
      total: 30,
      idle: true,
    });
  });
});

describe('requests that the page does not send', () => {
  test.each<[string, string, (checked: FillPreview) => object]>([
    ['no layout', 'bad-request', () => ({ layout: null })],
    ['no tokens', 'bad-request', () => ({ tokens: [] })],
    ['a formula as token', 'changed', () => ({ tokens: ['=1+1'] })],
    ['tokens out of order', 'changed', ({ tokens }) => ({ tokens: [...tokens].reverse() })],
    ['a row left out', 'changed', ({ tokens }) => ({ tokens: tokens.filter((_, at) => at !== 1) })],
    ['another sheet', 'bad-request', ({ layout }) => ({ layout: { ...(layout as object), sheetId: 77 } })],
  ])('%s is refused', async (_what, code, change) => {
    const host = await registerHost();
    const checked = check(host);
    const { runId } = startRun(host, checked);
    const { tokens, layout } = checked;
    const before = cells(host);
    const request = { runId, from: 0, tokens, total: tokens.length, layout, options: {} };
    expect(failure(host.call('writeBatch', { ...request, ...change(checked) })).code).toBe(code);
    expect(cells(host)).toEqual(before);
  });
});

function swapColumns(host: Awaited<ReturnType<typeof registerHost>>, a: number, b: number): void {
  const sheet = sheetOf(host);
  for (let row = 2; row <= sheet.content.rows; row++) {
    const [left, right] = [sheet.value(row, a), sheet.value(row, b)];
    sheet.put(row, a, right);
    sheet.put(row, b, left);
  }
}
