import { cellText, isEmptyMark } from '../core/cells/cell';
import type { CellValue } from '../core/cells/cell-value';

/**
 * Whether an optional switch is on: TRUE as Sheets passes it, or any word that people write there but a no.
 *
 * @example isYes('пояснить') // true
 * @example isYes('ЛОЖЬ') // false
 */
export function isYes(value: CellValue): boolean {
  if (isEmptyMark(value)) return false;
  return !/^(?:false|ложь|нет|не|no|0+(?:[.,]0+)?)$/i.test(cellText(value));
}
