import { type CheckResult, NO_SHEET, type RunRecord, type RunState } from '../shared/contract';
import type { SheetTrouble } from '../shared/hand-out';
import type { RunKind } from '../shared/run-kinds';
import type { Settings } from '../shared/settings';
import { AT_REST, type Call, type CallEvent, type Reply, type Waiting } from './call';

/** Where a run is. `checking` serves the dry run, the check before a resume, and the check after a change alike. */
export type RunPhase =
  | 'idle'
  | 'checking'
  | 'checked'
  | 'confirm'
  | 'starting'
  | 'filling'
  | 'asking'
  | 'stopping'
  | 'done'
  | 'stopped';

/** What a run needs of its check, whatever it checks. */
export type Checked = Pick<CheckResult, 'tokens' | 'layout' | 'batch'>;

/** One kind of run: how it asks for its check, and what it must ask the person about. */
export interface Checker<C extends Checked> {
  readonly kind: RunKind;
  /** `known`: the check before, for what a person decided on it. */
  readonly call: (sheetId: number, known: C | null) => Call;
  /** The check in a good reply; null: the reply is another call's. */
  readonly read: (reply: Reply) => C | null;
  /** Hand-typed cells that the run would replace. */
  readonly overwrites: (check: C) => number;
  /** The call that does consecutive tokens, where it is not writeBatch. */
  readonly batch?: (check: C, runId: string, from: number, tokens: C['tokens']) => Call;
}

/** A run as the page sees it; the call that it waits for is part of it. */
export interface Run<C extends Checked = CheckResult> extends Waiting {
  readonly phase: RunPhase;
  readonly checker: Checker<C>;
  readonly sheetId: number;
  readonly mode: Settings['mode'];
  /** '' until the server has started the run. */
  readonly runId: string;
  readonly check: C | null;
  /** Index of the first token that is not known to be written in this pass. */
  readonly next: number;
  /** The farthest that any pass got: what the person sees as done. */
  readonly peak: number;
  /** Cells written by this page's batches. */
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
  /** What the batches have said beside their figures. */
  readonly troubles: readonly SheetTrouble[];
}

export type RunEvent =
  | CallEvent
  | { readonly type: 'check'; readonly sheetId: number }
  /** Another call that answers with a check, such as one that keeps a choice of columns first. */
  | { readonly type: 'choose'; readonly call: Call }
  /** A part of the tokens, as the person has chosen; the layout says how. */
  | { readonly type: 'narrow'; readonly tokens: Checked['tokens']; readonly layout: unknown }
  | { readonly type: 'fill'; readonly mode: Settings['mode'] }
  | { readonly type: 'agree' }
  | { readonly type: 'goOn' }
  | { readonly type: 'resume'; readonly run: RunState; readonly mode: Settings['mode'] }
  | { readonly type: 'discard'; readonly run: RunState }
  | { readonly type: 'stop' }
  | { readonly type: 'leave' };

/**
 * No run of a kind.
 *
 * @example noRun(FILLING).phase // 'idle'
 */
export function noRun<C extends Checked>(checker: Checker<C>): Run<C> {
  return {
    ...AT_REST,
    phase: 'idle',
    checker,
    sheetId: NO_SHEET,
    mode: 'empty',
    runId: '',
    check: null,
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

/**
 * What names a run, whichever window drives it: the server adds the window after a point.
 *
 * @example runKey('r1.2') // 'r1'
 */
export function runKey(runId: string): string {
  return runId.split('.')[0] as string;
}

/**
 * Says whether the sheet, the columns and the settings may be changed now.
 *
 * @example isBusy({ ...noRun(FILLING), phase: 'filling' }) // true
 */
export function isBusy<C extends Checked>(run: Run<C>): boolean {
  return run.phase !== 'idle' && !canLeave(run);
}

/**
 * Says whether this pass goes over rows that an earlier pass has filled.
 *
 * @example isCatchingUp({ ...noRun(FILLING), phase: 'filling', next: 0, peak: 400 }) // true
 */
export function isCatchingUp<C extends Checked>(run: Run<C>): boolean {
  return (run.phase === 'filling' || run.phase === 'starting') && run.next < run.peak;
}

/** Whether nothing under way would be lost. */
export function canLeave<C extends Checked>(run: Run<C>): boolean {
  const { phase } = run;
  return (
    phase === 'idle' || phase === 'checked' || phase === 'done' || phase === 'stopped' || beforeStart(run)
  );
}

// A check or a confirmation of a run that has not started yet has nothing to stop.
function beforeStart<C extends Checked>(run: Run<C>): boolean {
  return run.runId === '' && (run.phase === 'checking' || run.phase === 'confirm');
}
