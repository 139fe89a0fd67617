import type { Failure, HandlerName, Handlers } from '../shared/contract';
import type { Call, Reply } from './call';
import { rejection } from './rejection';

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
 * @param settle gets the reply; a rejected call is a reply too, with a plain sentence. Google may call it never or twice
 */
export function ask(call: Call, settle: (reply: Reply) => void): void {
  const refuse = (reason: unknown) => settle(failed(call.name, rejection(reason)));
  const run = (window as Window & { google?: GoogleScript }).google?.script?.run;
  if (!run) {
    refuse('no google.script.run');
    return;
  }
  const server = run
    .withSuccessHandler((value) =>
      isAnswer(value) ? settle(replyOf(call.name, value)) : refuse('no answer'),
    )
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

function isAnswer(value: unknown): value is object {
  return typeof value === 'object' && value !== null && 'ok' in value;
}
