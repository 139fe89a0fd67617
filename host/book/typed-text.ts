/** What Sheets makes of a text that is typed or given to setValues: a value, and the format it brings along. */
export interface Typed {
  /** A Date holds the wall clock in its UTC fields. */
  readonly value: string | number | boolean | Date;
  /** Number format that the cell takes if its own is automatic; '' when none. */
  readonly format: string;
  /** The text after the leading `=`; null when it is no formula. */
  readonly formula: string | null;
}

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ['TRUE', true],
  ['FALSE', false],
  ['ИСТИНА', true],
  ['ЛОЖЬ', false],
]);

const NUMBER = /^[+-]?(?:\d{1,3}(?:[\s\u00a0\u202f]\d{3})+|\d+)?(?:,\d+)?(?:[eEеЕ][+-]?\d+)?$/;
const DAY_FIRST = /^(\d{1,2})[./-](\d{1,2})(?:[./-](\d{4}|\d{2}))?(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;
const YEAR_FIRST = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s](\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;

/**
 * Parses a text as Sheets with the Russian locale does.
 *
 * @param text what is written into the cell
 * @param format the cell's number format; '@' keeps every text as it is
 * @param today decides the year of a date without one
 * @returns `001` → 1, `50%` → 0.5 with '0%', `01.02.2026` → a date, `ИСТИНА` → true, `=A1` → a formula, `'001` → text
 * @example typedText('001', 'General', new Date()).value // 1
 * Source: Range.setValue of Apps Script; decimal comma and day-first dates inferred from the ru_RU locale
 */
export function typedText(text: string, format: string, today: Date): Typed {
  if (format === '@') return plain(text);
  if (text.startsWith("'")) return plain(text.slice(1));
  if (text.startsWith('=') && text.length > 1) return { value: '', format: '', formula: text.slice(1) };
  const trimmed = text.trim();
  if (trimmed === '') return plain(text);
  const boolean = BOOLEANS.get(trimmed.toUpperCase());
  if (boolean !== undefined) return { value: boolean, format: '', formula: null };
  return number(trimmed) ?? dateAndTime(trimmed, today) ?? plain(text);
}

/** Whether a number format shows percentages. */
export function isPercent(format: string): boolean {
  return format.replace(/"[^"]*"|\\./g, '').includes('%');
}

/**
 * What a person means who types a number into a cell of percentages: 7 is 7 %, and 0,07 is 7 % too.
 * @example inPercent('7', '0.00%') // '7%'
 * Source: Excel, «Format numbers as percentages»: «typing 10 or 0.1 both result in 10.00%»
 */
export function inPercent(text: string, format: string): string {
  if (!isPercent(format) || !NUMBER.test(text.trim())) return text;
  const typed = number(text.trim())?.value;
  return typeof typed === 'number' && Math.abs(typed) >= 1 ? `${text.trim()}%` : text;
}

function plain(text: string): Typed {
  return { value: text, format: '', formula: null };
}

function number(text: string): Typed | null {
  const percent = /\s?%$/.test(text);
  const currency = /\s?₽$/.test(text);
  const bare = text.replace(/\s?[%₽]$/, '');
  if (!/\d/.test(bare) || !NUMBER.test(bare)) return null;
  const value = Number(
    bare
      .replace(/[\s\u00a0\u202f]/g, '')
      .replace(',', '.')
      .replace(/[еЕ]/, 'e'),
  );
  if (!Number.isFinite(value)) return null;
  if (percent) return { value: value / 100, format: /,/.test(bare) ? '0.00%' : '0%', formula: null };
  return { value, format: currency ? '#,##0.00 ₽' : '', formula: null };
}

function dateAndTime(text: string, today: Date): Typed | null {
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) {
    const [, day, month, year, hour, minute, second] = dayFirst;
    return moment(fullYear(year, today), Number(month), Number(day), hour, minute, second);
  }
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) {
    const [, year, month, day, hour, minute, second] = yearFirst;
    return moment(Number(year), Number(month), Number(day), hour, minute, second);
  }
  const time = TIME.exec(text);
  if (!time || Number(time[1]) > 23 || Number(time[2]) > 59) return null;
  const value = new Date(Date.UTC(1899, 11, 30, Number(time[1]), Number(time[2]), Number(time[3] ?? 0)));
  return { value, format: 'hh:mm:ss', formula: null };
}

function fullYear(year: string | undefined, today: Date): number {
  if (year === undefined) return today.getFullYear();
  // Two-digit years: up to 29 in this century, as in Excel and Sheets.
  return year.length === 4 ? Number(year) : Number(year) + (Number(year) < 30 ? 2000 : 1900);
}

function moment(year: number, month: number, day: number, ...clock: (string | undefined)[]): Typed | null {
  const [hour, minute, second] = clock.map((part) => Number(part ?? 0));
  const value = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  if (value.getUTCMonth() !== month - 1 || value.getUTCDate() !== day) return null;
  return { value, format: clock[0] === undefined ? 'dd.mm.yyyy' : 'dd.mm.yyyy hh:mm:ss', formula: null };
}
