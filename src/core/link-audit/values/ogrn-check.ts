import { withDigitsForLetters } from '../../cells/look-alikes';
import { ogrnCheckDigit, readOgrn } from '../../codes/ogrn';
import type { Finding } from '../../findings/finding';
import { type CheckContext, whose } from '../check-context';
import type { Value } from '../parameters/parameters';
import type { Report } from '../report';

const KINDS: { readonly [code: string]: string } = {
  'ogrn-ip': 'ОГРНИП предпринимателя',
  'ogrn-grn': 'номер записи (ГРН)',
  'ogrn-is-inn': 'ИНН',
};

/**
 * Reads and checks the OGRN of a ПОС link.
 *
 * @returns 13 digits, '' when there are none to go by
 */
export function checkOgrn(value: Value | null, context: CheckContext): string {
  if (value === null) return '';
  const { report } = context;
  const digits = withDigitsForLetters(value.text);
  if (!/^\d+$/.test(digits)) {
    report.add('link-ogrn-bad', value.piece, value.text);
    return '';
  }
  if (digits !== value.text) report.add('link-look-alike', value.piece, value.piece);
  const read = readOgrn(digits);
  if (!read.ok) {
    reportWrong(read.finding, digits, value.piece, report);
    return '';
  }
  compareOgrn(digits, value.piece, context);
  return digits;
}

function reportWrong(finding: Finding, digits: string, piece: string, report: Report): void {
  const kind = KINDS[finding.code];
  if (kind !== undefined) report.add('link-ogrn-kind', piece, digits, kind);
  else if (finding.code === 'ogrn-check-digit') {
    report.add('link-ogrn-check-digit', piece, digits, ogrnCheckDigit(digits));
  } else if (finding.code === 'ogrn-length') {
    report.add('link-ogrn-length', piece, digits, String(digits.length));
  } else report.add('link-ogrn-bad', piece, digits);
}

function compareOgrn(ogrn: string, piece: string, { expected, register, report }: CheckContext): void {
  const right = expected.ogrn;
  if (right === undefined || ogrn === right) return;
  if (ogrn === expected.ownOgrn) report.add('link-ogrn-own', piece, ogrn, right);
  else if (ogrn === expected.parentOgrn) report.add('link-ogrn-of-parent', piece, ogrn);
  else
    report.add(
      'link-ogrn-of-other',
      piece,
      ogrn,
      whose(register?.byOgrn(ogrn) ?? null, 'не этой организации'),
      right,
    );
}
