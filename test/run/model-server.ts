import type { Call } from '../../src/run/call';
import { isLate, type Stamps, withStamp } from '../../src/server/run/stamp-store';
import type { Answer, Failure } from '../../src/shared/answer';
import type { Stamped } from '../../src/shared/contract';
import type { RunState } from '../../src/shared/run';
import { OVERVIEW, RECORD } from '../browser/sidebar/data';
import { CHANGED, checkOf, runState } from './run-server';

const SHEET = 0;
const GONE: Failure = { code: 'run-gone', text: 'Этого заполнения уже нет.', retry: false };
const TAKEN: Failure = { code: 'taken-over', text: 'Продолжили в другом окне.', retry: false };
const BUSY: Failure = { code: 'busy', text: 'Лист уже заполняется.', retry: true };

/** A run as the server keeps it. */
interface Kept {
  readonly key: string;
  readonly turn: number;
  readonly total: number;
  readonly done: number;
  readonly stamps: Stamps;
  /** What each row that the run wrote held before, and holds since. */
  readonly wrote: ReadonlyMap<number, { readonly before: number; readonly after: number }>;
}

interface Ended extends Kept {
  readonly outcome: 'done' | 'stopped' | 'undone';
  readonly undoable: boolean;
}

/** The server's rules for a run, its stop and its undo, over rows that only know how often they were edited: fast enough for thousands. */
export class ModelServer {
  run: Kept | null = null;
  /** Which edition of each row the links in it were made from. */
  readonly written: number[];
  /** Oldest first. */
  ended: Ended[] = [];
  /** The edition that the last run to come to its end has written. */
  finishedAt = 0;
  private edition = 1;
  private keys = 0;
  private started: Stamps = [];

  constructor(
    readonly rows: number,
    readonly batch: number,
  ) {
    this.written = Array.from({ length: rows }, () => 0);
  }

  /** A colleague changes every row. */
  edit(): void {
    this.edition += 1;
  }

  answer(call: Call): Answer<unknown> {
    switch (call.name) {
      case 'getOverview': {
        const history = this.ended.map(({ key, outcome, undoable }) => ({
          ...RECORD,
          runId: key,
          outcome,
          undoable,
        }));
        return good({ ...OVERVIEW, run: this.run && stateOf(this.run), history: history.reverse() });
      }
      case 'checkRegister':
        return good(checkOf(this.rows, this.batch, this.edition));
      case 'startRun':
        return this.start(call.request);
      case 'writeBatch':
        return this.fill(call.request);
      case 'stopRun':
        return this.stop(keyOf(call.request.runId));
      case 'undoBatch':
        return this.undo(call.request.runId);
      default:
        throw new Error(`no answer to ${call.name}`);
    }
  }

  private start(request: Extract<Call, { name: 'startRun' }>['request'] & Stamped): Answer<RunState> {
    const { runId: id, total, stamp } = request;
    const { run } = this;
    const [last] = run?.stamps ?? [];
    if (run && last?.page === stamp?.page && last?.count === stamp?.count) return good(stateOf(run));
    if (id !== '') {
      if (run?.key !== keyOf(id)) return bad(GONE);
      if (isLate(run.stamps, stamp)) return bad(TAKEN);
      this.run = { ...run, turn: run.turn + 1, total, stamps: withStamp(run.stamps, stamp) };
    } else {
      if (isLate([...(run?.stamps ?? []), ...this.started], stamp)) return bad(GONE);
      if (run) return bad(BUSY);
      this.keys += 1;
      const stamps = withStamp([], stamp);
      this.run = { key: `r${this.keys}`, turn: 1, total, done: 0, stamps, wrote: new Map() };
    }
    return good(stateOf(this.run));
  }

  private stop(key: string): Answer<unknown> {
    if (this.run?.key === key) this.end(this.run, 'stopped');
    return this.ended.some((one) => one.key === key && one.outcome === 'stopped')
      ? good({ ...RECORD, runId: key, outcome: 'stopped' })
      : bad(GONE);
  }

  private undo(key: string): Answer<unknown> {
    const { rows } = this;
    const record = this.ended.find((one) => one.key === key);
    const finished = { done: rows, total: rows, restored: 0, skipped: [], finished: true };
    if (record?.outcome === 'undone') return good(finished);
    if (!record?.undoable) return bad(GONE);
    if (this.run) return bad(BUSY);
    let restored = 0;
    for (const [row, { before, after }] of record.wrote) {
      if (this.written[row - 2] !== after) continue;
      this.written[row - 2] = before;
      restored += 1;
    }
    this.ended = this.ended.map((one) =>
      one === record ? { ...one, outcome: 'undone', undoable: false } : one,
    );
    return good({ ...finished, restored });
  }

  private fill({ runId, from, tokens }: Extract<Call, { name: 'writeBatch' }>['request']): Answer<unknown> {
    const { run, rows } = this;
    if (run?.key !== keyOf(runId)) {
      const done = this.ended.some(({ key, outcome }) => key === keyOf(runId) && outcome === 'done');
      return done ? good({ done: rows, total: rows, written: 0, finished: true }) : bad(GONE);
    }
    if (`${run.key}.${run.turn}` !== runId) return bad(TAKEN);
    if (tokens.some(({ hash }) => !hash.startsWith(`${this.edition}:`))) return bad(CHANGED);
    const wrote = new Map(run.wrote);
    for (const { row } of tokens) {
      const before = wrote.get(row)?.before ?? (this.written[row - 2] as number);
      wrote.set(row, { before, after: this.edition });
      this.written[row - 2] = this.edition;
    }
    const done = from + tokens.length;
    const finished = done >= rows;
    this.run = { ...run, done, wrote };
    if (finished) this.end(this.run, 'done');
    return good({ done, total: rows, written: tokens.length, finished });
  }

  private end(run: Kept, outcome: 'done' | 'stopped'): void {
    const undoable = run.wrote.size > 0;
    const older = this.ended.map((one) => (undoable ? { ...one, undoable: false } : one));
    this.ended = [...older, { ...run, outcome, undoable }];
    this.started = [...run.stamps].reverse().reduce(withStamp, this.started);
    this.run = null;
    if (outcome === 'done') this.finishedAt = this.edition;
  }
}

function stateOf({ key, turn, total, done }: Kept): RunState {
  return { ...runState(done, total), runId: `${key}.${turn}`, sheetId: SHEET };
}

function keyOf(id: string): string {
  return id.split('.')[0] as string;
}

function good<T>(value: T): Answer<T> {
  return { ok: true, value };
}

function bad(failure: Failure): Answer<never> {
  return { ok: false, failure };
}
