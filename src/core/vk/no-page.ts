import { cellText, isEmptyMark } from '../cells/cell';
import type { CellValue } from '../cells/cell-value';
import { saysNone } from '../cells/none-words';

const PAGE =
  /^(?:аккаунт[а-я]*|страни[а-я]+|групп[а-я]*|сообществ[а-я]*|(?:гос)?паблик[а-я]*|профил[а-я]*|соцсет[а-я]*|социальн[а-я]+|сет[а-я]+|вк|vk|вконтакте|контакт[а-я]*|официальн[а-я]+|ссылк[а-я]*|адрес[а-я]*|вед[её]тся|ведутся|вед[её]т|ведут|вести|функциониру[а-я]+|работает|действует|активн[а-я]+)$/;
const GONE = /^(?:удал[её]н[аоы]?|закрыт[аоы]?|заблокирован[аоы]?|ликвидирован[аоы]?|неактивн[а-я]+)$/;
const WITHOUT_NUMBER = /^б ?[/\\.]? ?н\.?$/i;
const ZERO = /^0+(?:[.,]0+)?$/;

/**
 * Whether a cell of VK pages says that the organisation has none: empty, a mark of emptiness, zero, «не ведётся», «б/н».
 *
 * @example isNoPage('Нет аккаунта') // true
 * @example isNoPage('vk.com/net') // false
 * Source: cells of regional registers.
 */
export function isNoPage(raw: CellValue): boolean {
  if (isEmptyMark(raw)) return true;
  const text = cellText(raw);
  return ZERO.test(text) || WITHOUT_NUMBER.test(text) || saysNone(text, PAGE, GONE);
}
