import type { Call } from '../run/call';
import type { HandlerName } from '../shared/handlers';

/** What keeps or starts something: carried out late, it would take the place of something newer. */
const STAMPED: ReadonlySet<HandlerName> = new Set<HandlerName>([
  'saveChoice',
  'saveSettings',
  'savePlacedColumns',
  'saveReadiness',
  'startRun',
]);

/**
 * Stamps the calls of a page: each gets a higher count than the ones before, a call that is sent again keeps its own.
 *
 * @param page unlike that of any other opened page
 * @returns what gives a call with its stamp; other calls stay as they are
 * @example stamper('k3x9a2')(call).request.stamp // { page: 'k3x9a2', count: 1 }
 */
export function stamper(page: string): (call: Call) => Call {
  const stamped = new WeakMap<Call, Call>();
  let count = 0;
  return (call) => {
    if (!STAMPED.has(call.name)) return call;
    const known = stamped.get(call);
    if (known) return known;
    count += 1;
    const fresh = { ...call, request: { ...call.request, stamp: { page, count } } } as Call;
    stamped.set(call, fresh);
    return fresh;
  };
}

/** The name of a page that is being opened: the time alone would be the same in two windows. */
export function newPage(): string {
  return `${Date.now().toString(36)}${Math.floor(Math.random() * 36 ** 4).toString(36)}`;
}
