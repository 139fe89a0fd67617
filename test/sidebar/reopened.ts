import type { Host } from '../../host/host';
import type { Call } from '../../src/run/call';
import { FIRST_OPTIONS } from '../../src/run/first-options';
import { runReducer } from '../../src/run/run-reducer';
import { noRun, type Run, type RunEvent } from '../../src/run/run-state';
import { NO_UNDO, type Undo, type UndoEvent, undoReducer } from '../../src/run/undo-reducer';
import type { RunRecord } from '../../src/shared/run';
import { RUN_KINDS, type RunKind } from '../../src/shared/run';
import { NO_SHEET } from '../../src/shared/setup';
import { EMPTY_STORE, type Store, type StoreEvent, storeReducer } from '../../src/sidebar/setup/store';
import { Machine, replyTo, type Send } from '../run/machine';
import { RealServer } from '../run/real-server';

/** Tells the opened pages apart. */
let pages = 0;

/** The machines of one opened page over the real handlers; closed, it hears nothing any more. */
export class OpenPage {
  /** Calls that the server has carried out. */
  calls = 0;
  readonly store: Machine<Store, StoreEvent>;
  readonly undo: Machine<Undo, UndoEvent>;
  private readonly runs = new Map<RunKind, Machine<Run, RunEvent>>();

  /**
   * @param batch tokens a batch, so that a short sheet has several
   * @param closedAt the call whose answer finds the page closed; nothing is sent after it
   */
  constructor(host: Host, batch: number, closedAt = Number.POSITIVE_INFINITY) {
    const server = new RealServer(host, batch);
    const send: Send = (call, settle) => {
      if (this.calls >= closedAt) return;
      this.calls += 1;
      const answer = server.answer(call);
      if (this.calls < closedAt) settle(replyTo(call, answer));
    };
    this.store = new Machine<Store, StoreEvent>(storeReducer, EMPTY_STORE, send);
    this.undo = new Machine<Undo, UndoEvent>(undoReducer, NO_UNDO, send);
    pages += 1;
    const page = `p${pages}`;
    for (const kind of RUN_KINDS)
      this.runs.set(
        kind,
        new Machine<Run, RunEvent>(runReducer, noRun(kind, page, FIRST_OPTIONS[kind]), send),
      );
  }

  run(kind: RunKind): Machine<Run, RunEvent> {
    const run = this.runs.get(kind);
    if (!run) throw new Error(`no machine for ${kind}`);
    return run;
  }

  /** Reads the document, as opening the page does. */
  open(): void {
    this.store.dispatch({ type: 'open', sheetId: NO_SHEET });
  }

  /** Previews and writes, as far as the page lives. */
  start(kind: RunKind, sheetId: number): void {
    this.run(kind).dispatch({ type: 'preview', sheetId });
    this.run(kind).dispatch({ type: 'start' });
  }

  takeBack(record: RunRecord): void {
    this.undo.dispatch({ type: 'undo', record });
    this.undo.dispatch({ type: 'agree' });
  }

  /** The call that waits for ever in a closed page. */
  waiting(kind: RunKind): Call | null {
    return this.run(kind).state.call;
  }

  get history(): readonly RunRecord[] {
    return this.store.state.overview?.history ?? [];
  }

  /** The run that the history names first. */
  get newest(): RunRecord {
    const [record] = this.history;
    if (!record) throw new Error('no run yet');
    return record;
  }
}
