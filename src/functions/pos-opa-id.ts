import type { CellValue } from '../core/cells/cell-value';
import { readOpaIdFromCode } from '../core/codes/opa-id';
import { ok, type Result } from '../core/findings/result';
import { type Argument, type FormulaResult, lift } from './lift';
import { USAGE } from './texts';

/** At most nine digits and no leading zero, so a number loses nothing. */
function row(code: CellValue): Result<CellValue> {
  const id = readOpaIdFromCode(code);
  return id.ok ? ok(Number(id.value)) : id;
}

/**
 * ID личного кабинета (ЛКО) из кода виджета сайта или из ссылки на форму.
 * Пример: =POS_OPA_ID(A2)
 *
 * @param {A2} code код виджета с вызовом Widget(…) или ссылка с «opaId=»: ячейка или диапазон
 * @return ID, число
 * @customfunction
 */
export function POS_OPA_ID(code: Argument): FormulaResult {
  return lift(row, [code], [0], USAGE.opaId);
}
