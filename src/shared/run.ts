import type { FindingGroup, FindingRow } from './findings';
import type { MadeKind, RecordedSheet } from './made-sheets';
import type { SheetReading } from './setup';

/**
 * What a run does: fills links, writes what an audit found, takes what VK says of the pages, hands out sheets, collects what came back, or writes how
 * ready organisations are and when messages are due.
 */
export const RUN_KINDS = ['fill', 'audit', 'vk', 'handOut', 'collect', 'readiness', 'deadlines'] as const;

export type RunKind = (typeof RUN_KINDS)[number];

/**
 * One thing that a run is to do, a row or a sheet, as its preview saw it. Opaque to the page: it carries tokens from
 * the preview to the batches, so that a batch writes only what the preview showed.
 */
export type Token = string;

/** What the preview of any kind of run answers with: all that the page needs to drive the run. */
export interface Preview {
  readonly kind: RunKind;
  readonly sheetId: number;
  readonly sheetName: string;
  /** The sheet with its columns as the preview read it: the page shows these, and the run uses them. */
  readonly reading: SheetReading;
  readonly groups: readonly FindingGroup[];
  /** Hand-typed cells that the run would replace: it asks before it starts. */
  readonly overwrites: number;
  /** What is to be done, in order. */
  readonly tokens: readonly Token[];
  /** Opaque to the page: what people had chosen when the preview was made. Goes back with every batch. */
  readonly layout: unknown;
  /** Headers of the columns that the run will add at the right. */
  readonly newColumns: readonly string[];
  /** Tokens that one batch should have, so that a call ends within some seconds. */
  readonly batch: number;
  /** Name of the sheet that a list of all findings would get. */
  readonly listName: string;
}

/** Starts a run, or goes on with one. */
export interface RunStart {
  readonly sheetId: number;
  readonly kind: RunKind;
  /** Made by the page for each start: the same key again is the same start. */
  readonly key: string;
  /** The run to go on with; '' for a new one. */
  readonly runId: string;
  /** Tokens to do. */
  readonly total: number;
  /** Preview.layout of the run's preview. */
  readonly layout: unknown;
  /** What the run is asked for, as in its preview. */
  readonly options: unknown;
}

/** Writes consecutive tokens of a preview. */
export interface BatchRequest {
  readonly runId: string;
  /** Index of the first token. */
  readonly from: number;
  readonly tokens: readonly Token[];
  /** Tokens of the whole run. */
  readonly total: number;
  /** Preview.layout of the preview that made the tokens. */
  readonly layout: unknown;
  readonly options: unknown;
}

export interface RunState {
  readonly runId: string;
  readonly kind: RunKind;
  readonly sheetId: number;
  readonly sheetName: string;
  /** What it was asked for, as its kind keeps it: going on asks for the same. */
  readonly options: unknown;
  readonly started: string; // ISO 8601, UTC
  readonly total: number;
  readonly done: number;
  /** It may be continued here: it is this person's own, or nobody has moved it for two minutes. */
  readonly idle: boolean;
}

/**
 * Why something of the history cannot be taken back: a newer run has written over it, the same sheets were renewed since
 * and that must go first, its sheets are gone, or what was there before was not kept, as it names persons.
 */
export type UndoLock = 'newer' | 'covered' | 'gone' | 'forgotten';

export interface RunRecord {
  readonly runId: string;
  /** The kind of run; of sheets that were made, the job in which the button is. */
  readonly kind: RunKind;
  /** What made sheets, beside the runs; absent: a run. */
  readonly made?: MadeKind;
  readonly sheetId: number;
  readonly sheetName: string;
  readonly started: string;
  readonly finished: string;
  readonly outcome: 'done' | 'stopped' | 'undone';
  readonly filled: number;
  readonly fallback: number;
  readonly attention: number;
  readonly undoable: boolean;
  /** Absent: it can be taken back, was so already, or wrote nothing. */
  readonly lock?: UndoLock;
  /** Of a run that was stopped and can be gone on with: where it was. Whatever it still writes is taken back with the rest. */
  readonly left?: RunState;
  /** Sheets that it made or renewed, as far as they are there; of a hand-out the first new ones. */
  readonly sheets: readonly RecordedSheet[];
}

/** What a person should know of one sheet that a run could not write as planned. */
export interface SheetTrouble {
  readonly title: string;
  readonly text: string;
}

export interface BatchResult {
  readonly done: number;
  readonly total: number;
  /** Cells, or sheets, that the run has written so far. */
  readonly written: number;
  readonly finished: boolean;
  readonly troubles: readonly SheetTrouble[];
}

export interface UndoResult {
  readonly done: number;
  readonly total: number;
  readonly restored: number;
  /** Cells left as they are, since someone changed them after the run. */
  readonly skipped: readonly FindingRow[];
  readonly finished: boolean;
}
