import type { Host } from '../../../host/host';
import { RUN_KINDS } from '../../../src/shared/run';
import { auditHost, PLACED } from '../../support/audited';
import { cells, check, failure, manyRows, registerHost, value } from '../../support/register';
import { begin, keyOf, passedOff, preview, runAll, startOf } from '../../support/runs';

/** Google may start a call minutes after the page has given it up and repeated it: by its key it is the same start. */

const sheetId = 0;
const overview = (host: Host) => value(host.handlers.getOverview({ sheetId }));
const start = (host: Host, key: string, runId = '') =>
  host.handlers.startRun(startOf(check(host), { key, runId, total: 30 }));
const batch = (host: Host, runId: string, from: number, size: number) => {
  const { tokens, layout } = check(host);
  const part = tokens.slice(from, from + size);
  return host.handlers.writeBatch({ runId, from, tokens: part, total: 30, layout, options: {} });
};
const runs = (host: Host) => {
  const { run, history } = overview(host);
  return [run?.runId ?? null, ...history.map(({ runId, outcome }) => `${runId} ${outcome}`)];
};

describe('a start', () => {
  test('that is repeated is the same run, also when rows of it are done', async () => {
    const host = await registerHost(manyRows(30));
    const run = value(start(host, 'a1'));
    expect(value(start(host, 'a1'))).toEqual(run);
    value(batch(host, run.runId, 0, 10));
    expect(value(start(host, 'a1'))).toEqual({ ...run, done: 10 });
    expect(value(batch(host, run.runId, 10, 20)).finished).toBe(true);
    expect(runs(host)).toEqual([null, `${keyOf(run.runId)} done`]);
  });

  test('that comes when its run is over starts nothing, and writes nothing', async () => {
    const host = await registerHost(manyRows(30));
    const { runId } = value(start(host, 'a2'));
    value(batch(host, runId, 0, 30));
    const before = cells(host);
    expect(failure(start(host, 'a2'))).toMatchObject({ code: 'run-gone', retry: false });
    expect(runs(host)).toEqual([null, `${keyOf(runId)} done`]);
    expect(cells(host)).toEqual(before);
    expect(value(start(host, 'a3')).runId).not.toBe(runId);
  });

  test('of a run that was stopped, or that gave way to another, starts nothing', async () => {
    let now = Date.parse('2026-11-22T09:00:00Z');
    const host = await registerHost(manyRows(30), { now: () => now });
    const stopped = value(start(host, 'a1')).runId;
    value(host.handlers.stopRun({ runId: stopped }));
    expect(failure(start(host, 'a1')).code).toBe('run-gone');
    const left = value(start(host, 'a2')).runId;
    now += 3 * 60 * 1000;
    const taking = value(start(host, 'b1')).runId;
    for (const late of ['a1', 'a2']) expect(failure(start(host, late)).code).toBe('run-gone');
    expect(runs(host)).toEqual([taking, `${keyOf(left)} stopped`, `${keyOf(stopped)} stopped`]);
  });

  test('of another window is told that a run is under way, also before its first row', async () => {
    const host = await registerHost(manyRows(30));
    const { runId } = value(start(host, 'a1'));
    expect(failure(start(host, 'b1'))).toMatchObject({ code: 'busy', retry: true });
    expect(value(batch(host, runId, 0, 30)).finished).toBe(true);
  });

  test('that goes on with a run, repeated, takes it over once', async () => {
    const host = await registerHost(manyRows(30));
    const opened = value(start(host, 'b1')).runId;
    value(batch(host, opened, 0, 10));
    const going = value(start(host, 'a1', opened)).runId;
    expect(value(start(host, 'a1', opened)).runId).toBe(going);
    expect(going).not.toBe(opened);
    expect(failure(batch(host, opened, 10, 10))).toMatchObject({ code: 'taken-over', retry: false });
    expect(value(batch(host, going, 10, 20)).finished).toBe(true);
  });

  test('of a run that another window has taken over since is told so, however long that is silent', async () => {
    let now = Date.parse('2026-11-22T09:00:00Z');
    const host = await registerHost(manyRows(30), { now: () => now });
    const opened = value(start(host, 'a1')).runId;
    const taken = value(start(host, 'b1', opened)).runId;
    now += 3 * 60 * 1000;
    expect(failure(start(host, 'a1'))).toMatchObject({ code: 'taken-over', retry: false });
    expect(runs(host)).toEqual([taken]);
  });

  test.each(RUN_KINDS.filter((kind) => kind !== 'fill'))(
    'of %s is another one than of a fill',
    async (kind) => {
      const host = await registerHost(manyRows(3));
      const { runId } = value(start(host, 'a1'));
      value(host.handlers.stopRun({ runId }));
      const other = host.handlers.startRun(startOf(passedOff(host, kind)));
      if (other.ok) expect(other.value.kind).toBe(kind);
      // A register holds no messages.
      else expect([kind, other.failure.code]).toEqual(['deadlines', 'no-columns']);
    },
  );

  test('that cannot begin leaves its key free for the repeat', async () => {
    const host = await registerHost(manyRows(30));
    host.locks.heldElsewhere = true;
    expect(failure(start(host, 'a1')).code).toBe('busy');
    host.locks.heldElsewhere = false;
    expect(value(start(host, 'a1')).done).toBe(0);
  });

  test.each(['', 'A1', 'a.1', '<b>', 'x'.repeat(33)])('with %j for a key is refused', async (key) => {
    expect(failure(start(await registerHost(), key)).code).toBe('bad-request');
  });
});

