import { CHANGES_BEFORE_ASKING, runReducer } from '../../src/run/run-reducer';
import { isBusy, isCatchingUp, newPage, noRun, type Run } from '../../src/run/run-state';
import { answered, failed, replyOf } from './answers';
import { BROKEN, BUSY, CHANGED, TAKEN } from './failures';
import { ModelServer, SHEET } from './model-server';

const NONE = noRun('fill', 'p1', {});

let server: ModelServer;
beforeEach(() => {
  server = new ModelServer(5, 2);
});

const previewing = () => runReducer(NONE, { type: 'preview', sheetId: SHEET });
const previewed = () => answered(previewing(), server);
const starting = () => runReducer(previewed(), { type: 'start' });
const writing = () => answered(starting(), server);

function sent(run: Run): readonly string[] {
  return run.call?.name === 'writeBatch' ? run.call.request.tokens : [];
}

test('a preview asks for the sheet and ends in its result', () => {
  const asking = previewing();
  expect(asking).toMatchObject({
    phase: 'previewing',
    call: { name: 'previewRun', request: { sheetId: SHEET, kind: 'fill', options: {} } },
  });
  expect(answered(asking, server)).toMatchObject({
    phase: 'previewed',
    call: null,
    preview: server.preview('fill'),
  });
});

test('a run sends batches of the size of the preview, with its layout, until the server says finished', () => {
  const { layout } = server.preview('fill');
  let run = writing();
  const batches: (readonly string[])[] = [];
  while (run.phase === 'writing') {
    batches.push(sent(run));
    expect(run.call).toMatchObject({
      request: { runId: 'p1fill1.p1fill1', from: run.next, total: 5, layout, options: {} },
    });
    run = answered(run, server);
  }
  expect(batches).toEqual([['1:0', '1:1'], ['1:2', '1:3'], ['1:4']]);
  expect(run).toMatchObject({ phase: 'done', call: null, peak: 5, written: 5 });
});

describe('hand-typed cells', () => {
  test('are not asked about when none would be replaced', () => {
    expect(starting().phase).toBe('starting');
  });
  test('are asked about when some would be; agreeing starts, cancelling goes back to the preview', () => {
    server.overwrites = 12;
    const asking = starting();
    expect(asking).toMatchObject({ phase: 'confirm', call: null });
    expect(runReducer(asking, { type: 'agree' })).toMatchObject({ phase: 'starting', agreed: 12 });
    expect(runReducer(asking, { type: 'stop' })).toMatchObject({
      phase: 'previewed',
      preview: server.preview('fill'),
    });
  });
  test.each([
    [12, 'starting'],
    [13, 'confirm'],
  ])('are asked about again only when a later preview finds more of them: %i', (overwrites, phase) => {
    server.overwrites = 12;
    const started = answered(runReducer(starting(), { type: 'agree' }), server);
    const again = failed(started, CHANGED);
    server.overwrites = overwrites;
    expect(answered(again, server).phase).toBe(phase);
  });
});

