import { NO_UNDO, type Undo, undoReducer } from '../../src/run/undo-reducer';
import type { RunRecord, UndoResult } from '../../src/shared/run';

const RECORD: RunRecord = {
  runId: 'r1',
  kind: 'fill',
  sheetId: 7,
  sheetName: 'Лист',
  started: '',
  finished: '',
  outcome: 'done',
  filled: 300,
  fallback: 0,
  attention: 0,
  undoable: true,
  sheets: [],
};

function undoing(): Undo {
  return undoReducer(undoReducer(NO_UNDO, { type: 'undo', record: RECORD }), { type: 'agree' });
}

function answered(undo: Undo, result: Partial<UndoResult>): Undo {
  const value = { done: 0, total: 300, restored: 0, skipped: [], finished: false, ...result };
  const reply = { name: 'undoBatch' as const, answer: { ok: true as const, value } };
  return undoReducer(undo, { type: 'answered', turn: undo.turn, reply, at: 0 });
}

test('undo is asked about first; a refusal leaves no trace', () => {
  const asked = undoReducer(NO_UNDO, { type: 'undo', record: RECORD });
  expect(asked).toMatchObject({ phase: 'confirm', call: null });
  expect(undoReducer(asked, { type: 'leave' })).toMatchObject({ phase: 'idle', record: null });
});

test('undo goes on from where the server got, and adds up what it restored and left', () => {
  const skipped = [{ row: 9, name: 'Школа', text: 'Изменено.' }];
  const first = answered(undoing(), { done: 200, restored: 800, skipped });
  expect(first.call).toEqual({ name: 'undoBatch', request: { runId: 'r1', from: 200 } });
  const last = answered(first, { done: 300, restored: 400, skipped, finished: true });
  expect(last).toMatchObject({
    phase: 'done',
    call: null,
    restored: 1200,
    skipped: [...skipped, ...skipped],
  });
});

test('an undo that does not move is not asked for ever', () => {
  const stuck = answered(undoing(), { done: 0 });
  expect(stuck.failure).toMatchObject({ code: 'google', retry: true });
  expect(undoReducer(stuck, { type: 'retry' }).call).toEqual({
    name: 'undoBatch',
    request: { runId: 'r1', from: 0 },
  });
});

test('a double answer does not count twice', () => {
  const asked = undoing();
  const reply = {
    name: 'undoBatch' as const,
    answer: {
      ok: true as const,
      value: { done: 200, total: 300, restored: 5, skipped: [], finished: false },
    },
  };
  const event = { type: 'answered' as const, turn: asked.turn, reply, at: 0 };
  const once = undoReducer(asked, event);
  expect(undoReducer(once, event)).toBe(once);
  expect(once.restored).toBe(5);
});

test('an undo under way cannot be left, a silent one can', () => {
  const asked = undoing();
  expect(undoReducer(asked, { type: 'leave' })).toBe(asked);
  const silent = undoReducer(asked, { type: 'silence', turn: asked.turn });
  expect(undoReducer(silent, { type: 'leave' }).phase).toBe('idle');
});
