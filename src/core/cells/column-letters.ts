/**
 * Letters of a sheet's column.
 *
 * @param column counted from 1 as Sheets does
 * @returns '' for 0 and less
 * @example columnLetters(1) // 'A'
 * @example columnLetters(28) // 'AB'
 */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
