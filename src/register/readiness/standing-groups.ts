import type { Finding, Severity } from '../../core/findings/finding';
import type { FindingGroup, FindingRow } from '../../shared/findings';
import { standingHeading } from './readiness-findings';

const WEIGHT: { readonly [severity in Severity]: number } = { error: 0, warning: 1, note: 2 };

/** Findings of one row with its name. */
export interface FoundInRow {
  readonly row: number;
  readonly name: string;
  readonly findings: readonly Finding[];
}

/**
 * Findings of all rows by reason: errors first, then warnings, then notes; the larger group first.
 *
 * @example groupStandings(plan.rows)[0].title // 'Меньше двух ответственных'
 */
export function groupStandings(rows: readonly FoundInRow[]): FindingGroup[] {
  const groups = new Map<string, { readonly severity: Severity; readonly rows: FindingRow[] }>();
  for (const { row, name, findings } of rows) {
    for (const { code, severity, text } of findings) {
      const group = groups.get(code) ?? { severity, rows: [] };
      groups.set(code, group);
      group.rows.push({ row, name, text });
    }
  }
  return Array.from(groups, ([code, group]) => ({ code, ...group, ...heading(code) })).sort(
    (a, b) => WEIGHT[a.severity] - WEIGHT[b.severity] || b.rows.length - a.rows.length,
  );
}

function heading(code: string): { title: string; fix: string } {
  const { title, fix } = standingHeading(code);
  return { title, fix };
}
