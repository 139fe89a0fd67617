import type { CellValue } from './cell-value';
import { readDigits } from './digits';
import { right, type Verdict, wrong } from './finding';
import { hasInnCheckDigits } from './inn';
import { finding } from './reasons';
import { shown } from './shown';

/**
 * An OGRN from a cell.
 *
 * @param raw cell value: number, text, text with a label
 * @returns 13 digits with a right check digit, or the reason why there is none; never throws
 * @example readOgrn('ОГРН 1045405430620') // { ok: true, value: '1045405430620' }
 * Source: the tax service's rules for state registration numbers.
 */
export function readOgrn(raw: CellValue): Verdict<string> {
  const read = readDigits(raw, 'ОГРН', { lengths: [13], plausible: isLikelyOgrn });
  if (!read.ok) return read;
  const fault = ogrnFault(read.value, raw);
  return fault ? wrong(fault) : right(read.value);
}

/**
 * Tax-service number of the region where an OGRN was first registered: digits 4–5.
 *
 * @example ogrnFns('1045405430620') // '54'
 */
export function ogrnFns(ogrn: string): string {
  return ogrn.slice(3, 5);
}

function ogrnFault(digits: string, raw: CellValue) {
  const value = shown(raw);
  if (digits === '') return finding('ogrn-empty');
  if (digits.length === 15 && digits[0] === '3') return finding('ogrn-ip', value);
  if (digits.length === 15 && digits[0] === '4') return finding('ogrn-grn', value);
  if (digits.length === 10 && hasInnCheckDigits(digits)) return finding('ogrn-is-inn', value);
  if (digits.length !== 13) return finding('ogrn-length', value, String(digits.length));
  if (/^[246-9]/.test(digits)) return finding('ogrn-grn', value);
  if (!/^[15]/.test(digits)) return finding('ogrn-first-digit', value, digits[0]!);
  const last = checkDigit(digits);
  return last === digits[12] ? null : finding('ogrn-check-digit', value, last, digits[12]!);
}

/** No register has come near a round ten thousand here: so many zeros are a rounded number, check digit or not. */
function isLikelyOgrn(digits: string): boolean {
  return /^[15]\d{12}$/.test(digits) && !digits.endsWith('0000') && checkDigit(digits) === digits[12];
}

/** (First 12 digits mod 11) mod 10; 12 digits are exact in a double. */
function checkDigit(digits: string): string {
  return String((Number(digits.slice(0, 12)) % 11) % 10);
}
