import fc from 'fast-check';
import { CHANGES_BEFORE_ASKING, stepRun } from '../../src/run/run-machine';
import type { Run, RunEvent } from '../../src/run/run-state';
import type { CheckResult } from '../../src/shared/contract';
import { NO_FILLING } from '../../src/sidebar/fill/fill-checker';
import { BROKEN, CHANGED, checkOf, goodReply } from './run-server';

/** What the world does at a step; after the script is over, all goes well. */
type Move = 'good' | 'twice' | 'changed' | 'broken' | 'silent' | 'stale';
const MOVES: fc.Arbitrary<Move> = fc.constantFrom('good', 'twice', 'changed', 'broken', 'silent', 'stale');

interface Trace {
  readonly run: Run;
  readonly calls: number;
  /** Tickets of the last check that the server has taken. */
  readonly taken: ReadonlySet<string>;
  readonly check: CheckResult;
}

function play(script: readonly Move[], total: number, portion: number): Trace {
  let version = 1;
  let check = checkOf(total, portion, version);
  let run = step(stepRun(NO_FILLING, { type: 'check', sheetId: 7 }), check);
  run = stepRun(run, { type: 'fill', mode: 'empty' });
  let taken = new Set<string>();
  let old: RunEvent[] = [];
  let peak = 0;
  let calls = 0;
  for (let at = 0; run.phase !== 'done'; at++) {
    if (at > 10_000) throw new Error('the run does not end');
    if (run.phase === 'asking') run = stepRun(run, { type: 'goOn' });
    if (!run.call) throw new Error(`nothing is asked in ${run.phase}`);
    calls++;
    const move = script[at] ?? 'good';
    const call = run.call;
    if (call.name === 'checkRegister') {
      check = checkOf(total, portion, ++version);
      taken = new Set();
    }
    if (call.name === 'fillPortion') {
      const { from, tickets, layout } = call.request;
      expect(tickets).toEqual(check.tickets.slice(from, from + portion));
      expect(layout).toBe(check.layout);
    }
    const good: RunEvent = { type: 'answered', turn: run.turn, reply: goodReply(call, check), at };
    if (move === 'stale') for (const event of old) expect(stepRun(run, event)).toBe(run);
    if (move === 'changed' && call.name === 'fillPortion') {
      run = stepRun(run, {
        ...good,
        reply: { name: 'fillPortion', answer: { ok: false, failure: CHANGED } },
      });
    } else if (move === 'broken') {
      const reply = { name: call.name, answer: { ok: false, failure: BROKEN } } as typeof good.reply;
      run = stepRun(stepRun(run, { ...good, reply }), { type: 'retry' });
    } else if (move === 'silent') {
      run = stepRun(stepRun(run, { type: 'silence', turn: run.turn }), { type: 'retry' });
    } else {
      if (call.name === 'fillPortion') for (const { print } of call.request.tickets) taken.add(print);
      run = stepRun(run, good);
      if (move === 'twice') expect(stepRun(run, good)).toBe(run);
    }
    old = [...old, good].slice(-5);
    expect(run.peak).toBeGreaterThanOrEqual(peak);
    peak = run.peak;
  }
  return { run, calls, taken, check };
}

function step(run: Run, check: CheckResult): Run {
  if (!run.call) throw new Error('nothing is asked');
  return stepRun(run, { type: 'answered', turn: run.turn, reply: goodReply(run.call, check), at: 0 });
}

const script = fc.array(MOVES, { maxLength: 60 });
const total = fc.integer({ min: 1, max: 40 });
const portion = fc.integer({ min: 1, max: 12 });

test('whatever goes wrong, a run ends with every ticket of the last check taken', () => {
  fc.assert(
    fc.property(script, total, portion, (moves, rows, size) => {
      const { run, taken, check } = play(moves, rows, size);
      expect([...taken].sort()).toEqual(check.tickets.map(({ print }) => print).sort());
      expect(run).toMatchObject({ phase: 'done', peak: rows, call: null });
    }),
  );
});

test('without faults a run takes one start and as many calls as portions', () => {
  fc.assert(
    fc.property(total, portion, (rows, size) => {
      expect(play([], rows, size).calls).toBe(1 + Math.ceil(rows / size));
    }),
  );
});

test('a sheet that changes for ever is never fought for ever: the person is asked', () => {
  fc.assert(
    fc.property(total, portion, (rows, size) => {
      const check = checkOf(rows, size);
      let run = stepRun(step(stepRun(NO_FILLING, { type: 'check', sheetId: 7 }), check), {
        type: 'fill',
        mode: 'empty',
      });
      let calls = 0;
      while (run.phase !== 'asking') {
        calls++;
        run =
          run.call?.name === 'fillPortion'
            ? stepRun(run, {
                type: 'answered',
                turn: run.turn,
                at: 0,
                reply: { name: 'fillPortion', answer: { ok: false, failure: CHANGED } },
              })
            : step(run, check);
      }
      expect(calls).toBe(2 + 3 * CHANGES_BEFORE_ASKING);
    }),
  );
});

test('after a stop no further portion is sent', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 40 }), fc.nat(20), (rows, when) => {
      const check = checkOf(rows, 1);
      let run = stepRun(step(stepRun(NO_FILLING, { type: 'check', sheetId: 7 }), check), {
        type: 'fill',
        mode: 'empty',
      });
      for (let at = 0; at < Math.min(when, rows - 2); at++) run = step(run, check);
      run = stepRun(run, { type: 'stop' });
      run = step(run, check);
      expect(run.call?.name).toBe('stopRun');
      expect(step(run, check).phase).toBe('stopped');
    }),
  );
});
