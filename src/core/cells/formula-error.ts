import type { CellValue } from './cell-value';

/** #N/A is left out: a lookup that found nothing says that there is nothing. */
const FORMULA_ERROR =
  /^#(?:REF!|ССЫЛКА!|VALUE!|ЗНАЧ!|DIV\/0!|ДЕЛ\/0!|NAME\?|ИМЯ\?|NUM!|ЧИСЛО!|NULL!|ПУСТО!|ERROR!|ОШИБКА!|SPILL!|ПЕРЕНОС!|CALC!|ВЫЧИСЛ!)(?: +(?<reason>\S[\s\S]*))?$/i;

/**
 * Why a cell's formula has no result.
 *
 * @returns the error, or the sentence that the cell holds behind it; '' when the cell holds a value, nothing, or `#N/A`
 * @example formulaError('#REF!') // '#REF!'
 * @example formulaError('#ERROR! Формула не посчитана') // 'Формула не посчитана'
 * Source: the errors of Sheets and Excel, in English and Russian.
 */
export function formulaError(raw: CellValue): string {
  if (typeof raw !== 'string' || !raw.startsWith('#')) return '';
  const match = FORMULA_ERROR.exec(raw);
  return match === null ? '' : (match.groups?.reason ?? raw);
}

const COMPUTING = /^\s*(?:loading|загрузка)(?:…|\.{3})\s*$/i;

/**
 * Whether a cell shows that its formula is still being computed: that is no value yet.
 *
 * @example isComputing('Loading...') // true
 * Source: what Sheets shows in English and Russian while a custom function or an import runs.
 */
export function isComputing(raw: CellValue): boolean {
  return typeof raw === 'string' && raw.length < LONGEST_COMPUTING && COMPUTING.test(raw);
}

const LONGEST_COMPUTING = 30;
