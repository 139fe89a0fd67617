import { type Finding, SEVERITIES, type Severity } from '../../core/findings/finding';
import { isToldOnce } from './told-once';

const MARKS: { readonly [severity in Severity]: string } = { error: '✖', warning: '⚠', note: '•' };
const LONGEST_LINE = 500;
const MOST_LINES = 40;
const OWN_LINE = /^[✖⚠•] /;

function line(finding: Finding): string {
  const text = finding.text.replace(/\s+/g, ' ').trim();
  const short = text.length > LONGEST_LINE ? `${text.slice(0, LONGEST_LINE - 1)}…` : text;
  return `${MARKS[finding.severity]} ${short}`;
}

/**
 * Findings of one row as the text of its «Замечания» cell: a line for each finding: errors first, then
 * warnings, then notes. Each line starts with a mark that shows that the tool wrote it; equal lines are written once.
 * What is told once for a whole group of rows is left out.
 *
 * @returns '' when there are no findings
 * @example remarksText([{ code: 'x', severity: 'warning', text: 'ОГРН другого региона' }]) // '⚠ ОГРН другого региона'
 */
export function remarksText(findings: readonly Finding[]): string {
  const lines = new Set<string>();
  for (const severity of SEVERITIES) {
    for (const finding of findings) {
      if (finding.severity !== severity || isToldOnce(finding.code)) continue;
      if (lines.size < MOST_LINES) lines.add(line(finding));
    }
  }
  return Array.from(lines).join('\n');
}

/**
 * Whether a «Замечания» text is the tool's own: every line bears one of its marks. An empty text is nobody's.
 *
 * @example isOwnRemark('⚠ ОГРН другого региона') // true
 * @example isOwnRemark('⚠ ОГРН другого региона\nпозвонить!') // false
 */
export function isOwnRemark(text: string): boolean {
  const lines = text.split(/\r?\n/).filter((each) => each.trim() !== '');
  return lines.length > 0 && lines.every((each) => OWN_LINE.test(each));
}
