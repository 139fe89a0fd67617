import type { Result } from '../../src/core/findings/result';

/** The clean value of a result, or the code of its finding: one word for a table of cases. */
export function valueOrCode<T>(result: Result<T>): T | string {
  return result.ok ? result.value : result.finding.code;
}
