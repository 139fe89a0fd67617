import {
  AT_REST,
  type Call,
  type CallEvent,
  fail,
  isAsking,
  onCall,
  type Reply,
  rest,
  send,
  type Waiting,
} from '../../run/call';
import { runKey } from '../../run/run-state';
import type { Failure } from '../../shared/answer';
import { JOB_OF_KIND, type JobSheets, type SheetJob } from '../../shared/job-sheets';
import type { Overview } from '../../shared/overview';
import type { RunKind } from '../../shared/run';
import type { Settings } from '../../shared/settings';
import { NO_SHEET, type SheetChoice, type SheetReading } from '../../shared/setup';

/** What a sheet holds, as it was read last. */
export type ReadSheet = Pick<Overview, 'register' | 'directory'>;

/** The document, whatever the sheet. */
export type DocumentView = Omit<Overview, keyof ReadSheet>;

/** What the page knows of the document, and the changes on their way to it. */
export interface Store extends Waiting {
  readonly overview: DocumentView | null;
  readonly read: { readonly [sheetId: number]: ReadSheet };
  /** The sheet that the page was opened with: that of every job that has none of its own. */
  readonly first: number;
  /** Sheets as the person has taken them, before the server has kept that. */
  readonly taken: JobSheets;
  /** Asked while another call was under way; sent one after another, so that the server never gets them out of order. */
  readonly queue: readonly Call[];
  /** Settings as the person left them, before the server has kept them. */
  readonly draft: Settings | null;
}

export type StoreEvent =
  | CallEvent
  | { readonly type: 'open'; readonly sheetId: number }
  /** A job is to be done on another sheet. */
  | { readonly type: 'take'; readonly job: SheetJob; readonly sheetId: number }
  /** A preview has read a sheet: its columns are the ones to show, and its job stays with it. */
  | { readonly type: 'previewed'; readonly kind: RunKind; readonly reading: SheetReading }
  /** A run of this page is over: the sheet is read again. */
  | { readonly type: 'ended'; readonly sheetId: number; readonly runId: string }
  | { readonly type: 'choose'; readonly choice: SheetChoice }
  | { readonly type: 'set'; readonly sheetId: number; readonly settings: Settings }
  | { readonly type: 'leave' };

/** Nothing known yet. */
export const EMPTY_STORE: Store = {
  ...AT_REST,
  overview: null,
  read: {},
  first: NO_SHEET,
  taken: {},
  queue: [],
  draft: null,
};

/**
 * What the page knows of the document: reads it, keeps choices and settings, in the order in which they were made.
 *
 * @param store what is known
 * @param event an answer, a silence, or what the person chose
 * @returns what is known now
 * @example storeReducer(EMPTY_STORE, { type: 'open', sheetId: 7 }).call // { name: 'getOverview', request: { sheetId: 7 } }
 */
export function storeReducer(store: Store, event: StoreEvent): Store {
  switch (event.type) {
    case 'open':
      return enqueue(store, { name: 'getOverview', request: { sheetId: event.sheetId } });
    case 'take':
      return enqueue(
        { ...store, taken: { ...store.taken, [event.job]: event.sheetId } },
        { name: 'takeSheet', request: { job: event.job, sheetId: event.sheetId } },
      );
    case 'previewed':
      return withReading(store, JOB_OF_KIND[event.kind], event.reading);
    case 'ended':
      return storeReducer(withoutRun(store, event.runId), { type: 'open', sheetId: event.sheetId });
    case 'choose':
      return enqueue(store, { name: 'saveChoice', request: event.choice });
    case 'set':
      return enqueue(
        { ...store, draft: event.settings },
        {
          name: 'saveSettings',
          request: { sheetId: event.sheetId, settings: event.settings },
        },
      );
    case 'leave':
      return store.failure || store.silent ? rest({ ...store, queue: [], draft: null, taken: {} }) : store;
    default:
      return onCall(store, event, accept, refuse);
  }
}

/**
 * Settings to show: the person's own, even before the server has kept them.
 *
 * @returns null when nothing is known yet
 */
export function shownSettings(store: Store): Settings | null {
  return store.draft ?? store.overview?.settings ?? null;
}

/**
 * The sheet that a job is done on: the person's own choice, even before the server has kept it.
 *
 * @returns NO_SHEET when nothing is known yet
 * @example sheetOf(EMPTY_STORE, 'audit') // -1
 */