describe('what someone chooses while a run is under way', () => {
  test('columns: the run goes on with those of its preview', async () => {
    const [host, calm] = [await registerHost(manyRows(30)), await registerHost(manyRows(30))];
    const run = begin(host, check(host));
    value(run.batch(0, 10));
    const columns = { ogrn: 3, id: 2 };
    value(host.handlers.saveChoice({ sheetId, headerRow: 0, columns, directorySheetId: -1 }));
    expect(value(run.batch(10, 20)).finished).toBe(true);
    runAll(calm, check(calm));
    expect(cells(host)).toEqual(cells(calm));
  });

  test('a header row before the start: columns are added beside the header of the preview', async () => {
    const [host, calm] = [await registerHost(), await registerHost()];
    const previewed = check(host);
    value(host.handlers.saveChoice({ sheetId, headerRow: 3, columns: {}, directorySheetId: -1 }));
    runAll(host, previewed);
    runAll(calm, check(calm));
    expect(cells(host)).toEqual(cells(calm));
  });

  test('settings: the run goes on with those of its preview, the next one has the new ones', async () => {
    const host = await registerHost(manyRows(30));
    const run = begin(host, check(host));
    value(run.batch(0, 10));
    const { settings } = overview(host);
    value(host.handlers.saveSettings({ sheetId, settings: { ...settings, regCode: '01' } }));
    expect(value(run.batch(10, 20)).finished).toBe(true);
    const links = cells(host)
      .flat()
      .filter((cell) => /pos\.gosuslugi/.test(String(cell)));
    expect(links).toHaveLength(60);
    expect(links.filter((link) => /utm_medium=50/.test(String(link)))).toHaveLength(60);
    expect(check(host).regCode).toBe('01');
  });

  test('columns of placed links: the audit goes on with those of its preview', async () => {
    const host = await auditHost();
    const audit = value(preview(host, 'audit'));
    const run = begin(host, audit);
    value(preview(host, 'audit', { sheetId, choice: [{ column: PLACED, item: 'poll' }] }));
    expect(value(run.batch(0, audit.tokens.length)).finished).toBe(true);
    expect(value(preview(host, 'audit')).columns).toHaveLength(1);
    expect(cells(host).flat()).not.toContainEqual(expect.stringMatching(/^✖/));
  });
});
