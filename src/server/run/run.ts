import { findWrittenColumns } from '../../register/columns/written-columns';
import type { Answer, Failure } from '../../shared/answer';
import type { Stamp, Stamped } from '../../shared/contract';
import { Refusal } from '../../shared/refusal';
import type { BatchResult, RunKind, RunRecord, RunStart, RunState, Token } from '../../shared/run';
import { WRITTEN_HEADERS } from '../../shared/run-kinds';
import { areaChanges, writeAreaChanges } from '../../sheets/cell-writer';
import { sheetById } from '../../sheets/document';
import { withDocumentLock } from '../../sheets/document-lock';
import { appendJournal, keepJournals } from '../../sheets/journal';
import { addOutputColumns, formatOutputColumns } from '../../sheets/output-area';
import { personKey } from '../../sheets/person';
import { answer } from '../answer';
import { batchRequest, type Layout, parsed, runRequest, startRequest } from '../request';
import { readSheet } from '../setup/register-reading';
import { loadSettings } from '../setup/settings-store';
import { FAILURES } from '../texts';
import { type Batch, readBatch } from './batch';
import { journalRecords, rowOf } from './run-journal';
import { type BatchPlan, type PlannedWrite, RUN_RULES } from './run-rules';
import {
  addToHistory,
  isIdle,
  type KeptRun,
  loadHistory,
  loadRun,
  mayContinue,
  runId,
  runState,
  storeRun,
  undoableKeys,
} from './run-store';
import { RUN_FAILURES } from './run-texts';
import { isLate, loadStamps, type Stamps, storeStamps, withStamp } from './stamp-store';

/**
 * Starts a run, or goes on with the one that was interrupted; adds the missing output columns. A start that is repeated
 * is the same start; one that comes after a later one of its page starts nothing.
 *
 * @param request `{ sheetId, kind, runId, total }`; runId of the run to go on with, '' for a new one; total: rows to do
 */
export function startRun(request: RunStart & Stamped): Answer<RunState> {
  return answer(() => withDocumentLock(() => start(parsed(startRequest, request))));
}

/**
 * Writes one batch of a run. Every row is read again first: when one of them is no longer the row that was checked,
 * nothing is written and the answer is `changed`.
 *
 * @param request the run, the index of the first token, consecutive tokens of a check and its layout
 */
export function writeBatch(request: {
  readonly runId: string;
  readonly from: number;
  readonly tokens: readonly Token[];
  readonly layout: unknown;
}): Answer<BatchResult> {
  return answer(() => withDocumentLock(() => fill(parsed(batchRequest, request))));
}

/**
 * Ends a run between two batches. What is written stays, and can be taken back.
 *
 * @param request `{ runId }`
 */
export function stopRun(request: { readonly runId: string }): Answer<RunRecord> {
  return answer(() =>
    withDocumentLock(() => {
      const key = keyOf(parsed(runRequest, request).runId);
      const run = loadRun();
      // Anyone may stop a run, also from a window that does not drive it.
      if (run?.key === key) return finish(run, 'stopped');
      // The answer to a stop may be lost: asked again, it is the same stop.
      const ended = loadHistory().find((record) => record.runId === key);
      if (!ended) throw new Refusal(RUN_FAILURES.forgotten());
      if (ended.outcome !== 'stopped') throw new Refusal(RUN_FAILURES.gone(ended.kind));
      return ended;
    }),
  );
}

function start(request: RunStart & Stamped): RunState {
  const { sheetId, kind, runId: id, total, stamp } = request;
  const now = Date.now();
  const current = loadRun();
  // The answer to a start may be lost: asked again, it is the same start.
  if (current?.kind === kind && isSame(current.stamps?.[0], stamp)) return runState(current, now);
  if (id !== '') {
    if (!current || current.key !== keyOf(id)) throw new Refusal(RUN_FAILURES.gone(kind));
    if (isLate(current.stamps ?? [], stamp)) throw new Refusal(RUN_FAILURES.takenOver(kind));
    if (!mayContinue(current, now) && id !== runId(current)) throw new Refusal(running(current));
    const stamps = withStamp(current.stamps ?? [], stamp);
    const taken = { ...current, turn: current.turn + 1, stamps, person: personKey(), moved: now, total };
    storeRun(taken);
    return runState(taken, now);
  }
  if (isLate(startsHeard(kind, current), stamp)) throw new Refusal(RUN_FAILURES.gone(kind));
  if (current && !isIdle(current, now)) throw new Refusal(running(current));
  if (current) finish(current, 'stopped');
  const read = readSheet(sheetById(sheetId));
  const rules = RUN_RULES[kind];
  rules.demand(read);
  const { headerRow, headers: found, rows, sheetName } = read.reading;
  const headers = WRITTEN_HEADERS[kind];
  const present = findWrittenColumns(found, headers);
  const { columns, fresh } = addOutputColumns(read.sheet, headers, present, headerRow);
  formatOutputColumns(read.sheet, columns, headerRow, rows, rules.format, fresh);
  const run: KeptRun = {
    key: `${now.toString(36)}${Math.floor(Math.random() * 36 ** 4).toString(36)}`,
    kind,
    turn: 1,
    stamps: withStamp([], stamp),
    person: personKey(),
    sheetId,
    sheetName,
    mode: loadSettings().mode,
    started: now,
    moved: now,
    total,
    done: 0,
    fresh,
    filled: 0,
    fallback: 0,
    attention: 0,
  };
  keepJournals([run.key, ...undoableKeys()]);
  storeRun(run);
  return runState(run, now);
}

