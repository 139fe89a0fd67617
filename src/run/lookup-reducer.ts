import {
  AT_REST,
  type Call,
  type CallEvent,
  isAsking,
  onCall,
  type Reply,
  rest,
  send,
  type Waiting,
} from './call';

/** One thing looked up at a time: the newest question wins, the last good answer stays on the screen. */
export interface Lookup extends Waiting {
  readonly reply: Reply | null;
  /** The call that `reply` answers. */
  readonly of: Call | null;
}

export type LookupEvent =
  | CallEvent
  | { readonly type: 'ask'; readonly call: Call }
  | { readonly type: 'leave' };

/** Nothing looked up yet. */
export const NOTHING: Lookup = { ...AT_REST, reply: null, of: null };

/**
 * Looks something up; an answer to an earlier question does nothing.
 *
 * @example lookupReducer(NOTHING, { type: 'ask', call: { name: 'getCard', request: { sheetId: 7, row: 0 } } })
 */
export function lookupReducer(lookup: Lookup, event: LookupEvent): Lookup {
  switch (event.type) {
    case 'ask':
      return send(lookup, event.call);
    case 'leave':
      return isAsking(lookup) && !lookup.silent ? lookup : rest(lookup);
    default:
      return onCall(lookup, event, (waiting, reply) => ({ ...rest(waiting), reply, of: waiting.call }));
  }
}

/**
 * Says of which sheet the answer on the screen is: another one may have been opened since.
 *
 * @returns null when nothing is answered
 * @example sheetOf(NOTHING) // null
 */
export function sheetOf({ of }: Lookup): number | null {
  return of !== null && 'sheetId' in of.request ? of.request.sheetId : null;
}
