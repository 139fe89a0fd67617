import { readOgrn } from '../core/codes/ogrn';
import { checkWith } from './check';
import { type Argument, type FormulaResult, lift } from './lift';
import { USAGE } from './texts';

const row = checkWith(readOgrn);

/**
 * Проверяет ОГРН организации: 13 цифр, первая цифра, контрольная цифра.
 * Пример: =CHECK_OGRN(A2; ИСТИНА)
 *
 * @param {A2:A100} ogrn ОГРН: ячейка или диапазон
 * @param {ИСТИНА} explain (необязательно) ИСТИНА — вместо ИСТИНА/ЛОЖЬ показать «верно» или причину
 * @return ИСТИНА или ЛОЖЬ, с пояснением — «верно» или причина; для пустой ячейки пусто
 * @customfunction
 */
export function CHECK_OGRN(ogrn: Argument, explain?: Argument): FormulaResult {
  return lift(row, [ogrn, explain], [0], USAGE.checkOgrn);
}
