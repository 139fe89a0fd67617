import { CHANGES_BEFORE_ASKING, runReducer } from '../../src/run/run-reducer';
import { isBusy, isCatchingUp, type Run } from '../../src/run/run-state';
import { NO_FILLING } from '../../src/sidebar/fill/fill-checker';
import { answered, BROKEN, BUSY, CHANGED, checkOf, failed, runState, TAKEN } from './run-server';

const CHECK = checkOf(5, 2);

function checked(check = CHECK): Run {
  return answered(runReducer(NO_FILLING, { type: 'check', sheetId: 7 }), check);
}

function filling(check = CHECK, mode: 'empty' | 'all' = 'empty'): Run {
  return answered(runReducer(checked(check), { type: 'fill', mode }), check);
}

function sentRows(run: Run): number[] {
  return run.call?.name === 'writeBatch' ? run.call.request.tokens.map(({ row }) => row) : [];
}

test('a check asks for the sheet and ends in its result', () => {
  const asking = runReducer(NO_FILLING, { type: 'check', sheetId: 7 });
  expect(asking).toMatchObject({
    phase: 'checking',
    call: { name: 'checkRegister', request: { sheetId: 7 } },
  });
  expect(answered(asking, CHECK)).toMatchObject({ phase: 'checked', call: null, check: CHECK });
});

test('a run sends batches of the size of the check, with its layout, until the server says finished', () => {
  let run = filling();
  const sent: number[][] = [];
  while (run.phase === 'filling') {
    sent.push(sentRows(run));
    expect(run.call).toMatchObject({ request: { runId: 'r1.1', from: run.next, layout: CHECK.layout } });
    run = answered(run, CHECK);
  }
  expect(sent).toEqual([[2, 3], [4, 5], [6]]);
  expect(run).toMatchObject({ phase: 'done', call: null, peak: 5, written: 5 });
});

describe('hand-typed cells', () => {
  const check = checkOf(5, 2, 1, 12);
  test('are not asked about when only empty cells are filled', () => {
    expect(runReducer(checked(check), { type: 'fill', mode: 'empty' }).phase).toBe('starting');
  });
  test('are asked about when all are refreshed; agreeing starts, cancelling goes back to the check', () => {
    const asking = runReducer(checked(check), { type: 'fill', mode: 'all' });
    expect(asking).toMatchObject({ phase: 'confirm', call: null });
    expect(runReducer(asking, { type: 'agree' })).toMatchObject({ phase: 'starting', agreed: 12 });
    expect(runReducer(asking, { type: 'stop' })).toMatchObject({ phase: 'checked', check });
  });
  test('are asked about again only when a later check finds more of them', () => {
    const started = answered(
      runReducer(runReducer(checked(check), { type: 'fill', mode: 'all' }), { type: 'agree' }),
      check,
    );
    const again = failed(started, CHANGED);
    expect(answered(again, checkOf(5, 2, 2, 12)).phase).toBe('starting');
    expect(answered(again, checkOf(5, 2, 2, 13)).phase).toBe('confirm');
  });
});

describe('a changed sheet', () => {
  test('is checked again; the run goes on from the first row with the new tokens and shows what it had reached', () => {
    const half = answered(filling(), CHECK);
    const checking = failed(half, CHANGED);
    expect(checking).toMatchObject({ phase: 'checking', runId: 'r1.1', peak: 2 });
    const newer = checkOf(6, 2, 2);
    const starting = answered(checking, newer);
    expect(starting.call).toEqual({
      name: 'startRun',
      request: { sheetId: 7, kind: 'fill', runId: 'r1.1', total: 6 },
    });
    const again = answered(starting, newer);
    expect(again.call).toMatchObject({
      request: { from: 0, layout: newer.layout, tokens: newer.tokens.slice(0, 2) },
    });
    expect(again.peak).toBe(2);
    expect(isCatchingUp(again)).toBe(true);
    expect(isCatchingUp(answered(again, newer))).toBe(false);
  });

  test('that will not hold still is put to the person, who goes on or stops', () => {
    let run = filling();
    for (let times = 0; times < CHANGES_BEFORE_ASKING; times++) {
      run = failed(run, CHANGED);
      expect(run.phase).toBe('checking');
      run = answered(answered(run, CHECK), CHECK);
    }
    const asking = failed(run, CHANGED);
    expect(asking).toMatchObject({ phase: 'asking', call: null });
    expect(runReducer(asking, { type: 'goOn' })).toMatchObject({ phase: 'checking', changes: 0 });
    expect(runReducer(asking, { type: 'stop' })).toMatchObject({
      phase: 'stopping',
      call: { name: 'stopRun' },
    });
  });

  test('forgets earlier changes once the run gets further than ever', () => {
    const again = answered(answered(failed(filling(), CHANGED), CHECK), CHECK);
    expect(again.changes).toBe(1);
    expect(answered(again, CHECK).changes).toBe(0);
  });

  test('is met by a stop that was already wanted', () => {
    const wanted = runReducer(filling(), { type: 'stop' });
    expect(failed(wanted, CHANGED)).toMatchObject({ phase: 'stopping' });
  });
});

