import type { Finding } from './finding';

/** The result of reading a raw value: the clean value, or the finding that says why there is none. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly finding: Finding };

/** Wraps a clean value. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** Wraps a finding that leaves no value. */
export function err<T>(finding: Finding): Result<T> {
  return { ok: false, finding };
}

/**
 * The value of a result, or '' where there is none.
 *
 * @param result null or undefined where there was nothing to read
 * @example valueOrEmpty(readOgrn('нет')) // ''
 */
export function valueOrEmpty(result: Result<string> | null | undefined): string {
  return result?.ok ? result.value : '';
}
