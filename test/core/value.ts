import type { Verdict } from '../../src/core/findings/finding';

/** The clean value of a verdict, or the code of the reason: one word a row of a table. */
export function valueOrCode<T>(verdict: Verdict<T>): T | string {
  return verdict.ok ? verdict.value : verdict.finding.code;
}