describe('a changed sheet', () => {
  test('is previewed again; the run goes on from the first row with the new tokens and shows what it had reached', () => {
    const half = answered(writing(), server);
    server.edit(6);
    const again = answered(half, server);
    expect(again).toMatchObject({ phase: 'previewing', runId: 'p1fill1.p1fill1', peak: 2 });
    const { layout, tokens } = server.preview('fill');
    const restarting = answered(again, server);
    expect(restarting.call).toEqual({
      name: 'startRun',
      request: {
        sheetId: SHEET,
        kind: 'fill',
        key: 'p1fill2',
        runId: 'p1fill1.p1fill1',
        total: 6,
        layout,
        options: {},
      },
    });
    const restarted = answered(restarting, server);
    expect(restarted.call).toMatchObject({ request: { from: 0, layout, tokens: tokens.slice(0, 2) } });
    expect(restarted.peak).toBe(2);
    expect(isCatchingUp(restarted)).toBe(true);
    expect(isCatchingUp(answered(restarted, server))).toBe(false);
  });

  test('that will not hold still is put to the person, who goes on or stops', () => {
    let run = writing();
    for (let times = 0; times < CHANGES_BEFORE_ASKING; times++) {
      run = failed(run, CHANGED);
      expect(run.phase).toBe('previewing');
      run = answered(answered(run, server), server);
    }
    const asking = failed(run, CHANGED);
    expect(asking).toMatchObject({ phase: 'asking', call: null });
    expect(runReducer(asking, { type: 'goOn' })).toMatchObject({ phase: 'previewing', changes: 0 });
    expect(runReducer(asking, { type: 'stop' })).toMatchObject({
      phase: 'stopping',
      call: { name: 'stopRun' },
    });
  });

  test('forgets earlier changes once the run gets further than ever', () => {
    const again = answered(answered(failed(writing(), CHANGED), server), server);
    expect(again.changes).toBe(1);
    expect(answered(again, server).changes).toBe(0);
  });

  test('is met by a stop that was already wanted', () => {
    const wanted = runReducer(writing(), { type: 'stop' });
    expect(failed(wanted, CHANGED)).toMatchObject({ phase: 'stopping' });
  });
});

describe('stopping', () => {
  test('waits for the batch under way, then ends the run', () => {
    const wanted = runReducer(writing(), { type: 'stop' });
    expect(wanted).toMatchObject({ phase: 'writing', stopWanted: true });
    const stopping = answered(wanted, server);
    expect(stopping.call).toEqual({ name: 'stopRun', request: { runId: 'p1fill1.p1fill1' } });
    expect(answered(stopping, server)).toMatchObject({ phase: 'stopped', record: { outcome: 'stopped' } });
  });
  test('in the last batch is a finished run', () => {
    const last = answered(answered(writing(), server), server);
    expect(answered(runReducer(last, { type: 'stop' }), server).phase).toBe('done');
  });
  test('before the run has its name waits for the name', () => {
    const wanted = runReducer(starting(), { type: 'stop' });
    expect(wanted).toMatchObject({ phase: 'starting', stopWanted: true });
    expect(answered(wanted, server).call).toEqual({ name: 'stopRun', request: { runId: 'p1fill1.p1fill1' } });
  });
  test('a failed or silent batch does not wait for it', () => {
    const run = writing();
    const silent = runReducer(run, { type: 'silence', turn: run.turn });
    expect(silent.silent).toBe(true);
    expect(runReducer(silent, { type: 'stop' }).phase).toBe('stopping');
    expect(runReducer(failed(run, BROKEN), { type: 'stop' }).phase).toBe('stopping');
  });
  test('a preview just leaves it', () => {
    expect(runReducer(previewing(), { type: 'stop' })).toMatchObject({ phase: 'idle', call: null });
  });
});

describe('failures', () => {
  test('are kept with the call, which a retry sends again, whole', () => {
    const broken = failed(writing(), BROKEN);
    expect(broken).toMatchObject({ phase: 'writing', failure: BROKEN });
    const again = runReducer(broken, { type: 'retry' });
    expect(again).toMatchObject({ failure: null, call: broken.call });
    expect(again.turn).toBeGreaterThan(broken.turn);
  });
  test('of a start leave nothing behind', () => {
    const busy = failed(starting(), BUSY);
    expect(busy.failure).toBe(BUSY);
    expect(runReducer(busy, { type: 'stop' })).toMatchObject({ phase: 'idle', failure: null });
  });
  test('that end the run here can be left', () => {
    expect(runReducer(failed(writing(), TAKEN), { type: 'leave' })).toMatchObject({
      phase: 'idle',
      runId: '',
    });
  });
});

