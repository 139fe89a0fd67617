import fc from 'fast-check';
import { CHANGES_BEFORE_ASKING, runReducer } from '../../src/run/run-reducer';
import { noRun, type Run, type RunEvent } from '../../src/run/run-state';
import { answered, failed, replyOf } from './answers';
import { BROKEN, CHANGED } from './failures';
import { ModelServer, SHEET } from './model-server';

/** What the world does at a step; after the script is over, all goes well. */
type Move = 'good' | 'twice' | 'changed' | 'broken' | 'silent' | 'stale';
const MOVES: fc.Arbitrary<Move> = fc.constantFrom('good', 'twice', 'changed', 'broken', 'silent', 'stale');

const NONE = noRun('fill', 'p1', {});

interface Trace {
  readonly run: Run;
  readonly calls: number;
  /** Tokens of the last preview that the server has taken. */
  readonly taken: ReadonlySet<string>;
  readonly server: ModelServer;
}

function started(server: ModelServer): Run<'fill'> {
  const previewed = answered(runReducer(NONE, { type: 'preview', sheetId: SHEET }), server);
  return runReducer(previewed, { type: 'start' });
}

function play(script: readonly Move[], total: number, batch: number): Trace {
  const server = new ModelServer(total, batch);
  let run = started(server);
  let taken = new Set<string>();
  let old: RunEvent<'fill'>[] = [];
  let peak = 0;
  let calls = 0;
  for (let at = 0; run.phase !== 'done'; at++) {
    if (at > 10_000) throw new Error('the run does not end');
    if (run.phase === 'asking') run = runReducer(run, { type: 'goOn' });
    const { call } = run;
    if (!call) throw new Error(`nothing is asked in ${run.phase}`);
    calls++;
    const move = script[at] ?? 'good';
    if (move === 'changed') server.edit();
    if (call.name === 'previewRun') taken = new Set();
    if (call.name === 'writeBatch') {
      const { from, tokens, layout } = call.request;
      expect(tokens).toEqual(run.preview?.tokens.slice(from, from + batch));
      expect(layout).toBe(run.preview?.layout);
    }
    if (move === 'stale') for (const event of old) expect(runReducer(run, event)).toBe(run);
    if (move === 'broken') run = runReducer(failed(run, BROKEN), { type: 'retry' });
    else if (move === 'silent')
      run = runReducer(runReducer(run, { type: 'silence', turn: run.turn }), { type: 'retry' });
    else {
      const event = { type: 'answered', turn: run.turn, reply: replyOf(run, server), at } as const;
      if (call.name === 'writeBatch' && event.reply.answer.ok)
        for (const token of call.request.tokens) taken.add(token);
      run = runReducer(run, event);
      if (move === 'twice') expect(runReducer(run, event)).toBe(run);
      old = [...old, event].slice(-5);
    }
    expect(run.peak).toBeGreaterThanOrEqual(peak);
    peak = run.peak;
  }
  return { run, calls, taken, server };
}

const script = fc.array(MOVES, { maxLength: 60 });
const total = fc.integer({ min: 1, max: 40 });
const batch = fc.integer({ min: 1, max: 12 });

test('whatever goes wrong, a run ends with every token of the last preview taken', () => {
  fc.assert(
    fc.property(script, total, batch, (moves, rows, size) => {
      const { run, taken, server } = play(moves, rows, size);
      expect([...taken].sort()).toEqual([...(run.preview?.tokens ?? [])].sort());
      expect(run).toMatchObject({ phase: 'done', peak: rows, call: null });
      expect(server.written).toEqual(server.written.map(() => server.finishedAt));
      expect(server.ended).toHaveLength(1);
    }),
  );
});

test('without faults a run takes one start and as many calls as batches', () => {
  fc.assert(
    fc.property(total, batch, (rows, size) => {
      expect(play([], rows, size).calls).toBe(1 + Math.ceil(rows / size));
    }),
  );
});

test('a sheet that changes for ever is never fought for ever: the person is asked', () => {
  fc.assert(
    fc.property(total, batch, (rows, size) => {
      const server = new ModelServer(rows, size);
      let calls = 0;
      let run = started(server);
      while (run.phase !== 'asking') {
        calls++;
        run = run.call?.name === 'writeBatch' ? failed(run, CHANGED) : answered(run, server);
      }
      expect(calls).toBe(2 + 3 * CHANGES_BEFORE_ASKING);
    }),
  );
});

test('after a stop no further batch is sent', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 40 }), fc.nat(20), (rows, when) => {
      const server = new ModelServer(rows, 1);
      let run = started(server);
      for (let at = 0; at < Math.min(when, rows - 2); at++) run = answered(run, server);
      run = answered(runReducer(run, { type: 'stop' }), server);
      expect(run.call?.name).toBe('stopRun');
      expect(answered(run, server).phase).toBe('stopped');
    }),
  );
});
