import type { Execution } from './execution';

const PASSED_OVER: ReadonlySet<PropertyKey> = new Set([
  'then',
  'toJSON',
  'constructor',
  'valueOf',
  'nodeType',
]);

type Method = (...args: unknown[]) => unknown;

// From an object of the façade to its implementation, for arguments such as setActiveRange(range).
const behind = new WeakMap<object, object>();

/**
 * The object that the script gets: only the named members exist, each call goes through the gate, errors are
 * thrown as the script's own, and any other member says that it is missing.
 *
 * @param kind name as in Google's documentation: 'Range'
 * @param target the implementation
 * @param members methods (through the gate) and constants that the script may use
 * @param assertUsable throws in Google's words when the sheet of this object was deleted meanwhile, or has no such member
 * @returns the façade, typed as Google's interface
 */
export function facade<G>(
  execution: Execution,
  kind: string,
  target: object,
  members: readonly string[],
  assertUsable: (member: string) => void = () => undefined,
): G {
  const known = new Map<PropertyKey, unknown>();
  const proxy: object = new Proxy(Object.create(null), {
    get(_empty, property) {
      if (known.has(property)) return known.get(property);
      if (typeof property === 'symbol' || PASSED_OVER.has(property)) return undefined;
      if (property === 'toString') return () => kind;
      if (!members.includes(property)) throw missing(execution, kind, property);
      const member: unknown = Reflect.get(target, property);
      const given =
        typeof member === 'function'
          ? gated(
              execution,
              `${kind}.${property}`,
              target,
              checked(member as Method, () => assertUsable(property)),
              () => proxy,
            )
          : member;
      known.set(property, given);
      return given;
    },
    set(_empty, property) {
      throw execution.realm.error(`${kind}.${String(property)} cannot be assigned`, 'TypeError');
    },
    has: (_empty, property) => typeof property === 'string' && members.includes(property),
  });
  behind.set(proxy, target);
  return proxy as G;
}

/**
 * The implementation behind a façade object.
 * @throws Error in Google's words when the argument is something else
 */
export function implementation<T extends object>(
  given: unknown,
  type: abstract new (...args: never[]) => T,
  method: string,
): T {
  const target = typeof given === 'object' && given !== null ? behind.get(given) : undefined;
  if (target instanceof type) return target;
  throw new Error(`The parameters (${kindOf(given)}) don't match the method signature for ${method}.`);
}

/** Kind of an argument as Google's messages name it. */
export function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'number[]';
  if (typeof value === 'string') return 'String';
  return typeof value === 'object' ? 'Object' : typeof value;
}

function checked(method: Method, assertExists: () => void): Method {
  return function (this: unknown, ...args) {
    assertExists();
    return method.apply(this, args);
  };
}

function gated(
  execution: Execution,
  name: string,
  target: object,
  method: Method,
  proxy: () => object,
): unknown {
  return (...args: unknown[]) => {
    try {
      const result = execution.gate.pass(name, () => {
        execution.time.assertLeft();
        execution.pending.before(name);
        return method.apply(target, args);
      });
      return result === target ? proxy() : result;
    } catch (error) {
      throw error instanceof Error ? execution.realm.error(error.message) : error;
    }
  };
}

function missing(execution: Execution, kind: string, property: string): Error {
  return execution.realm.error(`${kind}.${property} is not implemented by the local host`, 'TypeError');
}
