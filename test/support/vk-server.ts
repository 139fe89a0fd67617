import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A community as the stand-in keeps it; what is absent is as with an ordinary open one. */
export interface StandInCommunity {
  readonly id: number;
  readonly screen_name?: string;
  /** Addresses that it had before. */
  readonly formerly?: readonly string[];
  readonly name?: string;
  readonly is_closed?: number;
  readonly deactivated?: string;
  /** null: VK leaves the field out. */
  readonly is_government_organization?: boolean | number | null;
  readonly menu?: unknown;
}

/** What happens to a request instead of an answer. */
export type Mishap =
  | { readonly error: number; readonly message?: string }
  | { readonly status: number }
  | { readonly text: string }
  | 'hang-up'
  | 'half'
  | 'silent';

export interface StandInOptions {
  /** Answers `{groups, profiles}`, as later versions do. */
  readonly later?: boolean;
  readonly persons?: readonly string[];
  readonly token?: string;
  /** What happens to the requests, from the first; undefined: an answer. */
  readonly mishaps?: readonly (Mishap | undefined)[];
  /** Requests a second; more get error 6. */
  readonly mostASecond?: number;
  /** Milliseconds before an answer. */
  readonly slow?: number;
}

export const TOKEN = 'service.token-0123456789abcdef';

/** VK's API on this computer: groups.getById with VK's limits and errors. */
export class VkStandIn {
  /** What each request asked for. */
  readonly asked: string[][] = [];
  readonly requests: { readonly url: string; readonly body: URLSearchParams }[] = [];
  private readonly byName = new Map<string, StandInCommunity>();
  private readonly times: number[] = [];
  private readonly server: Server;

  constructor(
    communities: readonly StandInCommunity[],
    private readonly options: StandInOptions = {},
  ) {
    for (const community of communities) {
      this.byName.set(String(community.id), community);
      for (const name of [community.screen_name ?? `club${community.id}`, ...(community.formerly ?? [])]) {
        this.byName.set(name.toLowerCase(), community);
      }
    }
    this.server = createServer((request, response) => void this.answer(request, response));
  }

  /** @returns the address for VK_API_URL */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/method`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    for await (const piece of request) text += String(piece);
    const body = new URLSearchParams(text);
    const names = (body.get('group_ids') ?? '').split(',').filter(Boolean);
    const mishap = this.options.mishaps?.[this.requests.length];
    this.requests.push({ url: request.url ?? '', body });
    this.asked.push(names);
    await new Promise((resolve) => setTimeout(resolve, this.options.slow ?? 0));
    if (mishap === 'silent') return;
    if (mishap === 'hang-up') return void request.socket.destroy();
    if (mishap !== undefined && mishap !== 'half' && 'status' in mishap) {
      response.writeHead(mishap.status, { Location: 'http://example.org/' });
      return void response.end('<html>Bad gateway</html>');
    }
    if (mishap !== undefined && mishap !== 'half' && 'text' in mishap) return void response.end(mishap.text);
    const whole = JSON.stringify(
      mishap !== undefined && mishap !== 'half'
        ? errorOf(mishap.error, mishap.message)
        : this.result(request, body, names),
    );
    response.end(mishap === 'half' ? whole.slice(0, whole.length / 2) : whole);
  }

  private result(request: IncomingMessage, body: URLSearchParams, names: readonly string[]): unknown {
    const { later = false, persons = [], token = TOKEN, mostASecond } = this.options;
    const now = Date.now();
    this.times.push(now);
    if (mostASecond !== undefined && this.times.filter((time) => time > now - 1000).length > mostASecond) {
      return errorOf(6, 'Too many requests per second');
    }
    if (request.url !== '/method/groups.getById') return errorOf(3, 'Unknown method passed');
    if (body.get('access_token') !== token)
      return errorOf(5, 'User authorization failed: invalid access_token');
    if (!body.get('v')) return errorOf(100, 'v is undefined');
    if (names.length === 0) return errorOf(100, 'group_ids is undefined');
    if (names.length > 500) return errorOf(100, 'group_ids should be less than 500');
    const groups = new Set(names.flatMap((name) => this.byName.get(name.toLowerCase()) ?? []));
    const fields = (body.get('fields') ?? '').split(',');
    const list = [...groups].map((community) => shown(community, fields));
    if (list.length === 0)
      return errorOf(100, 'One of the parameters specified was missing or invalid: group_ids is invalid');
    const profiles = persons
      .filter((name) => names.includes(name))
      .map((name, at) => ({ id: at + 1, screen_name: name }));
    return { response: later ? { groups: list, profiles } : list };
  }
}

function shown(community: StandInCommunity, fields: readonly string[]): object {
  const { id, screen_name = `club${id}`, name = `Сообщество ${id}`, is_closed = 0, deactivated } = community;
  const { menu, is_government_organization: mark = true } = community;
  return {
    id,
    name,
    screen_name,
    is_closed,
    type: 'page',
    ...(deactivated === undefined ? {} : { deactivated }),
    ...(mark === null || !fields.includes('is_government_organization')
      ? {}
      : { is_government_organization: mark }),
    ...(menu === undefined || deactivated !== undefined || is_closed > 0 || !fields.includes('menu')
      ? {}
      : { menu }),
  };
}

function errorOf(code: number, message = 'Error'): object {
  return { error: { error_code: code, error_msg: message, request_params: [] } };
}
