/**
 * A value that the sample's own rules say is there.
 *
 * @throws Error when it is not: the rules contradict each other
 * @example known(own.ogrn).slice(0, 12)
 */
export function known<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('sample: a value is missing');
  return value;
}
