import type { CellValue } from '../cells/cell-value';
import { quoted } from '../cells/quoted';
import type { Finding } from '../findings/finding';
import { err, type Result } from '../findings/result';
import { finding } from '../findings/value-findings';
import { type DigitsRule, readDigits } from './digits';
import { hasInnCheckDigits } from './inn';

/** Where the tax-service number starts in an OGRN. */
const FNS_AT = 3;
/** A sheet shows six digits of a long number at most: what it rounded ends with zeros. One real number in ten million does. */
const ROUNDED = /^1\d{5}0{7}$/;
const RULE: DigitsRule = { lengths: [13], plausible: isLikelyOgrn };

/**
 * An OGRN from a cell.
 *
 * @param raw cell value: number, text, text with a label
 * @returns 13 digits with a right check digit, or the reason why there is none; never throws
 * @example readOgrn('ОГРН 1045405430620') // { ok: true, value: '1045405430620' }
 * Source: the tax service's rules for state registration numbers.
 */
export function readOgrn(raw: CellValue): Result<string> {
  const read = readDigits(raw, 'ОГРН', RULE);
  if (!read.ok || isRight(read.value)) return read;
  return err(ogrnFault(read.value, raw));
}

/**
 * Tax-service number of the region where an OGRN was first registered: digits 4–5.
 *
 * @example ogrnFns('1045405430620') // '54'
 */
export function ogrnFns(ogrn: string): string {
  return ogrn.slice(FNS_AT, FNS_AT + 2);
}

/**
 * The check digit that an OGRN must have: (first 12 digits mod 11) mod 10.
 *
 * @param digits the first 12 digits, or the whole number
 * @example ogrnCheckDigit('104540543062') // '0'
 * Source: the tax service's rules for state registration numbers.
 */
export function ogrnCheckDigit(digits: string): string {
  return String((Number(digits.slice(0, 12)) % 11) % 10);
}

function isRight(digits: string): boolean {
  if (digits.length !== 13 || ROUNDED.test(digits)) return false;
  return /^[15]/.test(digits) && digits.endsWith(ogrnCheckDigit(digits));
}

function ogrnFault(digits: string, raw: CellValue): Finding {
  const value = quoted(raw);
  if (digits === '') return finding('ogrn-empty');
  if (digits.length === 15 && digits[0] === '3') return finding('ogrn-ip', value);
  if (digits.length === 15 && digits[0] === '4') return finding('ogrn-grn', value);
  if (digits.length === 10 && hasInnCheckDigits(digits)) return finding('ogrn-is-inn', value);
  if (digits.length !== 13) return finding('ogrn-length', value, String(digits.length));
  if (ROUNDED.test(digits)) return finding('number-lost-digits', 'ОГРН', value);
  if (/^[246-9]/.test(digits)) return finding('ogrn-grn', value);
  if (!/^[15]/.test(digits)) return finding('ogrn-first-digit', value, digits.charAt(0));
  return finding('ogrn-check-digit', value, ogrnCheckDigit(digits), digits.charAt(12));
}

/** Real OGRN do not end with four zeros: that is a rounded number, even if its check digit is right by chance. */
function isLikelyOgrn(digits: string): boolean {
  return isRight(digits) && !digits.endsWith('0000');
}
