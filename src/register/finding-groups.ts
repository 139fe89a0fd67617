import type { Severity } from '../core/finding';
import type { FindingGroup, FindingRow } from '../shared/contract';
import type { Organisation, RowOutcome } from './model';
import { reasonHeading } from './reasons';

const WEIGHT: { readonly [severity in Severity]: number } = { error: 0, warning: 1, note: 2 };

interface OpenGroup {
  readonly code: string;
  severity: Severity;
  readonly rows: FindingRow[];
}

/**
 * Findings of all rows by reason: errors first, then warnings, then notes; the larger group first. A reason that
 * stops a link in one row and is harmless in another weighs as in the worst of its rows.
 *
 * @example groupFindings(plan.organisations, plan.outcomes)[0].title // 'Нет ОГРН'
 */
export function groupFindings(
  organisations: readonly Organisation[],
  outcomes: readonly RowOutcome[],
): FindingGroup[] {
  const groups = new Map<string, OpenGroup>();
  outcomes.forEach((outcome, index) => {
    const { row, name, shortName } = organisations[index]!;
    for (const { code, severity, text } of outcome.findings) {
      let group = groups.get(code);
      if (group === undefined) {
        group = { code, severity, rows: [] };
        groups.set(code, group);
      } else if (WEIGHT[severity] < WEIGHT[group.severity]) {
        group.severity = severity;
      }
      group.rows.push({ row, name: name || shortName, text });
    }
  });
  return Array.from(groups.values())
    .sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity] || b.rows.length - a.rows.length)
    .map((group) => {
      const { title, fix } = reasonHeading(group.code);
      return { ...group, title, fix };
    });
}