function fill(request: { runId: string; from: number; tokens: Token[]; layout: Layout }): BatchResult {
  const { runId: id, from, tokens, layout } = request;
  const run = loadRun();
  if (!run || run.key !== keyOf(id)) return alreadyDone(layout.kind, id, layout.total);
  if (runId(run) !== id) throw new Refusal(RUN_FAILURES.takenOver(run.kind));
  if (layout.sheetId !== run.sheetId || layout.kind !== run.kind) throw new Refusal(FAILURES.badRequest());
  const batch = readBatch(layout, tokens);
  const plan = RUN_RULES[run.kind].plan(batch, layout);
  write(run, batch, plan.writes);
  const done = from + tokens.length;
  const next = { ...counted(run, from, plan), done, total: layout.total, moved: Date.now() };
  const finished = done >= layout.total;
  if (finished) finish(next, 'done');
  else storeRun(next);
  return { done, total: layout.total, written: plan.writes.length, finished };
}

function write(run: KeptRun, batch: Batch, writes: readonly PlannedWrite[]): void {
  const changes = writes.map(({ token, column, set, replaces }) => ({
    row: rowOf(batch, token),
    column: batch.output[column] as number,
    value: set,
    replaces,
  }));
  const areas = areaChanges(batch.sheet, batch.cells, changes, run.fresh);
  appendJournal(run.key, journalRecords(batch, writes, areas));
  writeAreaChanges(batch.sheet, areas);
}

/** The last answer of a run may be lost on its way: asked again, it says the same instead of «no such run». */
export function alreadyDone(kind: RunKind, id: string, total: number): BatchResult {
  const record = loadHistory().find(({ runId: key, outcome }) => key === keyOf(id) && outcome === 'done');
  if (!record) throw new Refusal(RUN_FAILURES.gone(kind));
  return { done: total, total, written: 0, finished: true };
}

function counted(run: KeptRun, from: number, plan: BatchPlan): KeptRun {
  const filled = run.filled + new Set(plan.writes.map(({ token }) => token)).size;
  // A batch sent again has been counted; after a new check the rows are counted anew from the first.
  if (from !== 0 && from !== run.done) return { ...run, filled };
  return {
    ...run,
    filled,
    fallback: (from === 0 ? 0 : run.fallback) + plan.fallback,
    attention: (from === 0 ? 0 : run.attention) + plan.attention,
  };
}

/** Ends a run and puts it into the history. */
export function finish(run: KeptRun, outcome: 'done' | 'stopped'): RunRecord {
  const record = addToHistory(run, outcome, Date.now());
  if (run.stamps?.length) storeStamps(startsOf(run.kind), startsHeard(run.kind, run));
  storeRun(null);
  return record;
}

const startsOf = (kind: RunKind) => `start.${kind}`;

/** Of the run under way, and of those that have ended. */
function startsHeard(kind: RunKind, run: KeptRun | null): Stamps {
  const own = run?.kind === kind ? (run.stamps ?? []) : [];
  // Oldest first, so that a page that has started several is known by its last start.
  return [...own].reverse().reduce(withStamp, loadStamps(startsOf(kind)));
}

function isSame(one: Stamp | undefined, other: Stamp | undefined): boolean {
  return one !== undefined && other !== undefined && one.page === other.page && one.count === other.count;
}

/** What of a run's id names the run, whichever window drives it. */
export function keyOf(id: string): string {
  return id.split('.')[0] as string;
}

/** What is said while another run is under way. */
export function running(run: KeptRun): Failure {
  return RUN_FAILURES.running(run.kind, run.sheetName, new Date(run.started));
}
