import { type Calendar, type Day, dayNumber, SCRIPT_CALENDAR } from '../core/time/calendar-day';

/** Writes a moment by the letters of Utilities.formatDate, in the zone that is asked about. */
export type FormatMoment = (moment: Date, letters: string) => string;

/** Local midnight falls on a quarter of an hour in every zone. */
const QUARTER_MS = 15 * 60 * 1000;
const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/**
 * The calendar of a zone that is not the script's: a date cell is midnight there, which may be another day here.
 *
 * @param format writes a moment in that zone; asked once for each quarter of an hour that occurs
 * @example calendarOfZone(format).dayOf(moment) // 20779
 */
export function calendarOfZone(format: FormatMoment): Calendar {
  const known = new Map<number, Day>();
  const dayOf = (moment: Date): Day => {
    const quarter = Math.floor(moment.getTime() / QUARTER_MS);
    const found = known.get(quarter);
    if (found !== undefined) return found;
    const [year, month, date] = format(moment, 'yyyy-MM-dd').split('-').map(Number);
    const day = dayNumber(year as number, month as number, date as number);
    known.set(quarter, day);
    return day;
  };
  const offsetAt = (instant: number): number => {
    const [year, month, date, hour, minute] = format(new Date(instant), 'yyyy-MM-dd-HH-mm')
      .split('-')
      .map(Number);
    const wall = Date.UTC(year as number, (month as number) - 1, date, hour, minute);
    return wall - Math.floor(instant / 60000) * 60000;
  };
  const momentOf = (day: Day): Date => {
    const utc = day * DAY_MS;
    // The second look is for days on which the clock is changed.
    const near = utc - offsetAt(utc - offsetAt(utc));
    const late = dayOf(new Date(near)) < day ? near + HOUR_MS : near;
    return new Date(late);
  };
  return { dayOf, momentOf };
}

/** The calendar of the open spreadsheet: its time zone may be another than the script's. */
export function sheetCalendar(): Calendar {
  const zone = SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
  if (zone === Session.getScriptTimeZone()) return SCRIPT_CALENDAR;
  return calendarOfZone((moment, letters) => Utilities.formatDate(moment, zone, letters));
}
