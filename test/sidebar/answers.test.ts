import { isAsking, type Waiting } from '../../src/run/call';
import type { Failure } from '../../src/shared/answer';
import { BROKEN } from '../run/failures';
import { replyTo } from '../run/machine';

import { goodReply, WAITING, type WaitingState } from './waiting-states';

const FINAL: Failure = { code: 'bad-request', text: 'Панель устарела.', retry: false };

describe.each(WAITING.map((one) => [one.name, one] as const))(
  '%s',
  (_name, { state, step }: WaitingState) => {
    const good = (turn = state.turn) =>
      ({ type: 'answered', turn, reply: goodReply(state.call), at: 0 }) as const;
    const bad = (failure: Failure) =>
      ({
        type: 'answered',
        turn: state.turn,
        reply: replyTo(state.call, { ok: false, failure }),
        at: 0,
      }) as const;
    const silent = (of: Waiting) => step(of, { type: 'silence', turn: of.turn });
    const again = (of: Waiting) => step(of, { type: 'retry' });

    test('takes its answer and waits for it no more', () => {
      const after = step(state, good());
      expect(after.turn).toBeGreaterThan(state.turn);
      expect(after.call).not.toBe(state.call);
    });

    test('takes an answer once, however often it comes', () => {
      const after = step(state, good());
      expect(step(after, good())).toBe(after);
      expect(step(after, bad(BROKEN))).toBe(after);
    });

    test('without an answer says so, and can be waited for or sent again', () => {
      const quiet = silent(state);
      expect(quiet).toMatchObject({ silent: true, failure: null, call: state.call });
      expect(step(quiet, { type: 'wait' })).toMatchObject({ silent: false, turn: state.turn });
      expect(again(quiet)).toMatchObject({ silent: false, call: state.call, turn: state.turn + 1 });
    });

    test('takes a slow answer as any other', () => {
      const { turn: _slow, ...late } = step(silent(state), good());
      const { turn: _usual, ...usual } = step(state, good());
      expect(late).toEqual(usual);
    });

    test('does not hear the earlier answer after it has asked again', () => {
      const repeated = again(silent(state));
      expect(step(repeated, good(state.turn))).toBe(repeated);
      expect(step(repeated, bad(BROKEN))).toBe(repeated);
      expect(step(repeated, good(repeated.turn)).call).not.toBe(state.call);
    });

    test('does not hear an answer that is another handler’s', () => {
      const other = state.call.name === 'getOverview' ? 'getCard' : 'getOverview';
      const reply = replyTo({ name: other }, { ok: true, value: {} });
      expect(step(state, { type: 'answered', turn: state.turn, reply, at: 0 })).toBe(state);
    });

    test('keeps a failure beside its call; «Повторить» sends the very same', () => {
      const failed = step(state, bad(BROKEN));
      expect(failed).toMatchObject({ failure: BROKEN, call: state.call });
      expect(isAsking(failed)).toBe(false);
      expect(step(failed, good())).toBe(failed);
      expect(again(failed)).toMatchObject({ failure: null, call: state.call });
      expect(isAsking(again(failed))).toBe(true);
    });

    test('keeps a failure that cannot be repeated until it is left', () => {
      const failed = step(state, bad(FINAL));
      expect(failed.failure).toBe(FINAL);
      const left = step(failed, { type: 'leave' } as never);
      expect(left).toMatchObject({ failure: null, call: null });
      expect(step(left, good())).toBe(left);
    });

    test('is not silent for a turn that is over', () => {
      const after = step(state, good());
      expect(step(after, { type: 'silence', turn: state.turn })).toBe(after);
    });
  },
);

describe('a stop that does not come through', () => {
  const stopping = WAITING.filter(({ name }) => name.endsWith('stopping'));
  test.each(stopping.map((one) => [one.name, one] as const))('%s can be left', (_name, { state, step }) => {
    const stop = { type: 'stop' } as never;
    expect(step(state, stop)).toBe(state);
    const silent = step(state, { type: 'silence', turn: state.turn });
    expect(step(silent, stop)).toMatchObject({ phase: 'idle', call: null });
    const failed = step(state, {
      type: 'answered',
      turn: state.turn,
      reply: replyTo(state.call, { ok: false, failure: BROKEN }),
      at: 0,
    });
    expect(step(failed, stop)).toMatchObject({ phase: 'idle', call: null, failure: null });
  });
});
