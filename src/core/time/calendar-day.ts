import { cellText, isDate, isEmptyMark } from '../cells/cell';
import type { CellValue } from '../cells/cell-value';
import { quoted } from '../cells/quoted';
import { err, ok, type Result } from '../findings/result';
import { accountFinding } from '../people/account-findings';

/** A day of the calendar as the number of days since 1.1.1970, without a clock or a time zone. */
export type Day = number;

/** Turns a moment of the sheet into a day, and back. It depends on the sheet's time zone, which only a service knows. */
export interface Calendar {
  readonly dayOf: (moment: Date) => Day;
  readonly momentOf: (day: Day) => Date;
}

const DAY_MS = 86400000;
const DAY_FIRST =
  /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})(?: ?г(?:\.|ода)?)?(?:[ ,]+(?:в )?\d{1,2}:\d{2}(?::\d{2})?)?$/;
const YEAR_FIRST =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
/** «12 мая 2026 г.», «12-мая-2026» */
const IN_LETTERS =
  /^(\d{1,2})[ -](янв|фев|мар|апр|ма(?=[йя](?:[^а-я]|$))|июн|июл|авг|сен|окт|ноя|дек)[а-я]*\.?[ -](\d{4})(?: ?г(?:\.|ода)?)?(?:[ ,]+(?:в )?\d{1,2}:\d{2}(?::\d{2})?)?$/i;
const MONTHS = ['янв', 'фев', 'мар', 'апр', 'ма', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'];
/** Serial numbers of 2000 to 2099: the value of a date cell that lost its format. */
const [FIRST_SERIAL, LAST_SERIAL, SERIAL_OF_1970] = [36526, 73051, 25569];

/**
 * The calendar of the script's own time zone. It goes by fields, never by hours, so summer time does not shift a day.
 *
 * @example SCRIPT_CALENDAR.dayOf(new Date(2026, 10, 22, 23, 59)) === dayNumber(2026, 11, 22) // true
 */
export const SCRIPT_CALENDAR: Calendar = {
  dayOf: (moment) => Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate()) / DAY_MS,
  momentOf: (day) => {
    const { year, month, date } = fieldsOf(day);
    return new Date(year, month - 1, date);
  },
};

/**
 * Number of a day; month counted from 1.
 *
 * @example dayNumber(1970, 1, 2) // 1
 */
export function dayNumber(year: number, month: number, date: number): Day {
  return Date.UTC(year, month - 1, date) / DAY_MS;
}

/**
 * A day from a cell.
 *
 * @param raw a date or date-time, a text such as `22.11.2026`, `22.11.26 14:30`, `2026-11-22`, `22 ноября 2026 г.`, or a
 *   serial number
 * @param calendar reads dates; the script's time zone by default
 * @returns the day, or the reason: empty, unreadable, 30.02; never throws
 * @example readDay('22.11.2026') // { ok: true, value: 20779 }
 * Inferred from dates in exports of messages.
 */
export function readDay(raw: CellValue, calendar: Calendar = SCRIPT_CALENDAR): Result<Day> {
  if (isDate(raw)) {
    return Number.isNaN(raw.getTime())
      ? err(accountFinding('date-bad', quoted(raw)))
      : ok(calendar.dayOf(raw));
  }
  if (isEmptyMark(raw)) return err(accountFinding('date-empty'));
  const text = cellText(raw);
  const serial = Number(text.replace(',', '.'));
  if (serial >= FIRST_SERIAL && serial < LAST_SERIAL) return ok(Math.floor(serial) - SERIAL_OF_1970);
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) {
    const [, date, month, year = ''] = dayFirst;
    return realDay(Number(fullYear(year)), Number(month), Number(date), text);
  }
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) {
    const [, year, month, date] = yearFirst;
    return realDay(Number(year), Number(month), Number(date), text);
  }
  const inLetters = IN_LETTERS.exec(text);
  if (inLetters) {
    const [, date, month = '', year] = inLetters;
    return realDay(Number(year), MONTHS.indexOf(month.toLowerCase()) + 1, Number(date), text);
  }
  return err(accountFinding('date-bad', quoted(raw)));
}

/** A day as people write it. @example dayText(dayNumber(2026, 11, 2)) // '02.11.2026' */
export function dayText(day: Day): string {
  const { year, month, date } = fieldsOf(day);
  return `${two(date)}.${two(month)}.${year}`;
}

function fieldsOf(day: Day): { year: number; month: number; date: number } {
  const moment = new Date(day * DAY_MS);
  return { year: moment.getUTCFullYear(), month: moment.getUTCMonth() + 1, date: moment.getUTCDate() };
}

function realDay(year: number, month: number, date: number, text: string): Result<Day> {
  const day = dayNumber(year, month, date);
  const fields = fieldsOf(day);
  return fields.month === month && fields.date === date
    ? ok(day)
    : err(accountFinding('date-unreal', quoted(text)));
}

function fullYear(year: string): string {
  return year.length === 4 ? year : `20${year}`;
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}
