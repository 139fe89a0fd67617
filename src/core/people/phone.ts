import { cellText, isDate, isEmptyMark } from '../cells/cell';
import type { CellValue } from '../cells/cell-value';
import { quoted } from '../cells/quoted';
import { err, ok, type Result } from '../findings/result';
import { accountFinding } from './account-findings';

const LABEL = /^(?:моб(?:ильный)?|сот(?:овый)?|раб(?:очий)?|тел(?:ефон)?)[. :]*(?:тел(?:ефон)?[. :]*)?/i;
/** An extension belongs to a switchboard, not to the number. */
const EXTENSION = /(?:[,;]? *(?:доб(?:авочный)?|вн(?:утр)?|ext)[. :]*\d{1,6}|[ ,]*#\d{1,6})\)? *$/i;
const SCIENTIFIC = /^\d[.,]\d+e\+?\d+$/i;
const SIGNS = /[\s()+.‐‑‒–—−-]/g;
/** Two numbers are separated by these; nobody writes a comma inside a number. */
const BETWEEN = /[,;/\n]|\s(?:и|или)\s/;

/**
 * A telephone number from a cell.
 *
 * @param raw cell value: text in any grouping with 8 or +7 in front or without, or a number
 * @returns `+` and digits (`+79000000000`); a foreign number after `+` keeps its own code; or the reason: none, several,
 *   letters, a number of digits or a code that cannot be, digits lost in `7,9E+10`; never throws
 * @example readPhone('8 (900) 000-00-01') // { ok: true, value: '+79000000001' }
 * Source: the Russian numbering plan: area codes start with 3, 4 or 8, mobile ones with 9.
 */
export function readPhone(raw: CellValue): Result<string> {
  if (isEmptyMark(raw) || raw === 0) return err(accountFinding('phone-empty'));
  if (isDate(raw) || typeof raw === 'boolean') return err(accountFinding('phone-letters', quoted(raw)));
  const whole = cellText(raw);
  const text = whole
    .replace(LABEL, '')
    .replace(EXTENSION, '')
    .replace(/[.,]0$/, '')
    .trim();
  if (SCIENTIFIC.test(text)) return err(accountFinding('phone-lost-digits', quoted(whole)));
  const numbers = text.split(BETWEEN).filter((part) => /\d{3}/.test(part));
  if (new Set(numbers.map((each) => each.replace(SIGNS, '').slice(-10))).size > 1) {
    return err(accountFinding('phone-several', quoted(whole)));
  }
  return readNumber(numbers[0]?.trim() ?? text, whole);
}

/**
 * Whether a number is a Russian mobile one.
 *
 * @param phone as `readPhone` gives it
 * @example isMobile('+79000000001') // true
 */
export function isMobile(phone: string): boolean {
  return /^\+79\d{9}$/.test(phone);
}

function readNumber(text: string, whole: string): Result<string> {
  const digits = text.replace(SIGNS, '');
  if (!/^\d*$/.test(digits)) return err(accountFinding('phone-letters', quoted(whole)));
  if (/^\+(?!7)/.test(text) && !/^\+8\d{10}$/.test(`+${digits}`)) return foreign(digits, whole);
  const own = /^[78]\d{10}$/.test(digits) ? digits.slice(1) : digits;
  if (own.length !== 10) return err(accountFinding('phone-length', quoted(whole), String(digits.length)));
  if (!/^[3489]/.test(own)) return err(accountFinding('phone-code', quoted(whole)));
  return /^(\d)\1{9}$/.test(own) ? err(accountFinding('phone-code', quoted(whole))) : ok(`+7${own}`);
}

function foreign(digits: string, whole: string): Result<string> {
  return digits.length >= 10 && digits.length <= 15
    ? ok(`+${digits}`)
    : err(accountFinding('phone-length', quoted(whole), String(digits.length)));
}
