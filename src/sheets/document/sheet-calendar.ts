import { type Calendar, SCRIPT_CALENDAR } from '../../core/time/calendar-day';

/** Writes a moment by the letters of Utilities.formatDate, in the zone that is asked about. */
export type FormatMoment = (moment: Date, letters: string) => string;

/**
 * Two clocks: a date cell is a moment that reads right on the spreadsheet's clock, while a script's `getDate()` and
 * `new Date(2026, 0, 1)` go by the script's own.
 */
export interface SheetClock {
  /** The date whose fields read on the script's clock as the moment's do in the sheet. */
  readonly onScriptClock: (moment: Date) => Date;
  /** The moment that shows in the sheet what the date's fields say on the script's clock. */
  readonly momentOf: (date: Date) => Date;
}

/** Every zone's clock differs from UTC by whole quarters of an hour. */
const QUARTER_MS = 15 * 60 * 1000;
const HOUR_MS = 60 * 60 * 1000;
const MINUTE_MS = 60 * 1000;

/**
 * The clock of a zone that is not the script's.
 *
 * @param format writes a moment in that zone; asked once for each quarter of an hour that occurs
 * @example clockOfZone(format).onScriptClock(midnightInVladivostok).getHours() // 0
 */
export function clockOfZone(format: FormatMoment): SheetClock {
  const known = new Map<number, number>();
  const offsetAt = (instant: number): number => {
    const quarter = Math.floor(instant / QUARTER_MS);
    const found = known.get(quarter);
    if (found !== undefined) return found;
    const [year = 0, month = 1, date = 1, hour = 0, minute = 0] = format(
      new Date(instant),
      'yyyy-MM-dd-HH-mm',
    )
      .split('-')
      .map(Number);
    const offset =
      Date.UTC(year, month - 1, date, hour, minute) - Math.floor(instant / MINUTE_MS) * MINUTE_MS;
    known.set(quarter, offset);
    return offset;
  };
  const onScriptClock = (moment: Date): Date => {
    const wall = new Date(moment.getTime() + offsetAt(moment.getTime()));
    return new Date(
      wall.getUTCFullYear(),
      wall.getUTCMonth(),
      wall.getUTCDate(),
      wall.getUTCHours(),
      wall.getUTCMinutes(),
      wall.getUTCSeconds(),
      wall.getUTCMilliseconds(),
    );
  };
  const momentOf = (date: Date): Date => {
    const wall = Date.UTC(
      date.getFullYear(),
      date.getMonth(),
      date.getDate(),
      date.getHours(),
      date.getMinutes(),
      date.getSeconds(),
      date.getMilliseconds(),
    );
    // The second look is for days on which the clock is changed.
    const near = wall - offsetAt(wall - offsetAt(wall));
    // An hour that the clock leaves out begins later.
    return new Date(near + offsetAt(near) < wall ? near + HOUR_MS : near);
  };
  return { onScriptClock, momentOf };
}

/** The calendar of a clock. */
export function calendarOf({ onScriptClock, momentOf }: SheetClock): Calendar {
  return {
    dayOf: (moment) => SCRIPT_CALENDAR.dayOf(onScriptClock(moment)),
    momentOf: (day) => momentOf(SCRIPT_CALENDAR.momentOf(day)),
  };
}

/** The clock of the open spreadsheet; null when it is the script's own. */
export function sheetClock(): SheetClock | null {
  const zone = SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
  if (zone === Session.getScriptTimeZone()) return null;
  return clockOfZone((moment, letters) => Utilities.formatDate(moment, zone, letters));
}

/**
 * The calendar of the open spreadsheet: its time zone may be another than the script's.
 * Source: Apps Script, «Custom functions in Google Sheets»: get methods are open to formulas, which must mind both zones.
 */
export function sheetCalendar(): Calendar {
  const clock = sheetClock();
  return clock === null ? SCRIPT_CALENDAR : calendarOf(clock);
}

/**
 * The present minute on the open spreadsheet's clock, so that texts of it compare as the moments do.
 *
 * @example sheetMoment() // '2026-11-27T10:15'
 */
export function sheetMoment(now = new Date()): string {
  const wall = sheetClock()?.onScriptClock(now) ?? now;
  const two = (part: number): string => `0${part}`.slice(-2);
  const day = [wall.getFullYear(), two(wall.getMonth() + 1), two(wall.getDate())].join('-');
  return `${day}T${two(wall.getHours())}:${two(wall.getMinutes())}`;
}
