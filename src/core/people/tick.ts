import { cellText, isDate, isEmptyMark } from '../cells/cell';
import type { CellValue } from '../cells/cell-value';
import { readDay } from '../time/calendar-day';

const YES =
  /^(?:(?:обучение|тест|курс|отметка)\S* )?(?:да|yes|true|истина|есть|имеется|\+|v|x|х|✓|✔|☑|✅|👍|1|ок|ok|готов[оа]?|пройден[оаы]?|прош(?:е|ё)л|прошла|прошли|обучен[аы]?|завершен[оа]?|сдан[оа]?|зач[её]т|зачтено|выполнен[оа]?|отмечен[оа]?|стоит|установлен[оа]?|проставлен[оа]?|подтвержден[оа]?)(?: |$|[.,;:(])/iu;
/** What may follow such a word and takes it back. */
const BUT = /(?:^|[^а-яё])(?:не|нет|кроме|частично|только|предстоит)(?=$|[^а-яё])/i;
const MONTH = '(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)[а-я]*';
/** The day on which it was done, also without its year. */
const DAY = new RegExp(`^\\d{1,2}(?:[./]\\d{1,2}| ${MONTH}\\.?)(?: ?г(?:\\.|ода)?)?$`, 'i');

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
  // Phones write a tick as a picture.
  const text = cellText(raw).replace(/\ufe0f/g, '');
  if (YES.test(text.replace(/ё/gi, 'е'))) return !BUT.test(text);
  return DAY.test(text) || (/[^\d]/.test(text) && readDay(text).ok);
}
