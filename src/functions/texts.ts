/** Russian texts of the formulas themselves; reasons about values are the core's. */

/** Starts the text of a bad row in a range, so that it can be filtered and counted. */
export const BAD_ROW_MARK = '⚠ ';

/** What the CHECK functions say of a right value when asked to explain. */
export const CORRECT = 'верно';

/** Ranges of different shape in one formula. */
export function differentShapes(first: string, second: string): string {
  return `Диапазоны разного размера: ${first} и ${second} (строк × столбцов). Выделите одинаковое число строк и столбцов`;
}
