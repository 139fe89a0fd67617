import type { Finding, Severity } from '../../core/findings/finding';
import type { FindingGroup, FindingRow } from '../../shared/contract';
import { findingHeading } from './register-findings';

const WEIGHT: { readonly [severity in Severity]: number } = { error: 0, warning: 1, note: 2 };

/** What is said of one row. */
export interface RowFindings {
  readonly row: number;
  readonly name: string;
  readonly findings: readonly Finding[];
}

/**
 * Findings of all rows by reason: errors first, then warnings, then notes; the larger group first. A reason that
 * stops a link in one row and is harmless in another weighs as in the worst of its rows.
 *
 * @example groupFindings([{ row: 5, name: 'Школа', findings }])[0].title // 'Нет ОГРН'
 */
export function groupFindings(rows: readonly RowFindings[]): FindingGroup[] {
  const groups = new Map<string, { severity: Severity; readonly rows: FindingRow[] }>();
  for (const { row, name, findings } of rows) {
    for (const { code, severity, text } of findings) {
      const group = groups.get(code) ?? { severity, rows: [] };
      if (WEIGHT[severity] < WEIGHT[group.severity]) group.severity = severity;
      group.rows.push({ row, name, text });
      groups.set(code, group);
    }
  }
  return Array.from(groups, ([code, { severity, rows: found }]) => {
    const { title, fix } = findingHeading(code);
    return { code, severity, title, fix, rows: found };
  }).sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity] || b.rows.length - a.rows.length);
}
