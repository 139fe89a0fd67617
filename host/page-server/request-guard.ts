import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/**
 * Why a request is not answered: it did not come from the page that this server gave out.
 *
 * @param port port on which the server listens
 * @param token secret in the address
 * @returns the http status, or 0 when the request may pass
 */
export function refusedStatus(request: IncomingMessage, port: number, token: string): number {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  // Another name in Host: a foreign page that made its name point here.
  if (!hosts.includes(request.headers.host ?? '')) return 421;
  const { origin } = request.headers;
  if (origin !== undefined && !hosts.some((host) => origin === `http://${host}`)) return 403;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return 403;
  if (request.method === 'POST' && origin === undefined) return 403;
  return sameToken(tokenOf(request.url ?? ''), token) ? 0 : 404;
}

/** The part of the path after the token: '/state'. */
export function routeOf(url: string): string {
  const path = url.split('?')[0] ?? '';
  return path.replace(/^\/[^/]*/, '') || '/';
}

function tokenOf(url: string): string {
  return url.split('?')[0]?.split('/')[1] ?? '';
}

function sameToken(given: string, token: string): boolean {
  const left = Buffer.from(given);
  const right = Buffer.from(token);
  return left.length === right.length && timingSafeEqual(left, right);
}
