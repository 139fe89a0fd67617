import { isEmptyMark } from '../core/cells/cell';
import { ok } from '../core/findings/result';
import { type Calendar, readDay } from '../core/time/calendar-day';
import { deadlineDays, dueDay, readTrack } from '../core/time/deadline';
import { type Argument, type FormulaResult, lift, type RowFormula } from './lift';
import { USAGE } from './texts';

/** The formula for one row: the last day for an answer as a date of the sheet. */
function rowWith(calendar: Calendar): RowFormula {
  return (registered = '', track = '', days = '') => {
    const day = readDay(registered, calendar);
    if (!day.ok) return day;
    const kind = readTrack(track);
    if (!kind.ok) return kind;
    const count = deadlineDays(kind.value, isEmptyMark(days) ? '' : days);
    return count.ok ? ok(calendar.momentOf(dueDay(day.value, count.value))) : count;
  };
}

/**
 * POS_DEADLINE over cells and ranges.
 *
 * @param calendar how the sheet's dates become days, and back: its time zone may be another than the script's
 * @returns a date for a cell, dates and reasons for a range
 * @throws Error with the reason for a bad value in a single cell
 * @example posDeadline(SCRIPT_CALENDAR, '22.11.2026', 'обычный', '') // 22.12.2026
 * Source: answers are due in 30 calendar days, fast-track topics 10, federal services 1–15.
 */
export function posDeadline(
  calendar: Calendar,
  registered: Argument,
  track: Argument,
  days: Argument,
): FormulaResult {
  return lift(rowWith(calendar), [registered, track, days], [0], USAGE.deadline);
}
