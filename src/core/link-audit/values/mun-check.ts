import { withDigitsForLetters } from '../../cells/look-alikes';
import { districtOf, landBetween, readOktmo } from '../../codes/oktmo';
import { regionByOktmo } from '../../codes/region';
import type { CheckContext } from '../check-context';
import type { Value } from '../parameters/parameters';

/**
 * Reads and checks the OKTMO of a polls link.
 *
 * @returns 8 digits, '' when there are none to go by
 */
export function checkMun(value: Value | null, context: CheckContext): string {
  if (value === null) return '';
  const { report } = context;
  const { piece } = value;
  const digits = withDigitsForLetters(value.text);
  if (digits !== value.text) report.add('link-look-alike', piece, piece);
  const read = /^\d+$/.test(digits) ? readOktmo(digits) : null;
  if (read === null || !read.ok) {
    if (read !== null && !read.ok && read.finding.code === 'oktmo-group')
      report.add('link-mun-group', piece, digits);
    else report.add('link-mun-bad', piece, value.text);
    return '';
  }
  const mun = read.value;
  // The land between settlements is in the district, and no municipality of its own.
  if (landBetween(digits) !== '') report.add('link-mun-settlement', piece, digits, mun);
  else if (digits.length === 7 || digits.length === 10) report.add('link-mun-zero', piece, digits, mun);
  else if (digits.length > 8) report.add('link-mun-long', piece, digits, mun);
  compareMun(mun, piece, context);
  return mun;
}

function compareMun(mun: string, piece: string, { expected, report }: CheckContext): void {
  const right = expected.mun;
  if (right !== undefined) {
    if (mun === right) return;
    const near = districtOf(mun) === districtOf(right);
    report.add(near ? 'link-mun-settlement' : 'link-mun-other', piece, mun, right);
    return;
  }
  const region = regionByOktmo(mun);
  const own = expected.region;
  if (own !== undefined && region !== null && region.regCode !== own.regCode) {
    report.add('link-mun-region', piece, mun, region.name);
  }
}
