import { readInn } from '../core/codes/inn';
import { checkWith } from './check';
import { type Argument, type FormulaResult, lift } from './lift';
import { USAGE } from './texts';

const row = checkWith(readInn);

/**
 * Проверяет ИНН: 10 цифр организации или 12 цифр человека, контрольные цифры.
 * Пример: =CHECK_INN(A2; ИСТИНА)
 *
 * @param {A2:A100} inn ИНН: ячейка или диапазон
 * @param {ИСТИНА} explain (необязательно) ИСТИНА — вместо ИСТИНА/ЛОЖЬ показать «верно» или причину
 * @return ИСТИНА или ЛОЖЬ, с пояснением — «верно» или причина; для пустой ячейки пусто
 * @customfunction
 */
export function CHECK_INN(inn: Argument, explain?: Argument): FormulaResult {
  return lift(row, [inn, explain], [0], USAGE.checkInn);
}