export function sheetOf(store: Store, job: SheetJob): number {
  return ownSheetOf(store, job) ?? ownSheetOf(store, 'fill') ?? store.first;
}

/** The sheet that a job was given or was done on last; undefined: it has none of its own. */
export function ownSheetOf({ overview, taken }: Store, job: SheetJob): number | undefined {
  return taken[job] ?? overview?.jobs[job];
}

/**
 * The sheet that a job is done on with what it holds; while another one is on its way, that before.
 *
 * @returns null while nothing of it is read
 */
export function readFor(store: Store, job: SheetJob): ReadSheet | null {
  return store.read[sheetOf(store, job)] ?? store.read[sheetOf({ ...store, taken: {} }, job)] ?? null;
}

// A run uses the columns that its preview has read: the page shows the same ones.
function withReading(store: Store, job: SheetJob, register: SheetReading): Store {
  const { overview } = store;
  const { sheetId } = register;
  if (overview === null) return store;
  const known = store.read[sheetId];
  const kept: Store = { ...store, overview: { ...overview, jobs: { ...overview.jobs, [job]: sheetId } } };
  return known
    ? { ...kept, read: { ...store.read, [sheetId]: { ...known, register } } }
    : enqueue(kept, { name: 'getOverview', request: { sheetId } });
}

// Until the sheet is read again, what was read before would offer to go on with a run that is over.
function withoutRun(store: Store, runId: string): Store {
  const { overview } = store;
  return overview?.run && runKey(overview.run.runId) === runKey(runId)
    ? { ...store, overview: { ...overview, run: null } }
    : store;
}

function enqueue(store: Store, call: Call): Store {
  if (!isAsking(store)) return send({ ...store, queue: [] }, call);
  return { ...store, queue: [...store.queue.filter((waiting) => !supersedes(call, waiting)), call] };
}

// Requests carry everything, so a newer one makes an older one of the same sheet, or job, needless.
function supersedes(newer: Call, older: Call): boolean {
  if (newer.name === 'takeSheet' && older.name === 'takeSheet')
    return newer.request.job === older.request.job;
  return newer.name === older.name && (newer.name === 'saveSettings' || sheetIn(newer) === sheetIn(older));
}

function sheetIn({ request }: Call): number | null {
  return 'sheetId' in request ? request.sheetId : null;
}

function accept(store: Store, reply: Reply): Store {
  const overview = overviewOf(reply);
  if (overview === null) return store;
  const [following, ...queue] = store.queue;
  const { register, directory, ...document } = overview;
  const read = { ...store.read, [register.sheetId]: { register, directory } };
  // An answer that is already out of date is not shown: the newest request's is.
  if (following) {
    const isNewest = store.queue.every((call) => sheetIn(call) !== register.sheetId);
    return send({ ...store, ...(isNewest ? { read } : {}), queue }, following);
  }
  const isFirstThere = document.sheets.some(({ id }) => id === store.first);
  const first = isFirstThere ? store.first : register.sheetId;
  return rest({ ...store, overview: document, read, first, draft: null, taken: {} });
}

// «Повторить» sends what failed and then what was chosen after it.
function refuse(store: Store, failure: Failure): Store {
  // A sheet that is gone is not asked for again: the one that is open is, at once where nobody asked for the other.
  if (failure.code === 'no-sheet' && isReadAgain(store.call))
    return send({ ...store, queue: [], draft: null, taken: {} }, OPEN_SHEET);
  if (failure.code === 'no-sheet')
    return fail({ ...store, call: OPEN_SHEET, queue: [], draft: null, taken: {} }, failure);
  return fail(failure.retry ? store : { ...store, queue: [], draft: null, taken: {} }, failure);
}

/** What the page reads by itself, after a run or a press. */
function isReadAgain(call: Call | null): boolean {
  return call?.name === 'getOverview' && call.request.sheetId !== NO_SHEET;
}

const OPEN_SHEET: Call = { name: 'getOverview', request: { sheetId: NO_SHEET } };

function overviewOf(reply: Reply): Overview | null {
  switch (reply.name) {
    case 'getOverview':
    case 'takeSheet':
    case 'saveChoice':
    case 'saveSettings':
      return reply.answer.ok ? reply.answer.value : null;
    default:
      return null;
  }
}
