import type { CellValue } from '../cells/cell-value';
import { quoted } from '../cells/quoted';
import { err, ok, type Result } from '../findings/result';
import { finding } from '../findings/value-findings';
import { type DigitsRule, isAllDigits, readDigits } from './digits';

/** Weights of the check digits; a shorter number uses the tail of them. */
const WEIGHTS = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];
const RULE: DigitsRule = { lengths: [10, 12], plausible: hasInnCheckDigits };

/**
 * An INN from a cell: 10 digits of an organisation or 12 of a person.
 *
 * @param raw cell value; a leading zero that a number format lost is put back when the check digits are then right
 * @returns 10 or 12 digits, or the reason why there are none; never throws
 * @example readInn('ИНН 5407120037') // the ten digits, when their check digit is right
 * Source: the tax service's rules for taxpayer numbers.
 */
export function readInn(raw: CellValue): Result<string> {
  const read = readDigits(raw, 'ИНН', RULE);
  if (!read.ok || hasInnCheckDigits(read.value)) return read;
  const digits = withLostZero(read.value);
  const value = quoted(raw);
  if (digits === '') return err(finding('inn-empty'));
  if (digits.length !== 10 && digits.length !== 12) {
    return err(finding('inn-length', value, String(digits.length)));
  }
  if (digits.startsWith('00')) return err(finding('inn-zeros', value));
  const due = checkDigits(digits);
  const got = digits.slice(-due.length);
  return due === got ? ok(digits) : err(finding('inn-check-digit', value, due, got));
}

/**
 * Whether digits are an INN with right check digits.
 *
 * @example hasInnCheckDigits('7707083893') // true
 */
export function hasInnCheckDigits(digits: string): boolean {
  if ((digits.length !== 10 && digits.length !== 12) || !isAllDigits(digits)) return false;
  if (digits.startsWith('00')) return false;
  return digits.endsWith(checkDigits(digits));
}

function withLostZero(digits: string): string {
  if (digits.length !== 9 && digits.length !== 11) return digits;
  const padded = `0${digits}`;
  return hasInnCheckDigits(padded) ? padded : digits;
}

function checkDigits(digits: string): string {
  if (digits.length === 10) return String(weighed(digits, 9));
  const eleventh = weighed(digits, 10);
  return `${eleventh}${weighed(digits.slice(0, 10) + eleventh, 11)}`;
}

/** The check digit that must follow the first `count` digits. */
function weighed(digits: string, count: number): number {
  const weights = WEIGHTS.slice(WEIGHTS.length - count);
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits.charAt(at)), 0);
  return (sum % 11) % 10;
}
