/**
 * Checks that google.script.run would carry a value, and says where it would not.
 *
 * @param value what goes in or comes out of a call
 * @returns '' when it passes, else the path and kind of the first offender
 * @example illegalPart({ when: new Date() }) // 'when: Date'
 * Source: google.script.run documentation, "Legal parameters and return values are JavaScript primitives,
 * objects and arrays of them; requests fail if they hold a Date or a Function"
 */
export function illegalPart(value: unknown): string {
  const found = offender(value, []);
  return found.startsWith(':') ? `value${found}` : found.replace(/^\./, '');
}

/** Path and kind of the first offender, as '.rows[2].when: Date'; the path is built only when there is an offender. */
function offender(value: unknown, above: unknown[]): string {
  switch (typeof value) {
    case 'string':
    case 'boolean':
    case 'undefined':
      return '';
    case 'number':
      return Number.isFinite(value) ? '' : `: ${value}`;
    case 'object':
      return value === null ? '' : inObject(value, above);
    default:
      return `: ${typeof value}`;
  }
}

function inObject(value: object, above: unknown[]): string {
  if (above.includes(value)) return ': cycle';
  above.push(value);
  const found = Array.isArray(value) ? inArray(value, above) : inFields(value, above);
  above.pop();
  return found;
}

function inArray(list: readonly unknown[], above: unknown[]): string {
  for (let index = 0; index < list.length; index += 1) {
    const found = list[index] === undefined ? ': undefined' : offender(list[index], above);
    if (found) return `[${index}]${found}`;
  }
  return '';
}

function inFields(value: object, above: unknown[]): string {
  const kind = Object.prototype.toString.call(value).slice(8, -1);
  const prototype: unknown = Object.getPrototypeOf(value);
  // A plain object of any context has a prototype that has none itself.
  if (kind !== 'Object' || (prototype !== null && Object.getPrototypeOf(prototype) !== null)) {
    return `: ${kind === 'Object' ? 'class instance' : kind}`;
  }
  for (const key of Object.keys(value)) {
    const found = offender((value as Record<string, unknown>)[key], above);
    if (found) return `.${key}${found}`;
  }
  return '';
}
