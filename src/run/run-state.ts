import type { RunKind, RunRecord, RunState, SheetTrouble, Token } from '../shared/run';
import type { ChoiceOf, OptionsOf, PreviewOf } from '../shared/run-kinds';
import { NO_SHEET } from '../shared/setup';
import { AT_REST, type CallEvent, type Waiting } from './call';

/** Where a run is. `previewing` serves the first preview, the one before going on, and the one after a change alike. */
export type RunPhase =
  | 'idle'
  | 'previewing'
  | 'previewed'
  | 'confirm'
  | 'starting'
  | 'writing'
  | 'asking'
  | 'stopping'
  | 'done'
  | 'stopped';

/** A run as the page or the command line sees it; the call that it waits for is part of it. */
export interface Run<K extends RunKind = RunKind> extends Waiting {
  readonly phase: RunPhase;
  readonly kind: K;
  /** Unlike that of any other opened page: with the kind and the count it makes the key of a start. */
  readonly page: string;
  /** Starts of this kind that the page has asked for. */
  readonly starts: number;
  readonly sheetId: number;
  /** What the run is asked for: that of its preview. */
  readonly options: OptionsOf<K>;
  /** What the preview under way is asked for. */
  readonly asked: OptionsOf<K>;
  /** '' until the server has started the run. */
  readonly runId: string;
  readonly preview: PreviewOf<K> | null;
  /** Index of the first token that is not known to be written in this pass. */
  readonly next: number;
  /** The farthest that any pass got: what the person sees as done. */
  readonly peak: number;
  /** Cells, or sheets, that the run has written. */
  readonly written: number;
  /** Changes of the sheet since the run last got further than before. */
  readonly changes: number;
  /** Hand-typed cells whose replacement was agreed to. */
  readonly agreed: number;
  readonly stopWanted: boolean;
  /** When this pass wrote its first batch, and how far it was then: for the time left. */
  readonly passStart: { readonly at: number; readonly next: number } | null;
  readonly lastAt: number;
  readonly record: RunRecord | null;
  /** What the batches said beside their figures. */
  readonly troubles: readonly SheetTrouble[];
}

export type RunEvent<K extends RunKind = RunKind> =
  | CallEvent
  /** `options`: asked for something else than the last time. */
  | { readonly type: 'preview'; readonly sheetId: number; readonly options?: OptionsOf<K> }
  /** Previews again behind what is shown, or what is asked for now: what is shown stays until the answer comes. */
  | { readonly type: 'recheck'; readonly options?: OptionsOf<K> }
  /** Previews again, asked for something else, or with a choice that is kept first. */
  | { readonly type: 'choose'; readonly options?: OptionsOf<K>; readonly choice?: ChoiceOf<K> }
  /** Only some of the tokens, as the person has chosen; the options say which. */
  | { readonly type: 'narrow'; readonly tokens: readonly Token[]; readonly options: OptionsOf<K> }
  | { readonly type: 'start' }
  | { readonly type: 'agree' }
  | { readonly type: 'goOn' }
  | { readonly type: 'resume'; readonly run: RunState }
  | { readonly type: 'discard'; readonly run: RunState }
  | { readonly type: 'stop' }
  | { readonly type: 'leave' };

/**
 * No run of a kind.
 *
 * @param page unlike that of any other opened page
 * @param options what a run of the kind is asked for at first
 * @example noRun('fill', newPage(), {}).phase // 'idle'
 */
export function noRun<K extends RunKind>(kind: K, page: string, options: OptionsOf<K>): Run<K> {
  return {
    ...AT_REST,
    phase: 'idle',
    kind,
    page,
    starts: 0,
    sheetId: NO_SHEET,
    options,
    asked: options,
    runId: '',
    preview: null,
    next: 0,
    peak: 0,
    written: 0,
    changes: 0,
    agreed: 0,
    stopWanted: false,
    passStart: null,
    lastAt: 0,
    record: null,
    troubles: [],
  };
}

/** The name of a page that is being opened: the time alone would be the same in two windows. */
export function newPage(): string {
  return `${Date.now().toString(36)}${Math.floor(Math.random() * 36 ** 4).toString(36)}`;
}

/**
 * What names a run, whichever window drives it: the server adds the window after a point.
 *
 * @example runKey('r1.2') // 'r1'
 */
export function runKey(runId: string): string {
  const [key = ''] = runId.split('.');
  return key;
}

/**
 * Says whether the sheet, the columns and the settings may be changed now.
 *
 * @example isBusy({ ...noRun('fill', 'p', {}), phase: 'writing' }) // true
 */
export function isBusy(run: Run): boolean {
  return run.phase !== 'idle' && !canLeave(run);
}

/**
 * Says whether this pass goes over what an earlier pass has written.
 *
 * @example isCatchingUp({ ...noRun('fill', 'p', {}), phase: 'writing', next: 0, peak: 400 }) // true
 */
export function isCatchingUp(run: Run): boolean {
  return (run.phase === 'writing' || run.phase === 'starting') && run.next < run.peak;
}

/** Whether nothing under way would be lost. */
export function canLeave({ phase, runId }: Pick<Run, 'phase' | 'runId'>): boolean {
  // A preview or a confirmation of a run that has not started yet has nothing to stop.
  const beforeStart = runId === '' && (phase === 'previewing' || phase === 'confirm');
  return phase === 'idle' || phase === 'previewed' || phase === 'done' || phase === 'stopped' || beforeStart;
}
