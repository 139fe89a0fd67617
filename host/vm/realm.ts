import vm from 'node:vm';

/** Constructors of the script's own context: what the façade hands out must be made of them, else instanceof fails. */
export interface Realm {
  readonly context: vm.Context;
  /** An empty array of the context. */
  array<T>(): T[];
  /** An empty object of the context. */
  object(): Record<string, unknown>;
  /** A date of the context from a wall clock kept in UTC fields. */
  date(wall: Date): Date;
  /** A date of the context from milliseconds since 1970. */
  moment(time: number): Date;
  isDate(value: unknown): value is Date;
  isArray(value: unknown): value is unknown[];
  /** An error of the context; `name` as Google's: 'Exception'. */
  error(message: string, name?: string): Error;
  /** A deep copy of a JSON-like value inside the context. */
  copy(value: unknown): unknown;
}

// What Node's contexts have and Apps Script has not.
const ABSENT = ['WebAssembly', 'SharedArrayBuffer', 'Atomics', 'queueMicrotask', 'structuredClone'];

/**
 * An empty Apps Script-like context: the language, and nothing of the web or Node.
 * @param now replaces the context's clock, for tests; milliseconds since 1970
 */
export function newRealm(now?: () => number): Realm {
  const context = vm.createContext(plainGlobal());
  for (const name of ABSENT) vm.runInContext(`delete globalThis.${name}`, context);
  if (now) {
    const replace = vm.runInContext(FIXED_CLOCK, context) as (clock: () => number) => void;
    replace(now);
  }
  const made = vm.runInContext('({ Array, Object, Date, Error, parse: JSON.parse })', context) as {
    Array: ArrayConstructor;
    Object: ObjectConstructor;
    Date: DateConstructor;
    Error: ErrorConstructor;
    parse: (text: string) => unknown;
  };
  return {
    context,
    array: <T>() => new made.Array<T>(),
    object: () => new made.Object() as Record<string, unknown>,
    date: (wall) =>
      new made.Date(
        wall.getUTCFullYear(),
        wall.getUTCMonth(),
        wall.getUTCDate(),
        wall.getUTCHours(),
        wall.getUTCMinutes(),
        wall.getUTCSeconds(),
      ),
    moment: (time) => new made.Date(time),
    isDate: (value): value is Date => Object.prototype.toString.call(value) === '[object Date]',
    isArray: (value): value is unknown[] => Array.isArray(value),
    error: (message, name = 'Exception') => {
      const error = new made.Error(message);
      error.name = name;
      return error;
    },
    copy: (value) => (value === undefined ? undefined : made.parse(JSON.stringify(value))),
  };
}

/**
 * A global without interceptors, where Node has it (20.18 and later): with them each look at `Math` costs a
 * microsecond, and hashing 20,000 rows minutes.
 */
function plainGlobal(): object {
  const { DONT_CONTEXTIFY } = vm.constants as { DONT_CONTEXTIFY?: unknown };
  // Node's types know objects only; the constant is a symbol.
  return (DONT_CONTEXTIFY ?? Object.create(null)) as object;
}

const FIXED_CLOCK = `(function (clock) {
  var Real = Date;
  globalThis.Date = class Date extends Real {
    constructor() { arguments.length === 0 ? super(clock()) : super(...arguments); }
    static now() { return clock(); }
  };
})`;
