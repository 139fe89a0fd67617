import type { Execution } from '../execution/execution';
import { facade } from '../execution/facade';
import { assertText, mismatch } from '../execution/signature';
import type { NetworkAnswer, NetworkRequest } from './network';

type GoogleResponse = GoogleAppsScript.URL_Fetch.HTTPResponse;
const RESPONSE_MEMBERS = ['getContentText', 'getResponseCode'] as const;
const OPTIONS: readonly string[] = ['method', 'payload', 'muteHttpExceptions', 'followRedirects'];
const SCOPE = 'https://www.googleapis.com/auth/script.external_request';

// Source: Apps Script, quotas: 2 KB an address, 50 MB a request or an answer, 60 seconds an answer.
const LONGEST_ADDRESS = 2 * 1024;
const LONGEST_PAYLOAD = 50 * 1024 * 1024;
const LONGEST_WAIT = 60_000;

class Response implements Pick<GoogleResponse, (typeof RESPONSE_MEMBERS)[number]> {
  constructor(private readonly answer: NetworkAnswer) {}

  getContentText = (): string => this.answer.text;
  getResponseCode = (): number => this.answer.code;
}

interface Asked extends NetworkRequest {
  readonly mute: boolean;
  readonly follow: boolean;
}

/** UrlFetchApp as the script sees it: with the scope, to the addresses of the manifest, within the quotas. */
export function newUrlFetchApp(execution: Execution): unknown {
  const service = {
    fetch(url: unknown, options: unknown = {}): GoogleResponse {
      assertScope(execution, 'fetch');
      return response(execution, fetched(execution, request(url, options)));
    },
    fetchAll(requests: unknown): GoogleResponse[] {
      assertScope(execution, 'fetchAll');
      if (!Array.isArray(requests)) mismatch('UrlFetchApp.fetchAll', [requests]);
      const asked = (requests as unknown[]).map((one) => {
        if (typeof one === 'string') return request(one, {});
        const { url, ...options } = one as { readonly url?: unknown };
        return request(url, options);
      });
      const before = execution.time.spent;
      let longest = 0;
      const answers = asked.map((one) => {
        // They are made at once: the slowest counts.
        execution.time.spent = before;
        const answer = fetched(execution, one);
        longest = Math.max(longest, execution.time.spent - before);
        return answer;
      });
      execution.time.spent = before;
      execution.time.spend(longest);
      const all = execution.realm.array<GoogleResponse>();
      all.push(...answers.map((answer) => response(execution, answer)));
      return all;
    },
  };
  return facade(execution, 'UrlFetchApp', service, Object.keys(service));
}

function assertScope({ manifest }: Execution, method: string): void {
  if (manifest.scopes.includes(SCOPE)) return;
  throw new Error(
    `Specified permissions are not sufficient to call UrlFetchApp.${method}. Required permissions: ${SCOPE}`,
  );
}

function request(url: unknown, options: unknown): Asked {
  assertText('UrlFetchApp.fetch', url);
  if (typeof options !== 'object' || options === null) mismatch('UrlFetchApp.fetch', [url, options]);
  const unknown = Object.keys(options).find((name) => !OPTIONS.includes(name));
  if (unknown !== undefined)
    throw new Error(`UrlFetchApp.fetch: the option ${unknown} is not implemented by the local host`);
  const {
    method = 'get',
    payload = '',
    muteHttpExceptions: mute = false,
    followRedirects: follow = true,
  } = options as {
    readonly method?: string;
    readonly payload?: unknown;
    readonly muteHttpExceptions?: boolean;
    readonly followRedirects?: boolean;
  };
  if (url.length > LONGEST_ADDRESS) throw new Error('Limit Exceeded: URLFetch URL Length.');
  const body = payloadText(payload);
  if (Buffer.byteLength(body) > LONGEST_PAYLOAD) throw new Error('Limit Exceeded: URLFetch POST Size.');
  return { url, method: method.toLowerCase(), payload: body, mute, follow };
}

/** An object goes as the fields of a form. */
function payloadText(payload: unknown): string {
  if (typeof payload === 'string') return payload;
  const fields = Object.entries(payload as object);
  for (const [name, value] of fields) assertText(`UrlFetchApp.fetch, payload ${name}`, value);
  return new URLSearchParams(fields as [string, string][]).toString();
}

function fetched(execution: Execution, asked: Asked): NetworkAnswer {
  const { manifest, network, quota, time } = execution;
  const { url, mute, follow } = asked;
  // Google asks for the list from versioned deployments alone; here every build has one.
  if (!manifest.fetched.some((beginning) => url.startsWith(beginning)))
    throw new Error(`Attempted to fetch ${url}, which is not in the manifest's urlFetchWhitelist.`);
  quota.take();
  if (network === null) throw new Error('UrlFetchApp: the local host calls nobody outside');
  const answer = network(asked);
  if (answer === null) throw new Error(`Address unavailable: ${url}`);
  const { code, took = 0, text } = answer;
  time.spend(Math.min(took, LONGEST_WAIT));
  if (took > LONGEST_WAIT) throw new Error(`Timeout: ${url}`);
  if (code >= 300 && code < 400 && follow)
    throw new Error('UrlFetchApp.fetch: following redirects is not implemented by the local host');
  if (code >= 400 && !mute)
    throw new Error(
      `Request failed for ${url} returned code ${code}. Truncated server response: ${text.slice(0, 100)} (use muteHttpExceptions option to examine full response)`,
    );
  return answer;
}

function response(execution: Execution, answer: NetworkAnswer): GoogleResponse {
  return facade(execution, 'HTTPResponse', new Response(answer), RESPONSE_MEMBERS);
}
