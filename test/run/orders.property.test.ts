import fc from 'fast-check';
import type { Call } from '../../src/run/call';
import { runReducer } from '../../src/run/run-reducer';
import { noRun, type Run, type RunEvent, runKey } from '../../src/run/run-state';
import { NO_UNDO, type Undo, type UndoEvent, undoReducer } from '../../src/run/undo-reducer';
import { EMPTY_STORE, type Store, type StoreEvent, storeReducer } from '../../src/sidebar/setup/store';
import { cells, fill, manyRows, registerHost } from '../support/register';
import { BROKEN } from './failures';
import { Machine, replyTo, type Send } from './machine';
import { ModelServer, SHEET } from './model-server';
import { RealServer } from './real-server';

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
  /** The person sends it again while it is still on its way: Google may start it after its repeat. */
  | 'impatient'
  /** The panel is closed meanwhile, and opened again. */
  | 'closed';
const FATES: Fate[] = ['good', 'twice', 'unheard', 'unanswered', 'broken', 'impatient', 'closed'];

/** What else the person wants, at any moment. */
type Wish = 'stop' | 'undo';

interface Server {
  answer(call: Call): unknown;
  /** A colleague changes every row. */
  edit(): void;
}

/** A page with its person: starts a run, stops it, takes it back, repeats what failed, goes on with what is offered. */
class Panel {
  readonly store: Machine<Store, StoreEvent>;
  readonly run: Machine<Run<'fill'>, RunEvent<'fill'>>;
  readonly undo: Machine<Undo, UndoEvent>;
  /** It has a run to its end on the screen, and nothing is left under way. */
  settled = false;

  constructor(page: string, send: Send) {
    const over = new Set<string>();
    this.store = new Machine<Store, StoreEvent>(storeReducer, EMPTY_STORE, send, (_before, { overview }) => {
      // What has ended on this page is not offered again.
      if (overview?.run) expect(over).not.toContain(runKey(overview.run.runId));
    });
    this.run = new Machine<Run<'fill'>, RunEvent<'fill'>>(
      runReducer,
      noRun('fill', page, {}),
      send,
      (before, after, event) => {
        if (event.type === 'answered' && event.turn !== before.turn) expect(after).toBe(before);
        if (before.runId !== '' && runKey(before.runId) === runKey(after.runId))
          expect(after.peak).toBeGreaterThanOrEqual(before.peak);
        // As the page does after every run.
        const { phase, runId } = after;
        if (phase === before.phase || (phase !== 'done' && phase !== 'stopped')) return;
        over.add(runKey(runId));
        this.store.dispatch({ type: 'ended', sheetId: SHEET, runId });
      },
    );
    this.undo = new Machine<Undo, UndoEvent>(undoReducer, NO_UNDO, send, (before, after, event) => {
      if (event.type === 'answered' && event.turn !== before.turn) expect(after).toBe(before);
      if (after.phase === 'done' && before.phase !== 'done') this.look();
    });
    this.look();
  }

  private look(): void {
    this.store.dispatch({ type: 'open', sheetId: SHEET });
  }

  /** Does the next thing that the screen asks for; nothing while an answer is awaited. */
  act(wishes: Wish[]): void {
    const { store, run, undo } = this;
    const failure = run.state.failure ?? undo.state.failure;
    if (store.state.failure) store.dispatch({ type: 'retry' });
    else if (failure?.retry && failure.code !== 'busy') {
      run.dispatch({ type: 'retry' });
      undo.dispatch({ type: 'retry' });
    } else if (failure) {
      // What is over, or another's, is left, and the sheet looked at again.
      run.dispatch({ type: failure.retry ? 'stop' : 'leave' });
      undo.dispatch({ type: 'leave' });
      this.look();
    } else if (wishes[0] === 'stop' && run.state.phase === 'writing') {
      wishes.shift();
      run.dispatch({ type: 'stop' });
    } else if (run.state.phase === 'previewed') run.dispatch({ type: 'start' });
    else if (run.state.phase === 'asking') run.dispatch({ type: 'goOn' });
    else if (store.state.call === null && run.state.call === null && undo.state.call === null)
      this.begin(wishes);
  }

  private begin(wishes: Wish[]): void {
    const { overview } = this.store.state;
    const offered = overview?.run ?? null;
    const record = overview?.history.find(({ undoable }) => undoable);
    if (offered) this.run.dispatch({ type: 'resume', run: offered });
    else if (wishes[0] === 'undo' && record) {
      wishes.shift();
      this.undo.dispatch({ type: 'undo', record });
      this.undo.dispatch({ type: 'agree' });
    } else if (overview?.history[0]?.outcome === 'done') this.settled = true;
    else this.run.dispatch({ type: 'preview', sheetId: SHEET });
  }

