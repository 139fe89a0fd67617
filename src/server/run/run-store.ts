import type { RunKind, RunRecord, RunState } from '../../shared/run';
import { load, store } from '../../sheets/document/document-store';
import { personKey } from '../../sheets/document/person';
import { madeKeys } from '../made-sheets/made-store';

/** A run as kept with the document: one at a time. */
export interface KeptRun {
  /** Names the run in journal and history. */
  readonly key: string;
  readonly kind: RunKind;
  /** Key of the start that drives it: of several windows only the last may go on. */
  readonly driver: string;
  /** What it was asked for, as far as its kind keeps it. */
  readonly options: unknown;
  readonly person: string;
  readonly sheetId: number;
  readonly sheetName: string;
  readonly started: number;
  readonly moved: number;
  readonly total: number;
  readonly done: number;
  /** Columns that the run has added itself. */
  readonly fresh: readonly number[];
  readonly filled: number;
  readonly fallback: number;
  readonly attention: number;
  /** Cells, or sheets. */
  readonly written: number;
  /** The first new sheets that it made. */
  readonly sheets?: readonly number[];
}

const RUN = 'run';
const HISTORY = 'history';
const IDLE_MS = 2 * 60 * 1000;
const HISTORY_LENGTH = 10;

export function loadRun(): KeptRun | null {
  return load<KeptRun>(RUN);
}

export function storeRun(run: KeptRun | null): void {
  store(RUN, run);
}

/** The run of a kind that was stopped last, as it was then: a person may go on with it. */
export function loadStopped(kind: RunKind): KeptRun | null {
  return load<KeptRun>(stoppedKey(kind));
}

export function storeStopped(run: KeptRun): void {
  store(stoppedKey(run.kind), run);
}

const stoppedKey = (kind: RunKind) => `stopped-${kind}`;

/** The name by which a page drives a run: its key, and that of the start that drives it. */
export function runId(run: KeptRun): string {
  return `${run.key}.${run.driver}`;
}

/** What the page sees of a run. */
export function runState(run: KeptRun, now: number): RunState {
  return {
    runId: runId(run),
    kind: run.kind,
    sheetId: run.sheetId,
    sheetName: run.sheetName,
    options: run.options,
    started: new Date(run.started).toISOString(),
    total: run.total,
    done: run.done,
    idle: mayContinue(run, now),
  };
}

/** A person may take over their own run at once, another's when nobody has moved it for two minutes. */
export function mayContinue(run: KeptRun, now: number): boolean {
  const key = personKey();
  return isIdle(run, now) || (key !== '' && key === run.person);
}

/** Nobody has moved the run for two minutes: its window was closed or lost. */
export function isIdle(run: KeptRun, now: number): boolean {
  return now - run.moved > IDLE_MS;
}

/** A run of the history, as kept. */
export interface KeptRecord extends Omit<RunRecord, 'made' | 'lock' | 'left' | 'sheets'> {
  /** Its undo has begun and not ended. */
  readonly halfUndone?: true;
  readonly sheets?: readonly number[];
}

export function loadHistory(): KeptRecord[] {
  return load<KeptRecord[]>(HISTORY) ?? [];
}

/**
 * Puts a run at the head of the history; only the newest of its kind on a sheet can be taken back, and one whose undo
 * has begun: else what another runs between two batches of the undo would leave the rest of it for good.
 */
export function addToHistory(run: KeptRun, outcome: 'done' | 'stopped', now: number): KeptRecord {
  const record: KeptRecord = {
    runId: run.key,
    kind: run.kind,
    sheetId: run.sheetId,
    sheetName: run.sheetName,
    started: new Date(run.started).toISOString(),
    finished: new Date(now).toISOString(),
    outcome,
    filled: run.filled,
    fallback: run.fallback,
    attention: run.attention,
    undoable: run.filled > 0,
    ...(run.sheets ? { sheets: run.sheets } : {}),
  };
  const others = loadHistory().filter(({ runId: other }) => other !== run.key);
  const older = others.map((other) =>
    record.undoable && !other.halfUndone && other.sheetId === record.sheetId && other.kind === record.kind
      ? { ...other, undoable: false }
      : other,
  );
  store(HISTORY, shortened([record, ...older]));
  return record;
}

/** Takes a run out of the history: it is gone on with. */
export function removeFromHistory(key: string): void {
  store(
    HISTORY,
    loadHistory().filter(({ runId: other }) => other !== key),
  );
}

/** The newest runs; one that can be taken back outlives later ones that wrote nothing. */
function shortened(history: readonly KeptRecord[]): KeptRecord[] {
  const kept = [...history];
  while (kept.length > HISTORY_LENGTH) {
    const oldest = kept.map(({ undoable }) => undoable).lastIndexOf(false);
    kept.splice(oldest < 0 ? kept.length - 1 : oldest, 1);
  }
  return kept;
}

/** Keys of what can be taken back: the journals are kept, however many runs wrote nothing since. */
export function undoableKeys(): string[] {
  return loadHistory()
    .filter(({ undoable }) => undoable)
    .map((record) => record.runId)
    .concat(madeKeys());
}

/** Marks a run as taken back in part: its undo can be ended whatever is run meanwhile. */
export function markHalfUndone(key: string): void {
  store(
    HISTORY,
    loadHistory().map((record) => (record.runId === key ? { ...record, halfUndone: true } : record)),
  );
}

/** Marks a run as taken back. */
export function markUndone(key: string): void {
  store(
    HISTORY,
    loadHistory().map((record) =>
      record.runId === key ? { ...record, outcome: 'undone', undoable: false } : record,
    ),
  );
}
