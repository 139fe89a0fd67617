import type { Finding } from './finding';

/** The result of reading a raw value: the clean value, or the finding that says why there is none. */
export type Result<T> =
  | {
      readonly ok: true;
      readonly value: T;
      /** The value as it is written, where another one is taken instead, which the person is to be told. */
      readonly written?: string;
    }
  | { readonly ok: false; readonly finding: Finding };

/**
 * Wraps a clean value.
 *
 * @param written the value as it is written, where another one is taken instead
 */
export function ok<T>(value: T, written?: string): Result<T> {
  return written === undefined ? { ok: true, value } : { ok: true, value, written };
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
