import type { Host } from '../../../host/host';
import type { Stamp } from '../../../src/shared/contract';
import { DEFAULT_READINESS } from '../../../src/shared/readiness';
import { RUN_KINDS } from '../../../src/shared/run';
import { DEFAULT_SETTINGS } from '../../../src/shared/settings';
import { NO_SHEET } from '../../../src/shared/setup';
import { auditHost, PLACED } from '../../support/audited';
import { cells, check, failure, manyRows, registerHost, value } from '../../support/register';

/** Google may start a call minutes after the page has given it up and repeated it: by its stamp nothing comes of it then. */

const sheetId = 0;
const first: Stamp = { page: 'p1', count: 1 };
const second: Stamp = { page: 'p1', count: 2 };
const elsewhere: Stamp = { page: 'p2', count: 1 };

interface Choice {
  readonly name: string;
  /** Keeps one of several, and says which one the answer shows. */
  readonly keep: (host: Host, which: number, stamp?: Stamp) => number;
  /** Which one is kept, read apart from that answer. */
  readonly kept: (host: Host) => number;
}

const CAMPAIGNS = ['2026-12-01', '2026-12-02', '2026-12-03'];
const CODES = ['50', '01', '03'];
const overview = (host: Host) => value(host.handlers.getOverview({ sheetId }));
const columnOf = (columns: readonly { readonly role: string; readonly column: number }[]) =>
  columns.find(({ role }) => role === 'oktmo')!.column - 4;
const placedAt = (columns: readonly { readonly column: number }[]) => columns[0]!.column - PLACED;

const CHOICES: readonly Choice[] = [
  {
    name: 'columns',
    keep: (host, which, stamp) => {
      const choice = { sheetId, headerRow: 0, columns: { oktmo: 4 + which }, directorySheetId: NO_SHEET };
      return columnOf(value(host.handlers.saveChoice({ ...choice, stamp })).register.columns);
    },
    kept: (host) => columnOf(overview(host).register.columns),
  },
  {
    name: 'settings',
    keep: (host, which, stamp) => {
      const settings = { ...DEFAULT_SETTINGS, regCode: CODES[which]! };
      return CODES.indexOf(value(host.handlers.saveSettings({ sheetId, settings, stamp })).settings.regCode);
    },
    kept: (host) => CODES.indexOf(overview(host).settings.regCode),
  },
  {
    name: 'columns of placed links',
    keep: (host, which, stamp) => {
      const columns = [{ column: PLACED + which, item: null }];
      return placedAt(value(host.handlers.savePlacedColumns({ sheetId, columns, stamp })).columns);
    },
    kept: (host) => placedAt(value(host.handlers.checkLinks({ sheetId })).columns),
  },
  {
    name: 'settings of readiness',
    keep: (host, which, stamp) => {
      const settings = { ...DEFAULT_READINESS, campaign: CAMPAIGNS[which]! };
      const answer = value(host.handlers.saveReadiness({ sheetId, settings, stamp }));
      return CAMPAIGNS.indexOf(answer.settings.campaign);
    },
    kept: (host) => CAMPAIGNS.indexOf(value(host.handlers.checkReadiness({ sheetId })).settings.campaign),
  },
];

describe.each(CHOICES.map((choice) => [choice.name, choice] as const))('a choice of %s', (_name, choice) => {
  const { keep, kept } = choice;

  test('that comes after a later one of its page changes nothing, and its answer shows what is kept', async () => {
    const host = await auditHost();
    expect(keep(host, 2, second)).toBe(2);
    expect(keep(host, 1, first)).toBe(2);
    expect(kept(host)).toBe(2);
    expect(keep(host, 1, { ...second, count: 3 })).toBe(1);
    expect(kept(host)).toBe(1);
  });

  test('that was done and comes again does not take the item of what another window chose since', async () => {
    const host = await auditHost();
    expect(keep(host, 1, second)).toBe(1);
    expect(keep(host, 2, elsewhere)).toBe(2);
    expect(keep(host, 1, second)).toBe(2);
    expect(keep(host, 0, first)).toBe(2);
    expect(kept(host)).toBe(2);
  });

  test('is not locked out by another window, however much that has counted', async () => {
    const host = await auditHost();
    expect(keep(host, 1, { page: 'p2', count: 9_000_000_000_000 })).toBe(1);
    expect(keep(host, 2, first)).toBe(2);
    expect(kept(host)).toBe(2);
  });

  test('without a stamp, as of an old page or the command line, is kept as it comes', async () => {
    const host = await auditHost();
    expect(keep(host, 2, second)).toBe(2);
    expect(keep(host, 1)).toBe(1);
    expect(keep(host, 0, first)).toBe(1);
  });

  test('with a stamp that is none is refused', async () => {
    const host = await auditHost();
    for (const bad of [{ page: '', count: 1 }, { page: 'p1', count: -1 }, { page: '<b>', count: 1 }, 7])
      expect(() => keep(host, 1, bad as Stamp)).toThrow('bad-request');
  });
});

