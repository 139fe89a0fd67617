import type { Execution } from '../execution/execution';
import { formatDate } from '../services/format-date';

const HOUR_MS = 60 * 60 * 1000;

/** What the zone's clock shows at a moment, in UTC fields. */
function wallAt(moment: Date, zone: string): number {
  const [date = '', time = ''] = formatDate(moment, zone, 'yyyy-MM-dd HH:mm:ss').split(' ');
  return Date.parse(`${date}T${time}Z`);
}

/**
 * The moment at which a zone's clock shows this; in an hour that the clock leaves out, the moment it is set.
 * @param wall wall clock in its UTC fields
 * @example momentInZone(new Date(Date.UTC(2026, 10, 22)), 'Asia/Vladivostok') // 2026-11-21T14:00:00Z
 */
export function momentInZone(wall: Date, zone: string): Date {
  const wanted = wall.getTime();
  const near = wanted - (wallAt(new Date(wanted), zone) - wanted);
  const shift = wanted - wallAt(new Date(near), zone);
  return new Date(near + Math.max(-HOUR_MS, Math.min(HOUR_MS, shift)));
}

/** What a zone's clock shows at a moment, as a wall clock in UTC fields. */
export function wallInZone(moment: Date, zone: string): Date {
  return new Date(wallAt(moment, zone));
}

/** A date of the sheet as the script gets it: the moment at which the document's clock shows it. */
export function givenDate({ realm, timeZone }: Execution, wall: Date): Date {
  return timeZone === null ? realm.date(wall) : realm.moment(momentInZone(wall, timeZone).getTime());
}

/** What a script's date shows in the sheet, as a wall clock in UTC fields. */
export function shownDate({ timeZone }: Execution, date: Date): Date {
  if (timeZone !== null) return wallInZone(date, timeZone);
  return new Date(
    Date.UTC(
      date.getFullYear(),
      date.getMonth(),
      date.getDate(),
      date.getHours(),
      date.getMinutes(),
      date.getSeconds(),
    ),
  );
}
