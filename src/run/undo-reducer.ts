import type { FindingRow } from '../shared/findings';
import type { RunRecord, UndoResult } from '../shared/run';
import {
  AT_REST,
  type CallEvent,
  fail,
  isAsking,
  onCall,
  type Reply,
  rest,
  send,
  type Waiting,
} from './call';
import { UNDO_STUCK } from './run-words';

/** Taking back a run: asked about, under way, ended or put off. */
export interface Undo extends Waiting {
  readonly phase: 'idle' | 'confirm' | 'undoing' | 'done';
  readonly record: RunRecord | null;
  readonly done: number;
  readonly total: number;
  readonly restored: number;
  readonly skipped: readonly FindingRow[];
}

export type UndoEvent =
  | CallEvent
  | { readonly type: 'undo'; readonly record: RunRecord }
  | { readonly type: 'agree' }
  | { readonly type: 'leave' };

/** Nothing is being taken back. */
export const NO_UNDO: Undo = {
  ...AT_REST,
  phase: 'idle',
  record: null,
  done: 0,
  total: 0,
  restored: 0,
  skipped: [],
};

/**
 * Taking back a run, batch by batch.
 *
 * @param undo where it is
 * @param event an answer, a silence, or what the person pressed
 * @returns where it is now; the same object when the event does not apply
 * @example undoReducer(undoReducer(NO_UNDO, { type: 'undo', record }), { type: 'agree' }).phase // 'undoing'
 */
export function undoReducer(undo: Undo, event: UndoEvent): Undo {
  switch (event.type) {
    case 'undo':
      return undo.phase === 'undoing'
        ? undo
        : rest({ ...NO_UNDO, turn: undo.turn, phase: 'confirm', record: event.record });
    case 'agree':
      return undo.phase === 'confirm' ? undoing(undo, 0) : undo;
    case 'leave':
      return isAsking(undo) && !undo.silent ? undo : rest({ ...NO_UNDO, turn: undo.turn });
    default:
      return onCall(undo, event, accept);
  }
}

function undoing(undo: Undo, from: number): Undo {
  const runId = undo.record?.runId ?? '';
  return send({ ...undo, phase: 'undoing' }, { name: 'undoBatch', request: { runId, from } });
}

function accept(undo: Undo, reply: Reply): Undo {
  if (reply.name !== 'undoBatch' || !reply.answer.ok) return undo;
  const result: UndoResult = reply.answer.value;
  const after: Undo = {
    ...undo,
    done: result.done,
    total: result.total,
    restored: undo.restored + result.restored,
    skipped: [...undo.skipped, ...result.skipped],
  };
  if (result.finished) return rest({ ...after, phase: 'done' });
  // A batch that moves nothing would be asked for forever.
  if (result.done <= undo.done) return fail(after, { code: 'google', text: UNDO_STUCK, retry: true });
  return undoing(after, result.done);
}
