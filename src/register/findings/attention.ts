import type { Finding } from '../../core/findings/finding';

/**
 * Whether what is said of a row calls for a person: anything but notes.
 *
 * @example needsAttention([{ code: 'parent-serves', severity: 'note', text: '…' }]) // false
 */
export function needsAttention(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity !== 'note');
}
