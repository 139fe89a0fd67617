import { cellText, isDate, isEmptyMark } from '../cells/cell';
import type { CellValue } from '../cells/cell-value';

const YES =
  /^(?:да|yes|true|истина|есть|\+|v|✓|✔|☑|✅|1|ок|ok|готов[оа]?|пройден[оа]?|прош(?:е|ё)л|прошла|прошли|обучен[аы]?|завершен[оа]?|сдан[оа]?|выполнен[оа]?|отмечен[оа]?|стоит|установлен[оа]?|проставлен[оа]?)(?: |$|[.,;:(])/i;

/**
 * Whether a tick is set: a checkbox, «да», «+», 1, a date on which it was done. Anything else is no tick.
 *
 * @example isTicked('Да') // true
 * @example isTicked('') // false
 * Inferred from how sheets keep ticks.
 */
export function isTicked(raw: CellValue): boolean {
  if (typeof raw === 'boolean') return raw;
  if (isDate(raw)) return true;
  if (isEmptyMark(raw)) return false;
  const text = cellText(raw);
  return YES.test(text) || /^\d{1,2}\.\d{1,2}\.\d{2,4}$/.test(text);
}
