import type { Answer, Failure, RunState } from '../../src/shared/contract';
import type { Call } from '../../src/sidebar/call';
import { OVERVIEW, RECORD } from '../browser/sidebar/data';
import { CHANGED, checkOf, runState } from './run-server';

const SHEET = 7;
const GONE: Failure = { code: 'run-gone', text: 'Этого заполнения уже нет.', retry: false };
const TAKEN: Failure = { code: 'taken-over', text: 'Продолжили в другом окне.', retry: false };
const BUSY: Failure = { code: 'busy', text: 'Лист уже заполняется.', retry: true };

/** A run as the server keeps it. */
interface Kept {
  readonly key: string;
  readonly turn: number;
  readonly total: number;
  readonly done: number;
}

/** The server's rules for a run, over rows that only know how often they were edited: fast enough for thousands. */
export class ModelServer {
  run: Kept | null = null;
  /** Which edition of each row the links in it were made from. */
  readonly written: number[];
  /** Runs by how they ended, and how far they had got. */
  readonly ended: { readonly key: string; readonly outcome: 'done' | 'stopped'; readonly done: number }[] =
    [];
  /** The edition that the last run to come to its end has written. */
  finishedAt = 0;
  private edition = 1;
  private keys = 0;

  constructor(
    readonly rows: number,
    readonly portion: number,
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
        const history = this.ended.map(({ key, outcome }) => ({ ...RECORD, runId: key, outcome }));
        return good({ ...OVERVIEW, run: this.run && stateOf(this.run), history: history.reverse() });
      }
      case 'checkRegister':
        return good(checkOf(this.rows, this.portion, this.edition));
      case 'startRun':
        return this.start(call.request.runId, call.request.total);
      case 'fillPortion':
        return this.fill(call.request);
      default:
        throw new Error(`no answer to ${call.name}`);
    }
  }

  private start(id: string, total: number): Answer<RunState> {
    if (id !== '') {
      if (this.run?.key !== keyOf(id)) return bad(GONE);
      this.run = { ...this.run, turn: this.run.turn + 1, total };
      return good(stateOf(this.run));
    }
    if (this.run && this.run.done > 0) return bad(BUSY);
    if (this.run) this.end(this.run, 'stopped');
    this.keys += 1;
    this.run = { key: `r${this.keys}`, turn: 1, total, done: 0 };
    return good(stateOf(this.run));
  }

  private fill({ runId, from, tickets }: Extract<Call, { name: 'fillPortion' }>['request']): Answer<unknown> {
    const { run, rows } = this;
    if (run?.key !== keyOf(runId)) {
      const done = this.ended.some(({ key, outcome }) => key === keyOf(runId) && outcome === 'done');
      return done ? good({ done: rows, total: rows, written: 0, finished: true }) : bad(GONE);
    }
    if (`${run.key}.${run.turn}` !== runId) return bad(TAKEN);
    if (tickets.some(({ print }) => !print.startsWith(`${this.edition}:`))) return bad(CHANGED);
    for (const { row } of tickets) this.written[row - 2] = this.edition;
    const done = from + tickets.length;
    const finished = done >= rows;
    this.run = { ...run, done };
    if (finished) this.end(this.run, 'done');
    return good({ done, total: rows, written: tickets.length, finished });
  }

  private end({ key, done }: Kept, outcome: 'done' | 'stopped'): void {
    this.ended.push({ key, outcome, done });
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
