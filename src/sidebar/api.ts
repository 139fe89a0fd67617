import type { Call, Reply } from '../run/call';
import type { Failure } from '../shared/answer';
import type { HandlerName, Handlers } from '../shared/handlers';
import { NEVER_ANSWERED, rejection } from './rejection';

/** Google ends a call after six minutes: what has not answered by then, with some time for the way, never will. */
export const LIMIT_MS = 390_000;

interface Runner {
  withSuccessHandler(handler: (value: unknown) => void): Runner;
  withFailureHandler(
    handler: (reason: unknown) => void,
  ): Runner & { readonly [N in HandlerName]: (request: Parameters<Handlers[N]>[0]) => void };
}

interface GoogleScript {
  readonly script?: { readonly run?: Runner };
}

/**
 * Calls a handler on the server. The only user of google.script.run.
 *
 * @param call name and request
 * @param settle gets one reply, exactly once: the first that comes. A rejected call is a reply too, with a plain
 * sentence, and so is one that does not answer within the limit
 * @example ask({ name: 'getCard', request: { sheetId: 7, row: 0 } }, (reply) => show(reply))
 */
export function ask(call: Call, settle: (reply: Reply) => void): void {
  let settled = false;
  const once = (reply: Reply) => {
    if (settled) return;
    settled = true;
    clearTimeout(limit);
    settle(reply);
  };
  const limit = setTimeout(() => once(failed(call.name, NEVER_ANSWERED)), LIMIT_MS);
  const refuse = (reason: unknown) => once(failed(call.name, rejection(reason)));
  const run = (window as Window & { google?: GoogleScript }).google?.script?.run;
  if (!run) {
    refuse('no google.script.run');
    return;
  }
  const server = run
    .withSuccessHandler((value) => (isAnswer(value) ? once(replyOf(call.name, value)) : refuse('no answer')))
    .withFailureHandler(refuse);
  try {
    (server[call.name] as (request: unknown) => void)(call.request);
  } catch (reason) {
    refuse(reason);
  }
}

function failed(name: HandlerName, failure: Failure): Reply {
  return { name, answer: { ok: false, failure } };
}

// The one place where the page trusts the server to keep the contract.
function replyOf(name: HandlerName, answer: object): Reply {
  return { name, answer } as Reply;
}

// Where a value cannot be carried, Google hands over null instead of failing.
function isAnswer(value: unknown): value is object {
  const { ok, value: good, failure } = (value ?? {}) as { ok?: unknown; value?: unknown; failure?: unknown };
  const held = ok === true ? good : ok === false && failure;
  return typeof held === 'object' && held !== null;
}
