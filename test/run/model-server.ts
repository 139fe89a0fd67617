import type { Call } from '../../src/run/call';
import { runKey } from '../../src/run/run-state';
import type { Answer, Failure } from '../../src/shared/answer';
import type { HandlerName, Handlers } from '../../src/shared/handlers';
import type { RunKind, RunState } from '../../src/shared/run';
import type { PreviewOf } from '../../src/shared/run-kinds';
import { OVERVIEW, RECORD } from '../browser/sidebar/data';
import { PREVIEWS } from '../browser/sidebar/previews';
import { BUSY, CHANGED, GONE, TAKEN } from './failures';

const ANSWERED: readonly HandlerName[] = [
  'getOverview',
  'previewRun',
  'startRun',
  'writeBatch',
  'stopRun',
  'undoBatch',
];

type RequestOf<N extends Call['name']> = Extract<Call, { name: N }>['request'];

/** Every document's first sheet. */
export const SHEET = 0;

/** A run as the server keeps it. */
interface Kept {
  /** That of the start that began it: names the run. */
  readonly key: string;
  /** Key of the start that drives it. */
  readonly driver: string;
  readonly kind: RunKind;
  readonly options: unknown;
  readonly total: number;
  readonly done: number;
  /** What each row that the run wrote held before, and holds since. */
  readonly wrote: ReadonlyMap<number, { readonly before: number; readonly after: number }>;
}

interface Ended extends Kept {
  readonly outcome: 'done' | 'stopped' | 'undone';
  readonly undoable: boolean;
}

/**
 * The server's rules for a run, its stop and its undo, over rows that only know how often they were edited: fast enough
 * for thousands of runs. The one model of the server; everything else asks the handlers themselves.
 */
export class ModelServer {
  run: Kept | null = null;
  /** Which edition of each row the links in it were made from. */
  written: number[];
  /** Oldest first. */
  ended: Ended[] = [];
  /** The edition that the last run to come to its end has written. */
  finishedAt = 0;
  /** Hand-typed cells that a run would replace. */
  overwrites = 0;
  private edition = 1;

  constructor(
    rows: number,
    readonly batch: number,
  ) {
    this.written = Array.from({ length: rows }, () => 0);
  }

  get rows(): number {
    return this.written.length;
  }

  /** A colleague changes every row, and adds or removes some. */
  edit(rows = this.rows): void {
    this.edition += 1;
    this.written = Array.from({ length: rows }, (_none, row) => this.written[row] ?? 0);
  }

  /** A run that was left after so many rows. */
  left(done: number, kind: RunKind = 'fill', options: unknown = {}): RunState {
    this.run = { key: 'r1', driver: '1', kind, options, total: this.rows, done, wrote: new Map() };
    return stateOf(this.run);
  }

  preview<K extends RunKind>(kind: K): PreviewOf<K> {
    const { edition, batch, overwrites } = this;
    const tokens = this.written.map((_edition, row) => `${edition}:${row}`);
    return { ...PREVIEWS[kind], sheetId: SHEET, tokens, layout: { edition }, batch, overwrites };
  }

  /** The same answers for whoever calls handlers by their names. */
  get handlers(): Handlers {
    const handler = (name: HandlerName) => (request: unknown) => this.answer({ name, request } as Call);
    return Object.fromEntries(ANSWERED.map((name) => [name, handler(name)])) as unknown as Handlers;
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
      case 'previewRun':
        return good(this.preview(call.request.kind));
      case 'startRun':
        return this.start(call.request);
      case 'writeBatch':
        return this.write(call.request);
      case 'stopRun':
        return this.stop(runKey(call.request.runId));
      case 'undoBatch':
        return this.undo(call.request.runId);
      default:
        throw new Error(`no answer to ${call.name}`);
    }
  }

  private start({ runId, key, kind, total, options }: RequestOf<'startRun'>): Answer<RunState> {
    const { run } = this;
    if (run?.driver === key) return good(stateOf(run));
    if (runId !== '') {
      if (run?.key !== runKey(runId)) return bad(GONE);
      this.run = { ...run, driver: key, total };
    } else {
      if (this.ended.some((one) => one.key === key)) return bad(GONE);
      if (run) return bad(BUSY);
      this.run = { key, driver: key, kind, options, total, done: 0, wrote: new Map() };
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
      if (this.written[row] !== after) continue;
      this.written[row] = before;
      restored += 1;
    }
    this.ended = this.ended.map((one) =>
      one === record ? { ...one, outcome: 'undone', undoable: false } : one,
    );
    return good({ ...finished, restored });
  }

  private write({ runId, from, tokens, total }: RequestOf<'writeBatch'>): Answer<unknown> {
    const { run, rows } = this;
    if (run?.key !== runKey(runId)) {
      const done = this.ended.some(({ key, outcome }) => key === runKey(runId) && outcome === 'done');
      return done ? good({ done: rows, total: rows, written: 0, finished: true, troubles: [] }) : bad(GONE);
    }
    if (`${run.key}.${run.driver}` !== runId) return bad(TAKEN);
    if (tokens.some((token) => !token.startsWith(`${this.edition}:`))) return bad(CHANGED);
    const wrote = new Map(run.wrote);
    for (const token of tokens) {
      const row = Number(token.split(':')[1]);
      const before = wrote.get(row)?.before ?? this.written[row] ?? 0;
      wrote.set(row, { before, after: this.edition });
      this.written[row] = this.edition;
    }
    const done = from + tokens.length;
    const finished = done >= total;
    this.run = { ...run, done, wrote };
    if (finished) this.end(this.run, 'done');
    return good({ done, total, written: wrote.size, finished, troubles: [] });
  }

  private end(run: Kept, outcome: 'done' | 'stopped'): void {
    const undoable = run.wrote.size > 0;
    const older = this.ended.map((one) => (undoable ? { ...one, undoable: false } : one));
    this.ended = [...older, { ...run, outcome, undoable }];
    this.run = null;
    if (outcome === 'done') this.finishedAt = this.edition;
  }
}

function stateOf({ key, driver, kind, options, total, done }: Kept): RunState {
  const { sheetName } = OVERVIEW.register;
  const runId = `${key}.${driver}`;
  return { runId, kind, sheetId: SHEET, sheetName, options, started: '', total, done, idle: true };
}

function good<T>(value: T): Answer<T> {
  return { ok: true, value };
}

function bad(failure: Failure): Answer<never> {
  return { ok: false, failure };
}
