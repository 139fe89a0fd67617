import { cellText, isDate, isEmptyMark } from '../cells/cell';
import type { CellValue } from '../cells/cell-value';
import { withDigitsForLetters } from '../cells/look-alikes';
import { quoted } from '../cells/quoted';
import { err, ok, type Result } from '../findings/result';
import { finding } from '../findings/value-findings';
import { findNumber, type NumberLabel } from './labelled-number';
import { readScientific } from './scientific';

/** What is known of a number before it is read. */
export interface DigitsRule {
  /** Right lengths; empty: any. By them one grouped number is told from several, and the number from others. */
  readonly lengths: readonly number[];
  /** Whether digits can be the number, by its check digit. */
  readonly plausible?: (digits: string) => boolean;
}

const ANY: DigitsRule = { lengths: [] };
const DATE =
  /^(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d{2}|(?:19|20)\d{2}-\d{2}-\d{2})(?:[ T]\d{1,2}:\d{2}.*)?$/;
const ALL_DIGITS = /^\d+$/;
const GROUPED_BY_SPACES = /^\d{1,3}(?: \d{3})+$/;
/** «1 025404355580», «50-638-413»: digits with one sign between them, once or a few times. */
const CUT = /^\d+(?:[ .-]\d+){1,4}$/;
/** Without a check digit fewer digits may be a phone's. */
const SURE = 8;
const WHOLE_DECIMAL = /^([\d ]+)[.,]0+$/;
const THREE_ZEROS = /^\d{1,3}[.,]000$/;
const GROUPED_BY_COMMAS = /^\d{1,3}(?:,\d{3})+$/;
const FRACTION = /^\d+[.,]\d+$/;
const NEGATIVE = /^[-−–] ?\d+(?:[.,]\d+)?$/;
/** Thousands as Sheets and Excel show them in Russian; an ordinary space may also separate two numbers. */
const GROUPED_BY_NBSP = /^\s*\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+\s*$/;

/**
 * Whether a text has digits 0–9 and nothing else.
 *
 * @example isAllDigits('1045405430620') // true
 * @example isAllDigits('') // false
 */
export function isAllDigits(text: string): boolean {
  return ALL_DIGITS.test(text);
}

/**
 * Digits of a number from a cell, as text.
 *
 * @param raw cell value
 * @param label the number's name, for its own label in the cell and for the findings
 * @param rule right lengths and plausibility
 * @returns digits of whatever length (the caller judges it), '' for an empty cell, or the reason: a date, digits lost in
 *   `1,05E+12`, a fraction, several numbers, no number; never throws
 * @example readDigits('1032311673074,0', 'ОГРН', { lengths: [13] }) // { ok: true, value: '1032311673074' }
 * Source: what regional exports hold.
 */
export function readDigits(raw: CellValue, label: NumberLabel, rule: DigitsRule = ANY): Result<string> {
  if (typeof raw === 'number') return digitsOfNumber(raw, label);
  if (isDate(raw)) return err(finding('number-date', label, quoted(raw)));
  if (typeof raw === 'boolean') return err(finding('number-letters', label, quoted(raw)));
  if (isEmptyMark(raw)) return ok('');
  if (rule.lengths.length === 0 && GROUPED_BY_NBSP.test(raw)) return ok(raw.replace(/\s/g, ''));
  return digitsOfText(cellText(raw), label, rule);
}

function digitsOfNumber(raw: number, label: NumberLabel): Result<string> {
  if (Number.isSafeInteger(raw) && raw >= 0) return ok(String(raw));
  if (raw < 0) return err(finding('number-negative', label, quoted(raw)));
  const code = Math.abs(raw) > Number.MAX_SAFE_INTEGER ? 'number-lost-digits' : 'number-fraction';
  return err(finding(code, label, quoted(raw)));
}

function digitsOfText(text: string, label: NumberLabel, rule: DigitsRule): Result<string> {
  if (isAllDigits(text)) return ok(text);
  if (DATE.test(text)) return err(finding('number-date', label, quoted(text)));
  if (NEGATIVE.test(text)) return err(finding('number-negative', label, quoted(text)));
  const scientific = readScientific(text, rule.plausible);
  if (scientific === 'lost') return err(finding('number-lost-digits', label, quoted(text)));
  if (scientific) return ok(scientific.digits);
  if (GROUPED_BY_COMMAS.test(text)) {
    const joined = text.replace(/,/g, '');
    if (rule.lengths.includes(joined.length)) return ok(joined);
  }
  // «239,000» may be thousands or a fraction: it is not guessed.
  const [, whole] = (THREE_ZEROS.test(text) ? null : WHOLE_DECIMAL.exec(text)) ?? [];
  if (whole !== undefined) return digitsAmongWords(whole.trim(), label, rule);
  if (FRACTION.test(text)) return err(finding('number-fraction', label, quoted(text)));
  return digitsAmongWords(text, label, rule);
}

/**
 * The number that a stray space, dash or dot cuts into pieces, none of which is one itself; '' where that is not certain.
 */
function joinedDigits(text: string, { lengths, plausible }: DigitsRule): string {
  if (!CUT.test(text)) return '';
  const pieces = text.split(/[ .-]/);
  const whole = pieces.join('');
  if (!lengths.includes(whole.length) || pieces.some((piece) => lengths.includes(piece.length))) return '';
  return (plausible?.(whole) ?? whole.length >= SURE) ? whole : '';
}

function digitsAmongWords(text: string, label: NumberLabel, rule: DigitsRule): Result<string> {
  if (isAllDigits(text)) return ok(text);
  if (GROUPED_BY_SPACES.test(text)) {
    const joined = text.replace(/ /g, '');
    if (rule.lengths.includes(joined.length)) return ok(joined);
  }
  const plain = withDigitsForLetters(text);
  if (isAllDigits(plain)) return ok(plain);
  const joined = joinedDigits(plain, rule);
  if (joined !== '') return ok(joined);
  const found = findNumber(plain, label, rule.lengths);
  if (found === 'several') return err(finding('number-several', label, quoted(text)));
  if (found === 'none') return err(finding('number-letters', label, quoted(text)));
  return ok(found.digits);
}
