import type { CellValue } from '../core/cells/cell-value';
import { readRegion } from '../core/codes/region';
import { right, type Verdict } from '../core/findings/finding';
import { type Argument, lift, type Result } from './lift';

function row(place: CellValue): Verdict<CellValue> {
  const region = readRegion(place);
  return region.ok ? right(region.value.regCode) : region;
}

/**
 * Код региона для ссылок по названию, ОКАТО или ОКТМО.
 * Пример: =REGION_CODE("Алтайский край") даёт 01; автономные округа — 111, 711, 7114.
 *
 * @param {A2} place название региона, ОКАТО или ОКТМО: ячейка или диапазон
 * @return код региона, текст («03»)
 * @customfunction
 */
export function REGION_CODE(place: Argument): Result {
  return lift(row, [place], [0]);
}
