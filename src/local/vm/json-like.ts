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
  return offender(value, '', []);
}

function offender(value: unknown, path: string, above: readonly unknown[]): string {
  switch (typeof value) {
    case 'string':
    case 'boolean':
    case 'undefined':
      return '';
    case 'number':
      return Number.isFinite(value) ? '' : `${path || 'value'}: ${value}`;
    case 'object':
      return value === null ? '' : inObject(value, path, above);
    default:
      return `${path || 'value'}: ${typeof value}`;
  }
}

function inObject(value: object, path: string, above: readonly unknown[]): string {
  if (above.includes(value)) return `${path || 'value'}: cycle`;
  const inside = [...above, value];
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) {
      if (value[index] === undefined) return `${path}[${index}]: undefined`;
      const found = offender(value[index], `${path}[${index}]`, inside);
      if (found) return found;
    }
    return '';
  }
  const kind = Object.prototype.toString.call(value).slice(8, -1);
  const prototype: unknown = Object.getPrototypeOf(value);
  // A plain object of any context has a prototype that has none itself.
  if (kind !== 'Object' || (prototype !== null && Object.getPrototypeOf(prototype) !== null)) {
    return `${path || 'value'}: ${kind === 'Object' ? 'class instance' : kind}`;
  }
  for (const key of Object.keys(value)) {
    const found = offender((value as Record<string, unknown>)[key], path ? `${path}.${key}` : key, inside);
    if (found) return found;
  }
  return '';
}
