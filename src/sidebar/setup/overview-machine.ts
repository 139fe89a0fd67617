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
import type { Failure, Overview, SheetChoice } from '../../shared/contract';
import type { Settings } from '../../shared/settings';

/** What the page knows of the document, and the changes on their way to it. */
export interface Desk extends Waiting {
  readonly overview: Overview | null;
  /** Asked while another call was under way; sent one after another, so that the server never gets them out of order. */
  readonly queue: readonly Call[];
  /** Settings as the person left them, before the server has kept them. */
  readonly draft: Settings | null;
}

export type DeskEvent =
  | CallEvent
  | { readonly type: 'open'; readonly sheetId: number }
  /** A run of this page is over: the sheet is read again. */
  | { readonly type: 'ended'; readonly sheetId: number; readonly runId: string }
  | { readonly type: 'choose'; readonly choice: SheetChoice }
  | { readonly type: 'set'; readonly sheetId: number; readonly settings: Settings }
  | { readonly type: 'leave' };

/** Nothing known yet. */
export const EMPTY_DESK: Desk = { ...AT_REST, overview: null, queue: [], draft: null };

/**
 * What the page knows of the document: reads it, keeps choices and settings, in the order in which they were made.
 *
 * @param desk what is known
 * @param event an answer, a silence, or what the person chose
 * @returns what is known now
 * @example stepDesk(EMPTY_DESK, { type: 'open', sheetId: 7 }).call // { name: 'getOverview', request: { sheetId: 7 } }
 */
export function stepDesk(desk: Desk, event: DeskEvent): Desk {
  switch (event.type) {
    case 'open':
      return enqueue(desk, { name: 'getOverview', request: { sheetId: event.sheetId } });
    case 'ended':
      return stepDesk(withoutRun(desk, event.runId), { type: 'open', sheetId: event.sheetId });
    case 'choose':
      return enqueue(desk, { name: 'saveChoice', request: event.choice });
    case 'set':
      return enqueue(
        { ...desk, draft: event.settings },
        {
          name: 'saveSettings',
          request: { sheetId: event.sheetId, settings: event.settings },
        },
      );
    case 'leave':
      return desk.failure || desk.silent ? rest({ ...desk, queue: [], draft: null }) : desk;
    default:
      return onCall(desk, event, accept, refuse);
  }
}

/**
 * Settings to show: the person's own, even before the server has kept them.
 *
 * @returns null when nothing is known yet
 */
export function shownSettings(desk: Desk): Settings | null {
  return desk.draft ?? desk.overview?.settings ?? null;
}

// Until the sheet is read again, what was read before would offer to go on with a run that is over.
function withoutRun(desk: Desk, runId: string): Desk {
  const { overview } = desk;
  return overview?.run && runKey(overview.run.runId) === runKey(runId)
    ? { ...desk, overview: { ...overview, run: null } }
    : desk;
}

function enqueue(desk: Desk, call: Call): Desk {
  if (!isAsking(desk)) return send({ ...desk, queue: [] }, call);
  return { ...desk, queue: [...desk.queue.filter((waiting) => !supersedes(call, waiting)), call] };
}

// Requests carry everything, so a newer one makes an older one of the same sheet needless.
function supersedes(newer: Call, older: Call): boolean {
  if (newer.name === 'saveChoice' && older.name === 'saveChoice') {
    return newer.request.sheetId === older.request.sheetId;
  }
  return newer.name === older.name;
}

function accept(desk: Desk, reply: Reply): Desk {
  const overview = overviewOf(reply);
  if (overview === null) return desk;
  const [following, ...queue] = desk.queue;
  // An answer that is already out of date is not shown: the newest request's is.
  return following ? send({ ...desk, queue }, following) : rest({ ...desk, overview, draft: null });
}

// «Повторить» sends what failed and then what was chosen after it.
function refuse(desk: Desk, failure: Failure): Desk {
  return fail(failure.retry ? desk : { ...desk, queue: [], draft: null }, failure);
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
