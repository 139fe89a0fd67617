import { cellText, isEmptyMark } from '../cells/cell';
import type { CellValue } from '../cells/cell-value';

const NO_PAGE =
  /^(?:б\/?н|без (?:страницы|группы|паблика|сообщества)|(?:(?:нет|отсутствует|не (?:имеется|создан[аоы]?|заведен[аоы]?|ведется|ведутся|ведут|открыт[аоы]?|зарегистрирован[аоы]?|подключен[аоы]?|планируется|требуется))(?: (?:аккаунта?|страниц[аы]|групп[аы]|паблика?|госпаблика?|сообществ[ао]|соцсет(?:ь|и|ей)|вк|в вк|своей|своего|официальн[а-я]+))*)|(?:аккаунт|страница|группа|паблик|госпаблик|сообщество) (?:нет|отсутствует|не (?:создан[ао]?|ведется|заведен[ао]?)))[.!]?$/;

/**
 * Whether a cell for a VK page says that there is none: «нет аккаунта», «не ведется», «не создана», «б/н», 0.
 *
 * @example isNoPage('Нет аккаунта') // true
 * @example isNoPage('https://vk.com/club1') // false
 * Source: what public registers hold.
 */
export function isNoPage(raw: CellValue): boolean {
  if (isEmptyMark(raw) || raw === 0 || raw === false) return true;
  return NO_PAGE.test(cellText(raw).toLowerCase().replace(/ё/g, 'е'));
}
