import type { CellValue } from '../core/cells/cell-value';
import { readRegion } from '../core/codes/region';
import { ok, type Result } from '../core/findings/result';
import { type Argument, type FormulaResult, lift } from './lift';

function row(place: CellValue): Result<CellValue> {
  const region = readRegion(place);
  return region.ok ? ok(region.value.regCode) : region;
}

/**
 * Код региона для ссылок по названию, ОКАТО или ОКТМО.
 * Пример: =REGION_CODE("Алтайский край") даёт 01; автономные округа — 111, 711, 7114.
 *
 * @param {A2} place название региона, ОКАТО или ОКТМО: ячейка или диапазон
 * @return код региона, текст («03»)
 * @customfunction
 */
export function REGION_CODE(place: Argument): FormulaResult {
  return lift(row, [place], [0]);
}
