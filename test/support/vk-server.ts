import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Network } from '../../host/google/services/network';

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
  /** Milliseconds that an answer takes by the clock of Google’s stand-in. */
  readonly slow?: number;
}

export const TOKEN = 'service.token-0123456789abcdef';

/** VK's API on this computer: groups.getById with VK's limits and errors. */
export class VkStandIn {
  /** What each request asked for. */
  readonly asked: string[][] = [];
  readonly requests: { readonly url: string; readonly body: URLSearchParams }[] = [];
  /** When each of them came. */
  readonly times: number[] = [];
  private readonly byName = new Map<string, StandInCommunity>();
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

  /** VK as Google's UrlFetchApp reaches it: the same answers, without a server. */
  readonly network: Network = ({ url, payload }) => {
    const { hostname, pathname } = new URL(url);
    const reply = hostname === 'api.vk.com' ? this.replyTo(pathname, payload) : 'hang-up';
    if (reply === 'hang-up') return null;
    if (reply === 'silent') return { code: 0, text: '', took: Number.POSITIVE_INFINITY };
    return { code: reply.status, text: reply.text, took: this.options.slow ?? 0 };
  };

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    for await (const piece of request) text += String(piece);
    const reply = this.replyTo(request.url ?? '', text);
    if (reply === 'silent') return;
    if (reply === 'hang-up') return void request.socket.destroy();
    response.writeHead(reply.status, { Location: 'http://example.org/' });
    response.end(reply.text);
  }

  private replyTo(
    path: string,
    text: string,
  ): { readonly status: number; readonly text: string } | 'silent' | 'hang-up' {
    const body = new URLSearchParams(text);
    const names = (body.get('group_ids') ?? '').split(',').filter(Boolean);
    const mishap = this.options.mishaps?.[this.requests.length];
    this.requests.push({ url: path, body });
    this.asked.push(names);
    this.times.push(Date.now());
    if (mishap === 'silent' || mishap === 'hang-up') return mishap;
    if (mishap !== undefined && mishap !== 'half' && 'status' in mishap)
      return { status: mishap.status, text: '<html>Bad gateway</html>' };
    if (mishap !== undefined && mishap !== 'half' && 'text' in mishap)
      return { status: 200, text: mishap.text };
    const whole = JSON.stringify(
      mishap !== undefined && mishap !== 'half'
        ? errorOf(mishap.error, mishap.message)
        : this.result(path, body, names),
    );
    return { status: 200, text: mishap === 'half' ? whole.slice(0, whole.length / 2) : whole };
  }

  private result(path: string, body: URLSearchParams, names: readonly string[]): unknown {
    const { later = false, persons = [], token = TOKEN } = this.options;
    if (path !== '/method/groups.getById') return errorOf(3, 'Unknown method passed');
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
