import fc from 'fast-check';
import { CHANGES_BEFORE_ASKING, runReducer } from '../../src/run/run-reducer';
import type { Run, RunEvent } from '../../src/run/run-state';
import type { FillPreview } from '../../src/shared/fill';
import { NO_FILLING } from '../../src/sidebar/fill/fill-checker';
import { BROKEN, CHANGED, checkOf, goodReply } from './run-server';

/** What the world does at a step; after the script is over, all goes well. */
type Move = 'good' | 'twice' | 'changed' | 'broken' | 'silent' | 'stale';
const MOVES: fc.Arbitrary<Move> = fc.constantFrom('good', 'twice', 'changed', 'broken', 'silent', 'stale');

interface Trace {
  readonly run: Run;
  readonly calls: number;
  /** Tokens of the last check that the server has taken. */
  readonly taken: ReadonlySet<string>;
  readonly check: FillPreview;
}

function play(script: readonly Move[], total: number, batch: number): Trace {
  let version = 1;
  let check = checkOf(total, batch, version);
  let run = step(runReducer(NO_FILLING, { type: 'check', sheetId: 7 }), check);
  run = runReducer(run, { type: 'fill', mode: 'empty' });
  let taken = new Set<string>();
  let old: RunEvent[] = [];
  let peak = 0;
  let calls = 0;
  for (let at = 0; run.phase !== 'done'; at++) {
    if (at > 10_000) throw new Error('the run does not end');
    if (run.phase === 'asking') run = runReducer(run, { type: 'goOn' });
    if (!run.call) throw new Error(`nothing is asked in ${run.phase}`);
    calls++;
    const move = script[at] ?? 'good';
    const call = run.call;
    if (call.name === 'checkRegister') {
      check = checkOf(total, batch, ++version);
      taken = new Set();
    }
    if (call.name === 'writeBatch') {
      const { from, tokens, layout } = call.request;
      expect(tokens).toEqual(check.tokens.slice(from, from + batch));
      expect(layout).toBe(check.layout);
    }
    const good: RunEvent = { type: 'answered', turn: run.turn, reply: goodReply(call, check), at };
    if (move === 'stale') for (const event of old) expect(runReducer(run, event)).toBe(run);
    if (move === 'changed' && call.name === 'writeBatch') {
      run = runReducer(run, {
        ...good,
        reply: { name: 'writeBatch', answer: { ok: false, failure: CHANGED } },
      });
    } else if (move === 'broken') {
      const reply = { name: call.name, answer: { ok: false, failure: BROKEN } } as typeof good.reply;
      run = runReducer(runReducer(run, { ...good, reply }), { type: 'retry' });
    } else if (move === 'silent') {
      run = runReducer(runReducer(run, { type: 'silence', turn: run.turn }), { type: 'retry' });
    } else {
      if (call.name === 'writeBatch') for (const { hash } of call.request.tokens) taken.add(hash);
      run = runReducer(run, good);
      if (move === 'twice') expect(runReducer(run, good)).toBe(run);
    }
    old = [...old, good].slice(-5);
    expect(run.peak).toBeGreaterThanOrEqual(peak);
    peak = run.peak;
  }
  return { run, calls, taken, check };
}

function step(run: Run, check: FillPreview): Run {
  if (!run.call) throw new Error('nothing is asked');
  return runReducer(run, { type: 'answered', turn: run.turn, reply: goodReply(run.call, check), at: 0 });
}

const script = fc.array(MOVES, { maxLength: 60 });
const total = fc.integer({ min: 1, max: 40 });
const batch = fc.integer({ min: 1, max: 12 });

test('whatever goes wrong, a run ends with every token of the last check taken', () => {
  fc.assert(
    fc.property(script, total, batch, (moves, rows, size) => {
      const { run, taken, check } = play(moves, rows, size);
      expect([...taken].sort()).toEqual(check.tokens.map(({ hash }) => hash).sort());
      expect(run).toMatchObject({ phase: 'done', peak: rows, call: null });
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
      const check = checkOf(rows, size);
      let run = runReducer(step(runReducer(NO_FILLING, { type: 'check', sheetId: 7 }), check), {
        type: 'fill',
        mode: 'empty',
      });
      let calls = 0;
      while (run.phase !== 'asking') {
        calls++;
        run =
          run.call?.name === 'writeBatch'
            ? runReducer(run, {
                type: 'answered',
                turn: run.turn,
                at: 0,
                reply: { name: 'writeBatch', answer: { ok: false, failure: CHANGED } },
              })
            : step(run, check);
      }
      expect(calls).toBe(2 + 3 * CHANGES_BEFORE_ASKING);
    }),
  );
});

test('after a stop no further batch is sent', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 40 }), fc.nat(20), (rows, when) => {
      const check = checkOf(rows, 1);
      let run = runReducer(step(runReducer(NO_FILLING, { type: 'check', sheetId: 7 }), check), {
        type: 'fill',
        mode: 'empty',
      });
      for (let at = 0; at < Math.min(when, rows - 2); at++) run = step(run, check);
      run = runReducer(run, { type: 'stop' });
      run = step(run, check);
      expect(run.call?.name).toBe('stopRun');
      expect(step(run, check).phase).toBe('stopped');
    }),
  );
});
