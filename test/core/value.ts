import type { Result } from '../../src/core/findings/result';

/** The clean value of a verdict, or the code of the reason: one word a row of a table. */
export function valueOrCode<T>(verdict: Result<T>): T | string {
  return verdict.ok ? verdict.value : verdict.finding.code;
}
