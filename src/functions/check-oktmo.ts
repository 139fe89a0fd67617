import { landBetween, readOktmo } from '../core/codes/oktmo';
import { checkWith } from './check';
import { type Argument, type FormulaResult, lift } from './lift';
import { CORRECT, correctAs, USAGE } from './texts';

const row = checkWith(readOktmo, (raw, oktmo) => (landBetween(raw) === '' ? CORRECT : correctAs(oktmo)));

/**
 * Проверяет ОКТМО муниципалитета: регион, тип, не группа муниципалитетов.
 * Пример: =CHECK_OKTMO(A2; ИСТИНА)
 *
 * @param {A2:A100} code ОКТМО: ячейка или диапазон, 8 или 11 цифр
 * @param {ИСТИНА} explain (необязательно) ИСТИНА — вместо ИСТИНА/ЛОЖЬ показать «верно» или причину
 * @return ИСТИНА или ЛОЖЬ, с пояснением — «верно» или причина; для пустой ячейки пусто
 * @customfunction
 */
export function CHECK_OKTMO(code: Argument, explain?: Argument): FormulaResult {
  return lift(row, [code, explain], [0], USAGE.checkOktmo);
}
