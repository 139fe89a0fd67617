import { withDigitsForLetters } from '../../cells/look-alikes';
import { type CheckContext, whose } from '../check-context';
import type { Value } from '../parameters/parameters';

/** No ЛКО has a longer number; an INN or OGRN does. */
const ID = /^0*[1-9]\d{0,8}$/;

/**
 * Reads and checks a form link's ID.
 *
 * @returns the digits, '' when there are none to go by
 */
export function checkId(value: Value | null, context: CheckContext): string {
  if (value === null) return '';
  const { report } = context;
  const digits = withDigitsForLetters(value.text);
  if (!ID.test(digits)) {
    report.add('link-id-bad', value.piece, value.text);
    return '';
  }
  if (digits !== value.text) report.add('link-look-alike', value.piece, value.piece);
  const id = digits.replace(/^0+/, '');
  if (id !== digits) report.add('link-id-zero', value.piece, digits);
  compareId(id, value.piece, context);
  return id;
}

function compareId(id: string, piece: string, { expected, register, report }: CheckContext): void {
  const { opaId } = expected;
  if (opaId === undefined || id === opaId) return;
  const owner = register?.byOpaId(id) ?? null;
  if (expected.opaIdSource !== 'parent' && id === expected.parentOpaId) {
    report.add('link-id-of-parent', piece, id, opaId);
  } else if (expected.opaIdSource === 'parent' && owner !== null && owner.row === expected.row) {
    report.add('link-id-unusable', piece, id, opaId);
  } else {
    report.add('link-id-of-other', piece, id, whose(owner, 'не этой организации'), opaId);
  }
}
