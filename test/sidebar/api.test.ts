import type { Call, Reply } from '../../src/run/call';
import { ask, LIMIT_MS } from '../../src/sidebar/api';
import { REJECTIONS } from '../../src/sidebar/ui/texts';
import { CALLS, FIRST } from './call-cases';

/** What google.script.run was asked, and the two ways in which it may answer. */
interface Asked {
  readonly name: string;
  readonly request: unknown;
  readonly done: (value: unknown) => void;
  readonly failed: (reason: unknown) => void;
}

let asked: Asked[] = [];
const page = globalThis as { window?: unknown };

beforeEach(() => {
  jest.useFakeTimers();
  asked = [];
  const runner = (done: Asked['done'], failed: Asked['failed']): unknown =>
    new Proxy(
      {},
      {
        get: (_none, name) => {
          if (name === 'withSuccessHandler') return (next: Asked['done']) => runner(next, failed);
          if (name === 'withFailureHandler') return (next: Asked['failed']) => runner(done, next);
          return (request: unknown) => asked.push({ name: String(name), request, done, failed });
        },
      },
    );
  const nothing = () => undefined;
  page.window = { google: { script: { run: runner(nothing, nothing) } } };
});
afterEach(() => {
  jest.useRealTimers();
  page.window = undefined;
});

function sent(call: Call): { readonly server: Asked; readonly replies: Reply[] } {
  const replies: Reply[] = [];
  ask(call, (reply) => replies.push(reply));
  return { server: asked[asked.length - 1] as Asked, replies };
}

const failureOf = (text: string) => ({ ok: false, failure: { code: 'google', text, retry: true } });
const GOOD = { ok: true, value: { done: 1 } };

describe.each(CALLS.map((call) => [call.name, call] as const))('%s', (name, call) => {
  test('goes out once, as it is; asked again, just the same', () => {
    sent(call);
    expect(asked.map((one) => [one.name, one.request])).toEqual([[name, call.request]]);
    sent(call);
    expect(asked[1]?.request).toEqual(asked[0]?.request);
  });

  test('that never answers is told once, when Google cannot answer any more', () => {
    const { replies } = sent(call);
    jest.advanceTimersByTime(LIMIT_MS - 1);
    expect(replies).toEqual([]);
    jest.advanceTimersByTime(1);
    const never = { name, answer: failureOf(REJECTIONS.neverAnswered) };
    expect(replies).toEqual([never]);
    jest.advanceTimersByTime(10 * LIMIT_MS);
    expect(replies).toEqual([never]);
  });

  test('that answers after the limit answers nobody', () => {
    const { server, replies } = sent(call);
    jest.advanceTimersByTime(LIMIT_MS);
    server.done(GOOD);
    server.failed(new Error('late'));
    expect(replies).toHaveLength(1);
  });

  test('that answers twice, or well and badly, is answered by the first', () => {
    const good = sent(call);
    good.server.done(GOOD);
    good.server.done({ ok: true, value: { done: 2 } });
    good.server.failed(new Error('no'));
    expect(good.replies).toEqual([{ name, answer: GOOD }]);
    const bad = sent(call);
    bad.server.failed(undefined);
    bad.server.done(GOOD);
    expect(bad.replies).toEqual([{ name, answer: failureOf(REJECTIONS.other) }]);
  });

  test('that has answered leaves no clock running', () => {
    const { server } = sent(call);
    expect(jest.getTimerCount()).toBe(1);
    server.done(GOOD);
    expect(jest.getTimerCount()).toBe(0);
  });

  test('that answers nothing of the contract is a failure with a plain sentence', () => {
    const broken = [null, undefined, '', 0, [], {}, { ok: true }, { ok: true, value: null }];
    for (const value of [...broken, { ok: false }, { ok: false, failure: 'no' }, { ok: 'yes', value: {} }]) {
      const { server, replies } = sent(call);
      server.done(value);
      expect(replies).toEqual([{ name, answer: failureOf(REJECTIONS.other) }]);
    }
  });
});

test.each([
  ['no message', new Error(''), REJECTIONS.other],
  ['nothing at all', undefined, REJECTIONS.other],
  ['null', null, REJECTIONS.other],
  ['an object of another frame', { message: 'Authorization is required' }, REJECTIONS.accounts],
  ['a text', 'ScriptError: We are sorry, a server error occurred', REJECTIONS.other],
  ['several accounts', new Error('PERMISSION_DENIED'), REJECTIONS.accounts],
  ['the six minutes', new Error('Exceeded maximum execution time'), REJECTIONS.tooLong],
  ['a service that took too long', new Error('Service Spreadsheets timed out'), REJECTIONS.tooLong],
  ['a broken line', new Error('NetworkError: Connection failure due to HTTP 0'), REJECTIONS.connection],
  ['a missing function', new Error('Script function not found: getCard'), REJECTIONS.other],
  ['an unknown failure', new Error('Exception: Service invoked too many times'), REJECTIONS.other],
])('a rejection with %s is a plain sentence', (_what, reason, text) => {
  const { server, replies } = sent(FIRST);
  server.failed(reason);
  expect(replies).toEqual([{ name: FIRST.name, answer: failureOf(text) }]);
});

test('no sentence of the page holds what Google said', () => {
  for (const text of Object.values(REJECTIONS)) expect(text.replace(/Google/g, '')).not.toMatch(/[a-z]/i);
});

test('a page outside Google, and one whose server throws at once, are failures too', () => {
  page.window = {};
  const replies: Reply[] = [];
  ask(FIRST, (reply) => replies.push(reply));
  const thrower = { withSuccessHandler: () => thrower, withFailureHandler: () => thrower };
  page.window = { google: { script: { run: thrower } } };
  ask(FIRST, (reply) => replies.push(reply));
  expect(replies.map(({ answer }) => answer)).toEqual([
    failureOf(REJECTIONS.other),
    failureOf(REJECTIONS.other),
  ]);
});
