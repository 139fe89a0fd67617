import type { CellValue } from '../core/cells/cell-value';
import { ok, type Result } from '../core/findings/result';
import { readVkGroup } from '../core/vk/vk-page';
import { type Argument, type FormulaResult, lift } from './lift';
import { USAGE } from './texts';

/** At most nine digits and no leading zero, so a number loses nothing. */
function row(link: CellValue): Result<CellValue> {
  const group = readVkGroup(link);
  return group.ok ? ok(Number(group.value)) : group;
}

/**
 * Номер сообщества ВК из ссылки.
 * Пример: =VK_GROUP_ID("https://vk.com/club1"); подходит и ссылка на любое фото сообщества.
 *
 * @param {A2} link ссылка на сообщество, его фото или запись: ячейка или диапазон
 * @return номер сообщества, число
 * @customfunction
 */
export function VK_GROUP_ID(link: Argument): FormulaResult {
  return lift(row, [link], [0], USAGE.vkGroupId);
}
