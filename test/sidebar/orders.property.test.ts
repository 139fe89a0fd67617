import fc from 'fast-check';
import { NO_FILLING } from '../../src/sidebar/fill-checker';
import { type Desk, type DeskEvent, EMPTY_DESK, stepDesk } from '../../src/sidebar/overview-machine';
import { stepRun } from '../../src/sidebar/run-machine';
import type { Run, RunEvent } from '../../src/sidebar/run-state';
import { Machine, replyTo, type Send } from './machine';
import { ModelServer } from './model-server';
import { BROKEN } from './run-server';

/** What becomes of a call; after the list is used up, all goes well. */
type Fate =
  | 'good'
  | 'twice'
  /** The server never hears of it. */
  | 'unheard'
  /** The server does it, and its answer is lost. */
  | 'unanswered'
  /** The server does it, and Google says that it failed. */
  | 'broken'
  /** The person sends it again while it is still on its way. */
  | 'impatient'
  /** The panel is closed meanwhile, and opened again. */
  | 'closed';
const FATES: Fate[] = ['good', 'twice', 'unheard', 'unanswered', 'broken', 'impatient', 'closed'];

/** A page with its person: starts a run, repeats what failed, goes on with what is offered. */
class Panel {
  readonly desk: Machine<Desk, DeskEvent>;
  readonly run: Machine<Run, RunEvent>;
  /** It has a run to its end on the screen, and nothing is left under way. */
  settled = false;

  constructor(send: Send) {
    this.desk = new Machine<Desk, DeskEvent>(stepDesk, EMPTY_DESK, send);
    this.run = new Machine<Run, RunEvent>(stepRun, NO_FILLING, send, (before, after, event) => {
      if (event.type === 'answered' && event.turn !== before.turn) expect(after).toBe(before);
      if (before.runId !== '' && before.runId.split('.')[0] === after.runId.split('.')[0])
        expect(after.peak).toBeGreaterThanOrEqual(before.peak);
      // As the page does after every run.
      if (after.phase === 'done' && before.phase !== 'done') this.look();
    });
    this.look();
  }

  private look(): void {
    this.desk.tell({ type: 'open', sheetId: 7 });
  }

  /** Does the next thing that the screen asks for; nothing while an answer is awaited. */
  act(): void {
    const { desk, run } = this;
    if (desk.state.failure) desk.tell({ type: 'retry' });
    else if (run.state.failure?.retry) run.tell({ type: 'retry' });
    else if (run.state.failure) {
      run.tell({ type: 'leave' });
      this.look();
    } else if (run.state.phase === 'checked') run.tell({ type: 'fill', mode: 'empty' });
    else if (run.state.phase === 'asking') run.tell({ type: 'goOn' });
    else if (desk.state.call === null && run.state.call === null) this.begin();
  }

  private begin(): void {
    const { overview } = this.desk.state;
    const offered = overview?.run ?? null;
    if (offered) this.run.tell({ type: 'resume', run: offered, mode: 'empty' });
    else if (overview?.history.some(({ outcome }) => outcome === 'done')) this.settled = true;
    else this.run.tell({ type: 'check', sheetId: 7 });
  }

  /** Nobody answers any more: the person sends again what waits. */
  repeat(): void {
    if (this.desk.state.call) this.desk.retry();
    if (this.run.state.call) this.run.retry();
  }
}

/** Lets everything that hangs on answered promises happen. */
const settleDown = () => new Promise((resolve) => setImmediate(resolve));

async function play(s: fc.Scheduler, fates: readonly Fate[], edits: number, server: ModelServer) {
  let calls = 0;
  let windows = 0;
  let panel = null as unknown as Panel;
  const open = () => {
    windows += 1;
    const own = windows;
    // A closed window hears nothing any more.
    panel = new Panel((call, settle) =>
      send(call, (reply) => {
        if (own === windows) settle(reply);
      }),
    );
  };
  const send: Send = (call, settle) => {
    const fate = fates[calls] ?? 'good';
    calls += 1;
    const later = (label: string, act: () => void) => void s.schedule(Promise.resolve(), label).then(act);
    if (fate === 'unheard') return;
    later(`server does ${call.name}`, () => {
      const answer = server.answer(call);
      if (fate === 'unanswered') return;
      const told = fate === 'broken' ? { ok: false, failure: BROKEN } : answer;
      for (let times = fate === 'twice' ? 2 : 1; times > 0; times--)
        later(`answer to ${call.name}`, () => settle(replyTo(call, told)));
    });
    if (fate === 'impatient') later(`${call.name} again`, () => panel.repeat());
    if (fate === 'closed') later('closed', open);
  };
  for (let i = 0; i < edits; i++) void s.schedule(Promise.resolve(), 'edit').then(() => server.edit());
  open();
  for (let moves = 0; !panel.settled || s.count() > 0; moves++) {
    if (moves > 5000) throw new Error('the panel does not come to its end');
    if (s.count() > 0) await s.waitOne();
    else panel.repeat();
    await settleDown();
    panel.act();
  }
  return { panel, calls };
}

const script = fc.array(fc.constantFrom(...FATES), { maxLength: 40 });
const rows = fc.integer({ min: 1, max: 12 });
const size = fc.integer({ min: 1, max: 4 });

test('whatever comes in whatever order, or not at all: one run at a time, never backwards, at the end the server’s state', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      script,
      rows,
      size,
      fc.nat(3),
      async (s, fates, total, portion, edits) => {
        const server = new ModelServer(total, portion);
        const { panel } = await play(s, fates, edits, server);
        // No run took the place of one that had written anything.
        for (const { outcome, done } of server.ended) if (outcome === 'stopped') expect(done).toBe(0);
        expect(server.written).toEqual(server.written.map(() => server.finishedAt));
        expect(panel.desk.state.overview?.run ?? null).toBeNull();
        expect(panel.run.state).toMatchObject({ failure: null, call: null });
      },
    ),
    { numRuns: 300 },
  );
}, 120_000);

test('answers that are only late or doubled take no call more than a quiet run', async () => {
  const calm = fc.array(fc.constantFrom<Fate>('good', 'twice'), { maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), calm, rows, size, async (s, fates, total, portion) => {
      const server = new ModelServer(total, portion);
      const { panel, calls } = await play(s, fates, 0, server);
      // The overview before and after, the check, the start, the portions.
      expect(calls).toBe(4 + Math.ceil(total / portion));
      expect(server.ended).toHaveLength(1);
      expect(panel.run.state).toMatchObject({ phase: 'done', peak: total, written: total });
    }),
    { numRuns: 100 },
  );
}, 60_000);
