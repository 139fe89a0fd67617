import { cellText } from '../core/cells/cell';
import type { CellValue } from '../core/cells/cell-value';

/** TRUE as Sheets passes it, or as people write it into a cell. @example isYes('ИСТИНА') // true */
export function isYes(value: CellValue): boolean {
  if (typeof value === 'string') return /^(?:true|истина|да|1)$/i.test(cellText(value));
  return value === true || value === 1;
}
