import type { CellValue } from '../core/cells/cell-value';
import { readRegion, regCodeOf } from '../core/codes/region';
import { ok, type Result } from '../core/findings/result';
import { isYes } from './is-yes';
import { type Argument, type FormulaResult, lift } from './lift';
import { USAGE } from './texts';

function row(place: CellValue, short: CellValue): Result<CellValue> {
  const region = readRegion(place);
  return region.ok ? ok(regCodeOf(region.value, isYes(short) ? 'short' : 'long')) : region;
}

/**
 * Код региона для ссылок по названию, ОКАТО или ОКТМО.
 * Пример: =REGION_CODE("Алтайский край") даёт 01. Автономные округа — 111, 711, 7114, двумя цифрами по второму аргументу.
 *
 * @param {A2} place название региона, ОКАТО или ОКТМО: ячейка или диапазон
 * @param {ИСТИНА} short (необязательно) ИСТИНА — и округа двумя цифрами: 11, 71
 * @return код региона, текст («03»)
 * @customfunction
 */
export function REGION_CODE(place: Argument, short?: Argument): FormulaResult {
  return lift(row, [place, short], [0], USAGE.regionCode);
}