describe('stopping', () => {
  test('waits for the batch under way, then ends the run', () => {
    const wanted = runReducer(filling(), { type: 'stop' });
    expect(wanted).toMatchObject({ phase: 'filling', stopWanted: true });
    const stopping = answered(wanted, CHECK);
    expect(stopping.call).toEqual({ name: 'stopRun', request: { runId: 'r1.1' } });
    expect(answered(stopping, CHECK)).toMatchObject({ phase: 'stopped', record: { outcome: 'stopped' } });
  });
  test('in the last batch is a finished run', () => {
    const last = answered(answered(filling(), CHECK), CHECK);
    expect(answered(runReducer(last, { type: 'stop' }), CHECK).phase).toBe('done');
  });
  test('before the run has its name waits for the name', () => {
    const starting = runReducer(checked(), { type: 'fill', mode: 'empty' });
    const wanted = runReducer(starting, { type: 'stop' });
    expect(wanted).toMatchObject({ phase: 'starting', stopWanted: true });
    expect(answered(wanted, CHECK).call).toEqual({ name: 'stopRun', request: { runId: 'r1.1' } });
  });
  test('a failed or silent batch does not wait for it', () => {
    const silent = runReducer(filling(), { type: 'silence', turn: filling().turn });
    expect(silent.silent).toBe(true);
    expect(runReducer(silent, { type: 'stop' }).phase).toBe('stopping');
    expect(runReducer(failed(filling(), BROKEN), { type: 'stop' }).phase).toBe('stopping');
  });
  test('a dry run just leaves it', () => {
    expect(runReducer(runReducer(NO_FILLING, { type: 'check', sheetId: 7 }), { type: 'stop' })).toMatchObject(
      {
        phase: 'idle',
        call: null,
      },
    );
  });
});

describe('failures', () => {
  test('are kept with the call, which a retry sends again, whole', () => {
    const broken = failed(filling(), BROKEN);
    expect(broken).toMatchObject({ phase: 'filling', failure: BROKEN });
    const again = runReducer(broken, { type: 'retry' });
    expect(again).toMatchObject({ failure: null, call: broken.call });
    expect(again.turn).toBeGreaterThan(broken.turn);
  });
  test('of a start leave nothing behind', () => {
    const busy = failed(runReducer(checked(), { type: 'fill', mode: 'empty' }), BUSY);
    expect(busy.failure).toBe(BUSY);
    expect(runReducer(busy, { type: 'stop' })).toMatchObject({ phase: 'idle', failure: null });
  });
  test('that end the run here can be left', () => {
    expect(runReducer(failed(filling(), TAKEN), { type: 'leave' })).toMatchObject({
      phase: 'idle',
      runId: '',
    });
  });
});

describe('an unfinished run', () => {
  test('is checked, taken up under its name and shown from where it was', () => {
    const checking = runReducer(NO_FILLING, { type: 'resume', run: runState(4000, 20000), mode: 'empty' });
    expect(checking).toMatchObject({ phase: 'checking', runId: 'r1.1', sheetId: 7, peak: 4000 });
    const starting = answered(checking, checkOf(20000, 500));
    expect(starting.call).toEqual({
      name: 'startRun',
      request: { sheetId: 7, kind: 'fill', runId: 'r1.1', total: 20000 },
    });
  });
  test('that refreshed all asks before it replaces what was typed since', () => {
    const checking = runReducer(NO_FILLING, { type: 'resume', run: runState(2, 5, 'all'), mode: 'empty' });
    expect(answered(checking, checkOf(5, 2, 1, 3)).phase).toBe('confirm');
  });
  test('can be ended', () => {
    const stopping = runReducer(NO_FILLING, { type: 'discard', run: runState(2, 5) });
    expect(stopping.call).toEqual({ name: 'stopRun', request: { runId: 'r1.1' } });
  });
  test('whose rows are all gone is ended', () => {
    const checking = runReducer(NO_FILLING, { type: 'resume', run: runState(2, 5), mode: 'empty' });
    const none = checkOf(0, 2);
    expect(answered(answered(checking, none), none).phase).toBe('stopping');
  });
});

test.each([
  ['idle', NO_FILLING, false],
  ['a dry run', runReducer(NO_FILLING, { type: 'check', sheetId: 7 }), false],
  ['a check to look at', checked(), false],
  ['a run', filling(), true],
])('%s: busy is %#', (_name, run, busy) => {
  expect(isBusy(run)).toBe(busy);
});

test('a broken batch size still moves on', () => {
  expect(sentRows(filling(checkOf(3, 0)))).toEqual([2]);
});

test('a check cannot be started in the middle of a run', () => {
  const run = filling();
  expect(runReducer(run, { type: 'check', sheetId: 7 })).toBe(run);
});
