/** Russian texts of the formulas themselves; texts about values are the core's. */

/** Starts the text of a bad row in a range: people filter and count rows by it. */
export const BAD_ROW_MARK = '⚠ ';

/** The answer of the CHECK functions for a right value, and of POS_LINK_CHECK for a right link. */
export const CORRECT = 'верно';

/** The same where another code is taken than the one that is written: the district for a land between settlements. */
export function correctAs(code: string): string {
  return `${CORRECT}: межселенная территория, берётся код района ${code}`;
}

/** Ranges of different shape in one formula. */
export function differentShapes(first: string, second: string): string {
  return `Диапазоны разного размера: ${first} и ${second} (строк × столбцов). Выделите одинаковое число строк и столбцов`;
}
