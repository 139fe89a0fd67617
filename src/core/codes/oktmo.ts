import type { CellValue } from '../cells/cell-value';
import { quoted } from '../cells/quoted';
import type { Finding } from '../findings/finding';
import { err, ok, type Result } from '../findings/result';
import { finding } from '../findings/value-findings';
import { type DigitsRule, readDigits } from './digits';
import { type Region, regionByOktmo } from './region';

/** With a lost leading zero, a control digit (9th, 12th), a settlement's three digits. */
const LENGTHS = [7, 8, 9, 10, 11, 12];
const RULE: DigitsRule = { lengths: LENGTHS };
const FEDERAL_CITIES = /^(?:40|45|67)/;
/** Positions that group municipalities: a whole region, a type in it, the settlements of a district, those inside an okrug. */
const GROUPS = [
  /^\d\d000000$/,
  /^\d\d[3-9]00000$/,
  /^\d{5}[1-7]00$/,
  /^(?:11|30|57|71)8[15]0000$/,
  /^719[15]0000$/,
];

/** The last three digits of a land that belongs to no settlement of its district: its district is the municipality. */
const BETWEEN_SETTLEMENTS = /^\d\d[689]\d\d7(?!00)/;
/**
 * What a code says of the municipality's type and of what is inside it: a district with settlements (sixth digit 1, 4), a
 * city with its districts (3), and those without anything inside.
 */
const POSSIBLE = /^\d\d(?:[3-9]\d\d000|[689]\d\d[14]\d\d|7\d\d3\d\d)$/;

/**
 * The municipality's OKTMO from a cell.
 *
 * @param raw cell value: 8 or 11 digits, also with a lost leading zero or an added control digit, number or text
 * @returns 8 digits of one municipality, or the reason why there are none; for a land between settlements (`701`–`799`)
 *   its district (see {@link landBetween}); never throws
 * @example readOktmo(1612000) // { ok: true, value: '01612000' }
 * @example readOktmo('50657101001') // { ok: true, value: '50657101' }
 * Source: the classifier OK 033 and its rules for grouping positions.
 */
export function readOktmo(raw: CellValue): Result<string> {
  const read = readDigits(raw, 'ОКТМО', RULE);
  if (!read.ok) return read;
  if (read.value === '') return err(finding('oktmo-empty'));
  if (!LENGTHS.includes(read.value.length)) {
    return err(finding('oktmo-length', quoted(raw), String(read.value.length)));
  }
  const oktmo = municipalityOf(read.value);
  const fault = oktmoFault(oktmo, quoted(raw));
  if (fault) return err(fault);
  return ok(BETWEEN_SETTLEMENTS.test(oktmo) ? districtOf(oktmo) : oktmo);
}

/**
 * The code of a land between settlements, in whose place `readOktmo` takes its district: the person is to be told.
 *
 * @param raw as `readOktmo` takes it
 * @returns the 8 digits as written, '' for any other cell
 * @example landBetween('05607701') // '05607701'
 */
export function landBetween(raw: CellValue): string {
  const read = readDigits(raw, 'ОКТМО', RULE);
  const oktmo = read.ok && LENGTHS.includes(read.value.length) ? municipalityOf(read.value) : '';
  return BETWEEN_SETTLEMENTS.test(oktmo) ? oktmo : '';
}

/**
 * The district of a settlement; every other municipality is its own.
 *
 * @param oktmo 8 digits
 * @example districtOf('50657101') // '50657000'
 * @example districtOf('50701000') // '50701000'
 */
export function districtOf(oktmo: string): string {
  return isInsideDistrict(oktmo) ? `${oktmo.slice(0, 5)}000` : oktmo;
}

/**
 * Whether an OKTMO names a part of a district: a settlement or the land between settlements.
 *
 * @param oktmo 8 digits
 * @example isInsideDistrict('50657101') // true
 * @example isInsideDistrict('50701000') // false
 * Source: the classifier OK 033: sixth digit 1 is an urban settlement, 4 a rural one, 7 the land between them.
 */
export function isInsideDistrict(oktmo: string): boolean {
  return /^\d{5}[147]/.test(oktmo);
}

/**
 * Whether a number that stands for something else is an OKTMO of a region: one in the place of an ID is a slip, as no ЛКО
 * has eight digits yet and few numbers are codes of just this region.
 *
 * @example isOktmoOf('50657000', regionByOktmo('50701000')) // true
 * @example isOktmoOf('219141', regionByOktmo('50701000')) // false
 */
export function isOktmoOf(digits: string, region: Region | null): boolean {
  return digits.length === 8 && region !== null && regionByOktmo(digits) === region && readOktmo(digits).ok;
}

/** First 8 digits, a lost leading zero put back: 7 and 10 digits are 8 and 11 without it, 9 and 12 have a control digit. */
function municipalityOf(digits: string): string {
  const padded = digits.length === 7 || digits.length === 10 ? `0${digits}` : digits;
  return padded.slice(0, 8);
}

function oktmoFault(oktmo: string, value: string): Finding | null {
  if (!regionByOktmo(oktmo)) return finding('oktmo-region', value, oktmo.slice(0, 2));
  if (GROUPS.some((group) => group.test(oktmo))) return finding('oktmo-group', value);
  const type = oktmo.charAt(2);
  const possible = type === '3' ? FEDERAL_CITIES.test(oktmo) : /[5-9]/.test(type);
  if (!possible) return finding('oktmo-not-municipality', value, type);
  return POSSIBLE.test(oktmo) || BETWEEN_SETTLEMENTS.test(oktmo) ? null : finding('oktmo-impossible', value);
}