describe('an unfinished run', () => {
  test('is previewed, taken up under its name and shown from where it was', () => {
    server = new ModelServer(20000, 500);
    const again = runReducer(NONE, { type: 'resume', run: server.left(4000) });
    expect(again).toMatchObject({ phase: 'previewing', runId: 'r1.1', sheetId: SHEET, peak: 4000 });
    const { layout } = server.preview('fill');
    expect(answered(again, server).call).toEqual({
      name: 'startRun',
      request: {
        sheetId: SHEET,
        kind: 'fill',
        key: 'p1fill1',
        runId: 'r1.1',
        total: 20000,
        layout,
        options: {},
      },
    });
  });
  test('asks before it replaces what was typed since', () => {
    const again = runReducer(NONE, { type: 'resume', run: server.left(2) });
    server.overwrites = 3;
    expect(answered(again, server).phase).toBe('confirm');
  });
  test('is asked for what it was started with', () => {
    const options = { level: 'parent', guard: 'owner', chosen: ['50657000'] } as const;
    const first = { level: 'municipality', guard: 'warning', chosen: null } as const;
    const state = server.left(2, 'handOut', options);
    const again = runReducer(noRun('handOut', 'p1', first), { type: 'resume', run: state });
    expect(again.call).toMatchObject({ name: 'previewRun', request: { options } });
    const restarting = answered(again, server);
    expect(restarting.call).toMatchObject({ name: 'startRun', request: { options } });
    expect(answered(restarting, server).call).toMatchObject({ name: 'writeBatch', request: { options } });
  });
  test('can be ended', () => {
    const stopping = runReducer(NONE, { type: 'discard', run: server.left(2) });
    expect(stopping.call).toEqual({ name: 'stopRun', request: { runId: 'r1.1' } });
  });
  test('whose rows are all gone is ended', () => {
    const again = runReducer(NONE, { type: 'resume', run: server.left(2) });
    server.edit(0);
    expect(answered(answered(again, server), server).phase).toBe('stopping');
  });
});

describe('what a hand-out is asked for', () => {
  const first = { level: 'municipality', guard: 'warning', chosen: null } as const;
  const handOut = () =>
    answered(runReducer(noRun('handOut', 'p1', first), { type: 'preview', sheetId: SHEET }), server);
  const parents = { ...first, level: 'parent' } as const;

  test('is previewed again when it changes', () => {
    const asking = runReducer(handOut(), { type: 'choose', options: parents });
    expect(asking).toMatchObject({
      phase: 'previewing',
      options: first,
      call: { name: 'previewRun', request: { options: parents } },
    });
    expect(answered(asking, server)).toMatchObject({ phase: 'previewed', options: parents });
  });
  test('stays what the preview on the screen was asked for when the change fails or is not waited for', () => {
    const asking = runReducer(handOut(), { type: 'choose', options: parents });
    for (const run of [asking, failed(asking, BROKEN)])
      expect(runReducer(run, { type: 'stop' })).toMatchObject({ phase: 'previewed', options: first });
  });
  test('may be a part of the tokens: only these are written', () => {
    const chosen = { ...first, chosen: ['1:1', '1:3'] };
    const narrowed = runReducer(handOut(), { type: 'narrow', tokens: chosen.chosen, options: chosen });
    const restarting = runReducer(narrowed, { type: 'start' });
    expect(restarting.call).toMatchObject({ request: { total: 2, options: chosen } });
    const batch = answered(restarting, server);
    expect(sent(batch)).toEqual(chosen.chosen);
    expect(answered(batch, server).phase).toBe('done');
  });
  test('stays for the next preview, unless that is asked for something else', () => {
    const left = runReducer(answered(runReducer(handOut(), { type: 'choose', options: parents }), server), {
      type: 'leave',
    });
    const again = (options?: typeof first) => runReducer(left, { type: 'preview', sheetId: 3, options });
    expect(again().call).toMatchObject({ request: { sheetId: 3, options: parents } });
    expect(again(first).call).toMatchObject({ request: { sheetId: 3, options: first } });
  });
});

