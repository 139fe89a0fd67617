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
import type { Overview } from '../../shared/overview';
import type { Settings } from '../../shared/settings';
import type { SheetChoice, SheetReading } from '../../shared/setup';

/** What the page knows of the document, and the changes on their way to it. */
export interface Store extends Waiting {
  readonly overview: Overview | null;
  /** Asked while another call was under way; sent one after another, so that the server never gets them out of order. */
  readonly queue: readonly Call[];
  /** Settings as the person left them, before the server has kept them. */
  readonly draft: Settings | null;
}

export type StoreEvent =
  | CallEvent
  | { readonly type: 'open'; readonly sheetId: number }
  /** A preview has read a sheet: its columns are the ones to show. */
  | { readonly type: 'previewed'; readonly reading: SheetReading }
  /** A run of this page is over: the sheet is read again. */
  | { readonly type: 'ended'; readonly sheetId: number; readonly runId: string }
  | { readonly type: 'choose'; readonly choice: SheetChoice }
  | { readonly type: 'set'; readonly sheetId: number; readonly settings: Settings }
  | { readonly type: 'leave' };

/** Nothing known yet. */
export const EMPTY_STORE: Store = { ...AT_REST, overview: null, queue: [], draft: null };

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
    case 'previewed':
      return withReading(store, event.reading);
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
      return store.failure || store.silent ? rest({ ...store, queue: [], draft: null }) : store;
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

// A run uses the columns that its preview has read: the page shows the same ones.
function withReading(store: Store, reading: SheetReading): Store {
  const { overview } = store;
  return overview?.register.sheetId === reading.sheetId
    ? { ...store, overview: { ...overview, register: reading } }
    : store;
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

// Requests carry everything, so a newer one makes an older one of the same sheet needless.
function supersedes(newer: Call, older: Call): boolean {
  if (newer.name === 'saveChoice' && older.name === 'saveChoice') {
    return newer.request.sheetId === older.request.sheetId;
  }
  return newer.name === older.name;
}

function accept(store: Store, reply: Reply): Store {
  const overview = overviewOf(reply);
  if (overview === null) return store;
  const [following, ...queue] = store.queue;
  // An answer that is already out of date is not shown: the newest request's is.
  return following ? send({ ...store, queue }, following) : rest({ ...store, overview, draft: null });
}

// «Повторить» sends what failed and then what was chosen after it.
function refuse(store: Store, failure: Failure): Store {
  return fail(failure.retry ? store : { ...store, queue: [], draft: null }, failure);
}

function overviewOf(reply: Reply): Overview | null {
  switch (reply.name) {
    case 'getOverview':
    case 'saveChoice':
    case 'saveSettings':
      return reply.answer.ok ? reply.answer.value : null;
    default:
      return null;
  }
}
