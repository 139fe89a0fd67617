import { cellText, isDate, isEmptyMark } from '../cells/cell';
import type { CellValue } from '../cells/cell-value';
import { quoted } from '../cells/quoted';
import { err, ok, type Result } from '../findings/result';
import { accountFinding } from './account-findings';

const LABEL =
  /^(?:моб(?:ильный)?|сот(?:овый)?|раб(?:очий)?|служ(?:ебный)?|гор(?:одской)?|тел(?:ефон)?)[. :]*(?:тел(?:ефон)?[. :]*)?(?:\/? ?факс[. :]*)?/i;
/** An extension belongs to a switchboard, not to the number. */
const EXTENSION = /(?:[,;]? *(?:доб(?:авочный)?|вн(?:утр)?|ext)[. :]*\d{1,6}|[ ,]*#\d{1,6}|\(\d{1,4})\)? *$/i;
const SCIENTIFIC = /^\d[.,]\d+e\+?\d+$/i;
const SIGNS = /[\s()+.‐‑‒–—−-]/g;
const NO_DIGIT = /\D/g;
/** So few digits after a number are an extension too, with or without a word. */
const LONGEST_EXTENSION = 4;
/** Two numbers are separated by these; nobody writes a comma inside a number. */
const BETWEEN = /[,;/\n]|\s(?:и|или)\s/;

/**
 * A telephone number from a cell.
 *
 * @param raw cell value: text in any grouping with 8 or +7 in front or without, or a number
 * @returns `+` and digits (`+79000000000`); a foreign number after `+` keeps its own code; or the reason: none, several,
 *   letters, a number of digits or a code that cannot be, digits lost in `7,9E+10`; never throws
 * @example readPhone('8 (900) 000-00-01') // { ok: true, value: '+79000000001' }
 * Source: the Russian numbering plan: area codes start with 3, 4 or 8, mobile ones with 9. Accounts and applications take
 * a mobile or an office telephone.
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
  const numbers = text.split(BETWEEN).filter((part) => part.replace(NO_DIGIT, '').length > LONGEST_EXTENSION);
  if (new Set(numbers.map((each) => each.replace(SIGNS, '').slice(-10))).size > 1) {
    return err(accountFinding('phone-several', quoted(whole)));
  }
  return readNumber(numbers[0]?.trim() ?? text, whole);
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
