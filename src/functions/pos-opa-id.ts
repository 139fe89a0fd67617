import type { CellValue } from '../core/cells/cell-value';
import { readOpaIdFromCode } from '../core/codes/opa-id';
import { right, type Verdict } from '../core/findings/finding';
import { type Argument, lift, type Result } from './lift';

/** At most nine digits and no leading zero: as a number it loses nothing. */
function row(code: CellValue): Verdict<CellValue> {
  const id = readOpaIdFromCode(code);
  return id.ok ? right(Number(id.value)) : id;
}

/**
 * ID личного кабинета (ЛКО) из кода виджета сайта или из ссылки на форму.
 * Пример: =POS_OPA_ID(A2)
 *
 * @param {A2} code код виджета с вызовом Widget(…) или ссылка с «opaId=»: ячейка или диапазон
 * @return ID, число
 * @customfunction
 */
export function POS_OPA_ID(code: Argument): Result {
  return lift(row, [code], [0]);
}
