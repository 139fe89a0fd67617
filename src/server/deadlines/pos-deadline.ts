import type { Argument, FormulaResult } from '../../functions/lift';
import { posDeadline } from '../../functions/pos-deadline';
import { sheetCalendar } from '../../sheets/document/sheet-calendar';

/**
 * Последний день для ответа на сообщение: 30 дней, по фаст-треку 10, у федеральных служб от 1 до 15.
 * Пример: =POS_DEADLINE(A2; "фаст-трек"). Для пустой ячейки пусто.
 * СЕГОДНЯ() и ТДАТА() здесь не считаются, ячейка останется с «Загрузка…»: впишите дату.
 *
 * @param {A2:A100} registered дата регистрации: ячейка, диапазон или текст «22.11.2026»
 * @param {"обычный"} track (необязательно) порядок: обычный, фаст-трек или федеральный
 * @param {15} days (необязательно) число дней: для федерального порядка обязательно
 * @return дата, до которой нужен ответ
 * @customfunction
 */
export function POS_DEADLINE(registered: Argument, track?: Argument, days?: Argument): FormulaResult {
  return posDeadline(sheetCalendar(), registered, track, days);
}
