/**
 * Serial number of a date (days since 30.12.1899), as formulas count.
 * @param date wall clock in its UTC fields
 * @example serialOf(new Date(Date.UTC(1900, 0, 1))) // 2
 */
export function serialOf(date: Date): number {
  return date.getTime() / 86400000 + 25569;
}
