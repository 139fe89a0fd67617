import type { Severity } from '../../core/finding';
import type { LinkFinding } from '../../core/link-audit/model';
import { linkHeading } from '../../core/link-audit/reasons';
import type { FindingGroup, FindingRow } from '../../shared/contract';

const WEIGHT: { readonly [severity in Severity]: number } = { error: 0, warning: 1, note: 2 };

/** Findings of one row with its name. */
export interface RowFindings {
  readonly row: number;
  readonly name: string;
  readonly findings: readonly LinkFinding[];
}

/**
 * Findings of all rows by defect: errors first, then warnings, then notes; the larger group first.
 *
 * @example auditGroups(rows)[0].title // 'Пробел внутри ссылки'
 */
export function auditGroups(rows: readonly RowFindings[]): FindingGroup[] {
  const groups = new Map<string, { readonly severity: Severity; readonly rows: FindingRow[] }>();
  for (const { row, name, findings } of rows) {
    for (const { code, severity, text } of findings) {
      let group = groups.get(code);
      if (group === undefined) {
        group = { severity, rows: [] };
        groups.set(code, group);
      }
      group.rows.push({ row, name, text });
    }
  }
  return Array.from(groups, ([code, group]) => ({ code, ...group, ...linkHeading(code) })).sort(
    (a, b) => WEIGHT[a.severity] - WEIGHT[b.severity] || b.rows.length - a.rows.length,
  );
}
