import { isClean, type LinkFinding } from '../../core/link-audit/model';
import { isOwnRemark, remarksText } from '../findings/remarks';

/** Texts of an audit cell for a right link, and for a menu item without one. */
export const RIGHT = 'верно';
export const MISSING = 'нет ссылки';

/**
 * The text of an audit cell: «верно» and the notes below it, or the findings, a line for each, errors first.
 *
 * @param findings about the links at one menu item; null: there is no link
 * @returns a text that never starts a formula
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
