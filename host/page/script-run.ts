/**
 * google.script.run and google.script.host for the sidebar's page, with Google's semantics: chainable, asynchronous,
 * ten calls at once, JSON-like values only, failures as an Error with a message.
 */

type Handler = (value: unknown, userObject: unknown) => void;

interface Chain {
  readonly success: Handler | null;
  readonly failure: Handler | null;
  readonly userObject: unknown;
}

/** What the server has put before this script. */
const page = window as unknown as { readonly scriptFunctions: string[]; readonly shownDocument: number };

const MOST_AT_ONCE = 10;
const waiting: (() => Promise<void>)[] = [];
let running = 0;

function enqueue(start: () => Promise<void>): void {
  waiting.push(start);
  next();
}

function next(): void {
  const start = running < MOST_AT_ONCE ? waiting.shift() : undefined;
  if (!start) return;
  running += 1;
  void start().finally(() => {
    running -= 1;
    next();
  });
}

async function send(name: string, args: readonly unknown[], chain: Chain): Promise<void> {
  let settle: () => void;
  try {
    const headers = { 'X-Document': String(page.shownDocument) };
    const reply = await fetch('call', { method: 'POST', headers, body: JSON.stringify({ name, args }) });
    if (!reply.ok) throw new Error(`NetworkError: ${reply.status}`);
    const answer: { result?: unknown; error?: string } = await reply.json();
    const { error } = answer;
    settle =
      error === undefined
        ? () => chain.success?.(answer.result, chain.userObject)
        : () => fail(chain, new Error(error));
  } catch (error) {
    settle = () => fail(chain, error as Error);
  }
  window.parent.postMessage('script-run', window.location.origin);
  // A throwing handler is the page's own matter, as in Google.
  setTimeout(settle, 0);
}

function fail(chain: Chain, error: Error): void {
  if (chain.failure) chain.failure(error, chain.userObject);
  else console.error(error);
}

function demandLegal(value: unknown, path: string): void {
  if (typeof value === 'function' || value instanceof Date || value instanceof Node) {
    throw new TypeError(`Failed due to illegal value in property: ${path}`);
  }
  if (value !== null && typeof value === 'object') {
    for (const [key, part] of Object.entries(value)) demandLegal(part, key);
  }
}

function runner(chain: Chain): object {
  const result: { [name: string]: (...args: never[]) => unknown } = {
    withSuccessHandler: (success: Handler) => runner({ ...chain, success }),
    withFailureHandler: (failure: Handler) => runner({ ...chain, failure }),
    withUserObject: (userObject: unknown) => runner({ ...chain, userObject }),
  };
  for (const name of page.scriptFunctions) {
    result[name] = (...args: unknown[]) => {
      args.forEach((arg, index) => {
        demandLegal(arg, String(index));
      });
      enqueue(() => send(name, args, chain));
    };
  }
  return result;
}

(window as unknown as { google: unknown }).google = {
  script: {
    run: runner({ success: null, failure: null, userObject: undefined }),
    host: {
      close: () => window.parent.postMessage('script-close', window.location.origin),
      setHeight: () => undefined,
      setWidth: () => undefined,
      editor: { focus: () => window.parent.postMessage('script-focus', window.location.origin) },
      origin: window.location.origin,
    },
  },
};

// Whoever works in the panel saves the document too, not the panel; F6 leads back to the sheet.
window.addEventListener('keydown', (event) => {
  if (event.key === 'F6') {
    event.preventDefault();
    window.parent.postMessage('script-focus', window.location.origin);
    return;
  }
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.code !== 'KeyS') return;
  event.preventDefault();
  window.parent.postMessage('script-save', window.location.origin);
});
