const DAY_MS = 86400000;
const SERIAL_OF_1970 = 25569;

/** By how many days the numbers of a workbook with the calendar of 1904 are smaller. */
export const DAYS_TO_1904 = 1462;

/**
 * Serial number of a date (days since 30.12.1899), as formulas count.
 * @param date wall clock in its UTC fields
 * @example serialOf(new Date(Date.UTC(1900, 0, 1))) // 2
 */
export function serialOf(date: Date): number {
  return date.getTime() / DAY_MS + SERIAL_OF_1970;
}

/**
 * Date of a serial number, to the millisecond.
 * @returns wall clock in its UTC fields
 * @example dateOfSerial(2) // 1900-01-01T00:00:00.000Z
 */
export function dateOfSerial(serial: number): Date {
  return new Date(Math.round((serial - SERIAL_OF_1970) * DAY_MS));
}