describe('the key of a start', () => {
  const keyOf = ({ call }: Run) => (call?.name === 'startRun' ? call.request.key : '');

  test('sent twice is one run', () => {
    const first = starting();
    replyOf(first, server);
    const again = runReducer(runReducer(first, { type: 'silence', turn: first.turn }), { type: 'retry' });
    expect(keyOf(again)).toBe(keyOf(first));
    expect(answered(again, server)).toMatchObject({ phase: 'writing', runId: 'p1fill1.p1fill1' });
    expect(server.run).toMatchObject({ key: 'p1fill1', driver: 'p1fill1' });
  });
  test('of another page is told that the sheet is busy', () => {
    writing();
    const other = runReducer(noRun('fill', 'p2', {}), { type: 'preview', sheetId: SHEET });
    const refused = answered(runReducer(answered(other, server), { type: 'start' }), server);
    expect(refused).toMatchObject({ phase: 'starting', failure: BUSY });
    expect(server.run).toMatchObject({ key: 'p1fill1', driver: 'p1fill1' });
  });
  test('is another one for each start and each kind of run', () => {
    const first = starting();
    const next = runReducer(answered(previewAgain(first), server), { type: 'start' });
    const audit = answered(runReducer(noRun('audit', 'p1', {}), { type: 'preview', sheetId: SHEET }), server);
    const keys = [first, next, runReducer(audit, { type: 'start' })].map(keyOf);
    expect(keys).toEqual(['p1fill1', 'p1fill2', 'p1audit1']);
  });
  test('heard again after its run is over starts nothing', () => {
    const first = starting();
    let run = answered(first, server);
    while (run.phase === 'writing') run = answered(run, server);
    expect(replyOf(first, server).answer).toMatchObject({ ok: false, failure: { code: 'run-gone' } });
    expect(server.run).toBeNull();
  });

  function previewAgain(run: Run<'fill'>): Run<'fill'> {
    const left = runReducer(failed(run, BUSY), { type: 'stop' });
    return runReducer(left, { type: 'preview', sheetId: SHEET });
  }
});

test('opened pages have names of their own, short and plain', () => {
  const names = Array.from({ length: 50 }, newPage);
  expect(new Set(names).size).toBe(50);
  for (const name of names) expect(name).toMatch(/^[0-9a-z]{1,16}$/);
});

test.each([
  ['nothing', () => NONE, false],
  ['a preview under way', previewing, false],
  ['a preview to look at', previewed, false],
  ['a run', writing, true],
])('%s: busy is %#', (_name, run, busy) => {
  expect(isBusy(run())).toBe(busy);
});

test('a broken batch size still moves on', () => {
  server = new ModelServer(3, 0);
  expect(sent(writing())).toEqual(['1:0']);
});

test('a preview cannot be started in the middle of a run', () => {
  const run = writing();
  expect(runReducer(run, { type: 'preview', sheetId: SHEET })).toBe(run);
});

describe('a check behind what is shown', () => {
  const rechecking = (seen = previewed()) => runReducer(seen, { type: 'recheck' });

  test('asks again and leaves the preview in sight', () => {
    const seen = previewed();
    expect(rechecking(seen)).toMatchObject({
      phase: 'previewed',
      call: { name: 'previewRun' },
      preview: seen.preview,
    });
  });
  test('a failure, or giving up, leaves it too', () => {
    const seen = previewed();
    const broken = failed(rechecking(seen), BROKEN);
    expect(broken).toMatchObject({ phase: 'previewed', preview: seen.preview, failure: BROKEN });
    expect(runReducer(broken, { type: 'stop' })).toMatchObject({
      phase: 'previewed',
      call: null,
      failure: null,
    });
  });
  test('writing does not wait for it, and its late answer does nothing', () => {
    const started = runReducer(rechecking(), { type: 'start' });
    expect(started.phase).toBe('starting');
    expect(answered(started, server).phase).toBe('writing');
  });
  test('is nothing before there is a preview', () => {
    expect(rechecking(NONE)).toBe(NONE);
  });
});