test('each sheet, and what is chosen of it, has an order of its own', async () => {
  const host = await auditHost();
  const [columns, settings] = CHOICES as [Choice, Choice];
  expect(settings.keep(host, 2, second)).toBe(2);
  expect(columns.keep(host, 1, first)).toBe(1);
});

describe('a start', () => {
  const start = (host: Host, stamp: Stamp, runId = '') =>
    host.handlers.startRun({ sheetId, kind: 'fill', runId, total: 30, stamp });
  const batch = (host: Host, runId: string, from: number, size: number) => {
    const { tokens, layout } = check(host);
    return host.handlers.writeBatch({ runId, from, tokens: tokens.slice(from, from + size), layout });
  };
  const runs = (host: Host) => {
    const { run, history } = overview(host);
    return [run?.runId ?? null, ...history.map(({ runId, outcome }) => `${runId} ${outcome}`)];
  };
  const keyOf = (runId: string) => runId.split('.')[0];

  test('that is repeated is the same run, also when rows of it are done', async () => {
    const host = await registerHost(manyRows(30));
    const run = value(start(host, first));
    expect(value(start(host, first))).toEqual(run);
    value(batch(host, run.runId, 0, 10));
    expect(value(start(host, first))).toEqual({ ...run, done: 10 });
    expect(value(batch(host, run.runId, 10, 20)).finished).toBe(true);
    expect(runs(host)).toEqual([null, `${keyOf(run.runId)} done`]);
  });

  test('that comes when its run is over starts nothing, and writes nothing', async () => {
    const host = await registerHost(manyRows(30));
    const { runId } = value(start(host, second));
    value(batch(host, runId, 0, 30));
    const before = cells(host);
    for (const stamp of [second, first])
      expect(failure(start(host, stamp))).toMatchObject({ code: 'run-gone', retry: false });
    expect(runs(host)).toEqual([null, `${keyOf(runId)} done`]);
    expect(cells(host)).toEqual(before);
    expect(value(start(host, { ...second, count: 3 })).runId).not.toBe(runId);
  });

  test('of a run that was stopped, or that gave way to another, starts nothing', async () => {
    let now = Date.parse('2026-11-22T09:00:00Z');
    const host = await registerHost(manyRows(30), { now: () => now });
    const stopped = value(start(host, first)).runId;
    value(host.handlers.stopRun({ runId: stopped }));
    expect(failure(start(host, first)).code).toBe('run-gone');
    const left = value(start(host, second)).runId;
    now += 3 * 60 * 1000;
    const taking = value(start(host, elsewhere)).runId;
    for (const late of [first, second]) expect(failure(start(host, late)).code).toBe('run-gone');
    expect(runs(host)).toEqual([taking, `${keyOf(left)} stopped`, `${keyOf(stopped)} stopped`]);
  });

  test('that comes late does not take the item of a run that has begun and done no row yet', async () => {
    const host = await registerHost(manyRows(30));
    const { runId } = value(start(host, second));
    expect(failure(start(host, first)).code).toBe('run-gone');
    expect(failure(start(host, elsewhere))).toMatchObject({ code: 'busy', retry: true });
    expect(value(batch(host, runId, 0, 30)).finished).toBe(true);
  });

  test('that goes on with a run, repeated, takes it over once; late, it does not take it from who drives it', async () => {
    const host = await registerHost(manyRows(30));
    const opened = value(start(host, elsewhere)).runId;
    value(batch(host, opened, 0, 10));
    const going = value(start(host, first, opened)).runId;
    expect(value(start(host, first, opened)).runId).toBe(going);
    expect(going).not.toBe(opened);
    const again = value(start(host, second, going)).runId;
    for (const late of [first, elsewhere])
      expect(failure(start(host, late, opened))).toMatchObject({ code: 'taken-over', retry: false });
    expect(value(batch(host, again, 10, 20)).finished).toBe(true);
  });

  test.each(RUN_KINDS.filter((kind) => kind !== 'fill'))(
    'of %s is counted apart from a fill',
    async (kind) => {
      const host = await registerHost(manyRows(3));
      const { runId } = value(start(host, second));
      value(host.handlers.stopRun({ runId }));
      const other = host.handlers.startRun({ sheetId, kind, runId: '', total: 3, stamp: first });
      if (other.ok) expect(other.value.kind).toBe(kind);
      // A register holds no messages.
      else expect([kind, other.failure.code]).toEqual(['deadlines', 'no-columns']);
    },
  );

  test('that cannot begin leaves its stamp free for the repeat', async () => {
    const host = await registerHost(manyRows(30));
    host.locks.heldElsewhere = true;
    expect(failure(start(host, first)).code).toBe('busy');
    host.locks.heldElsewhere = false;
    expect(value(start(host, first)).done).toBe(0);
  });
});
