import { bySeverity, type Finding, type Severity } from '../../core/findings/finding';
import type { FindingGroup, FindingRow } from '../../shared/findings';
import { findingHeading } from './catalogue';

/** Findings of one row, with its name. */
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
      if (bySeverity({ severity }, group) < 0) group.severity = severity;
      group.rows.push({ row, name, text });
      groups.set(code, group);
    }
  }
  return Array.from(groups, ([code, { severity, rows: found }]) => {
    const { title, fix } = findingHeading(code);
    return { code, severity, title, fix, rows: found };
  }).sort((a, b) => bySeverity(a, b) || b.rows.length - a.rows.length);
}
