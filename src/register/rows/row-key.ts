import { cellText } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';

const LONGEST = 64;

/**
 * A row's number in another system, in the form in which it is compared: a number without its «.0», letters in lower case.
 *
 * @returns '' for an empty cell and for a text that is no key
 * @example rowKey(17) // '17'
 * @example rowKey('{A1B2-…}') // 'a1b2-…'
 */
export function rowKey(raw: CellValue): string {
  const text = cellText(raw)
    .replace(/^(-?\d+)[.,]0+$/, '$1')
    .replace(/[{}]/g, '')
    .toLowerCase();
  return text.length > LONGEST || /\s/.test(text) ? '' : text;
}
