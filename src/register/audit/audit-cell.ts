import { isClean, type LinkFinding } from '../../core/link-audit/model';
import { isOwnRemark, remarksText } from '../findings/remarks';

/** What an audit cell says of a right link, and of a menu item without one. */
export const RIGHT = 'верно';
export const MISSING = 'нет ссылки';

/**
 * The text of an audit cell: «верно», with notes beneath when there are any, or the reasons, one a line, errors first.
 *
 * @param findings about the links at one menu item; null: there is no link
 * @returns never starting a formula
 * @example auditCell([]) // 'верно'
 */
export function auditCell(findings: readonly LinkFinding[] | null): string {
  if (findings === null) return MISSING;
  const remarks = remarksText(findings);
  if (!isClean(findings)) return remarks;
  return remarks === '' ? RIGHT : `${RIGHT}\n${remarks}`;
}

/**
 * Whether an audit cell's text is the tool's own and may be refreshed.
 *
 * @example isOwnAuditCell('верно, позвонил') // false
 */
export function isOwnAuditCell(text: string): boolean {
  const [first = '', ...rest] = text.trim().split(/\r?\n/);
  if (first !== RIGHT && first !== MISSING) return isOwnRemark(text);
  return rest.length === 0 || isOwnRemark(rest.join('\n'));
}