  /** Nobody answers any more: the person sends again what waits. */
  repeat(): void {
    for (const machine of [this.store, this.run, this.undo]) if (machine.state.call) machine.retry();
  }
}

/** Lets everything that hangs on answered promises happen. */
const settleDown = () => new Promise((resolve) => setImmediate(resolve));

async function play(
  s: fc.Scheduler,
  fates: readonly Fate[],
  wanted: readonly Wish[],
  edits: number,
  server: Server,
) {
  const wishes = [...wanted];
  const starts = new Set<string>();
  let calls = 0;
  let windows = 0;
  let panel = null as unknown as Panel;
  const open = () => {
    windows += 1;
    const own = windows;
    // A closed window hears nothing any more.
    panel = new Panel(`p${own}`, (call, settle) =>
      send(call, (reply) => {
        if (own === windows) settle(reply);
      }),
    );
  };
  const send: Send = (call, settle) => {
    const fate = fates[calls] ?? 'good';
    calls += 1;
    if (call.name === 'startRun' && call.request.runId === '') starts.add(call.request.key);
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
  const goOn = async () => {
    for (let moves = 0; !panel.settled || s.count() > 0; moves++) {
      if (moves > 1000) throw new Error('the panel does not come to its end');
      if (s.count() > 0) await s.waitOne();
      else panel.repeat();
      await settleDown();
      panel.act(wishes);
    }
  };
  await goOn();
  const first = { panel, calls, server: server.answer(LOOK) };
  // What a closed panel has left behind is shown, or offered, when it is opened the next time.
  open();
  await goOn();
  return { ...first, next: panel, starts: starts.size };
}

const LOOK: Call = { name: 'getOverview', request: { sheetId: SHEET } };
const script = fc.array(fc.constantFrom(...FATES), { maxLength: 40 });
const wants = fc.array(fc.constantFrom<Wish>('stop', 'undo'), { maxLength: 4 });
const rows = fc.integer({ min: 1, max: 12 });
const size = fc.integer({ min: 1, max: 4 });

/** What the page shows is what the server holds: no run that nobody drives, unless a panel was closed over it. */
function expectShown(panel: Panel, server: unknown): void {
  const { overview, read } = panel.store.state;
  expect({ ok: true, value: { ...overview, ...read[SHEET] } }).toEqual(server);
  expect(panel.store.state.overview?.run).toBeNull();
  expect(panel.run.state).toMatchObject({ failure: null, call: null });
  expect(panel.undo.state).toMatchObject({ failure: null, call: null });
}

test('whatever comes in whatever order, or not at all: one run at a time, never backwards, at the end the server’s state', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      script,
      wants,
      rows,
      size,
      fc.nat(3),
      async (s, fates, wishes, total, batch, edits) => {
        const server = new ModelServer(total, batch);
        const { panel, next, starts, server: held } = await play(s, fates, wishes, edits, server);
        if (!fates.includes('closed')) expectShown(panel, held);
        expectShown(next, server.answer(LOOK));
        expect(server.written).toEqual(server.written.map(() => server.finishedAt));
        // A press starts one run at most, and none is ended but by a stop that was wanted.
        expect(server.ended.length).toBeLessThanOrEqual(starts);
        const stopped = server.ended.filter(({ outcome }) => outcome === 'stopped');
        expect(stopped.length).toBeLessThanOrEqual(wishes.filter((wish) => wish === 'stop').length);
      },
    ),
    { numRuns: 300 },
  );
});

test('the same over the handlers themselves: at the end the sheet is what a quiet run writes', async () => {
  const quiet = await registerHost(manyRows(5));
  fill(quiet);
  const written = cells(quiet);
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), script, wants, size, async (s, fates, wishes, batch) => {
      const server = new RealServer(await registerHost(manyRows(5)), batch);
      const { panel, next, starts, server: held } = await play(s, fates, wishes, 0, server);
      if (!fates.includes('closed')) expectShown(panel, held);
      expectShown(next, server.answer(LOOK));
      expect(cells(server.host)).toEqual(written);
      expect(next.store.state.overview?.history.length).toBeLessThanOrEqual(starts);
    }),
    { numRuns: 6 },
  );
});

test('answers that are only late or doubled take no call more than a quiet run', async () => {
  const calm = fc.array(fc.constantFrom<Fate>('good', 'twice'), { maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), calm, rows, size, async (s, fates, total, batch) => {
      const server = new ModelServer(total, batch);
      const { panel, calls } = await play(s, fates, [], 0, server);
      // The overview before and after, the preview, the start, the batches.
      expect(calls).toBe(4 + Math.ceil(total / batch));
      expect(server.ended).toHaveLength(1);
      expect(panel.run.state).toMatchObject({ phase: 'done', peak: total, written: total });
    }),
    { numRuns: 100 },
  );
});
