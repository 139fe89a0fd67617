import { ogrnFns } from '../../codes/ogrn';
import { REGIONS, type Region, readRegion, regionByFns, regionByOktmo } from '../../codes/region';
import type { CheckContext } from '../check-context';
import type { Value } from '../parameters/parameters';

const BY_CODE = new Map(REGIONS.map((region) => [region.regCode, region] as const));

/** Whether a code in a link names the region; an okrug has a long code and the code of the region around it. */
export function isCodeOf(code: string, region: Region): boolean {
  return code === region.regCode || code === region.okato;
}

/**
 * Reads and checks a REG-CODE of a ПОС link.
 *
 * @param key `utm_medium` or `reg_code`
 * @returns the code as links write it, '' when there is none to go by
 */
export function checkRegion(key: string, value: Value | null, context: CheckContext): string {
  if (value === null) return '';
  const { report, expected } = context;
  const { text, piece } = value;
  const own = expected.region;
  // Two characters are too short for the general rule about letters among digits.
  const digits = /^(?=.*\d)[\dOo]{2,4}$/.test(text) ? text.replace(/[Oo]/g, '0') : text;
  if (digits !== text) report.add('link-look-alike', piece, piece);
  if (own !== undefined && isCodeOf(digits, own)) {
    if (digits !== own.regCode && expected.readyLink === undefined) {
      report.add('link-okrug-code', piece, digits, own.regCode);
    }
    return digits;
  }
  if (own !== undefined && digits === own.fns) {
    report.add('link-region-fns', piece, key, digits, own.regCode);
    return '';
  }
  const code = /^\d{2,4}$/.test(digits) ? digits : codeOfOtherLength(key, digits, piece, context);
  if (code === '') return '';
  const region = BY_CODE.get(code);
  if (region === undefined) {
    const meant = regionByFns(code);
    if (own === undefined && code.length === 2 && meant !== null) {
      report.add('link-region-fns-likely', piece, key, code, meant.regCode);
    } else report.add('link-region-unknown', piece, key, text);
    return '';
  }
  if (own !== undefined && !isCodeOf(code, own)) {
    report.add('link-region-other', piece, key, text, region.name, own.regCode);
    return '';
  }
  return code;
}

/** One digit has lost its zero; 7 and more are a whole OKATO. */
function codeOfOtherLength(key: string, digits: string, piece: string, { report }: CheckContext): string {
  const read = /^\d+$/.test(digits) ? readRegion(digits) : null;
  if (read === null || !read.ok) {
    report.add('link-region-unknown', piece, key, digits);
    return '';
  }
  const { regCode } = read.value;
  report.add(digits.length === 1 ? 'link-region-zero' : 'link-region-long', piece, key, digits, regCode);
  return regCode;
}

/**
 * Compares a link's region with its other numbers, when the organisation's region is not known.
 *
 * @param medium the REG-CODE read, '' for none
 * @param mun the OKTMO read, '' for none
 * @param ogrn the OGRN read, '' for none
 * @returns false when the code cannot be relied on
 */
export function agreesWithOtherCodes(
  value: Value | null,
  medium: string,
  mun: string,
  ogrn: string,
  { expected, report }: CheckContext,
): boolean {
  if (value === null || medium === '' || expected.region !== undefined) return true;
  const item = mun === '' ? null : regionByOktmo(mun);
  if (item !== null && !isCodeOf(medium, item)) {
    if (medium === item.fns) report.add('link-region-fns', value.piece, 'utm_medium', medium, item.regCode);
    else report.add('link-region-mun', value.piece, medium, mun, item.regCode);
    return false;
  }
  const registered = ogrn === '' || item !== null ? null : regionByFns(ogrnFns(ogrn));
  if (registered === null || isCodeOf(medium, registered)) return true;
  if (medium === registered.fns) {
    report.add('link-region-fns-likely', value.piece, 'utm_medium', medium, registered.regCode);
    return false;
  }
  report.add('link-ogrn-region', value.piece, ogrn, registered.name);
  return true;
}
