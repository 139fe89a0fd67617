import type { Finding } from '../../core/findings/finding';

/**
 * Whether a row's findings call for a person: any error or warning does.
 *
 * @example needsAttention([{ code: 'parent-serves', severity: 'note', text: '…' }]) // false
 */
export function needsAttention(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity !== 'note');
}
