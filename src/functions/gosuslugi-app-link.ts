import type { CellValue } from '../core/cells/cell-value';
import { ok, type Result } from '../core/findings/result';
import { appLink, needsGroup } from '../core/pos/app-link';
import { readSection } from '../core/pos/section';
import { readVkGroup } from '../core/vk/vk-page';
import { type Argument, type FormulaResult, lift } from './lift';
import { USAGE } from './texts';

function row(section: CellValue, vkPage: CellValue): Result<CellValue> {
  const read = readSection(section);
  if (!read.ok) return read;
  if (!needsGroup(read.value)) return ok(appLink(read.value));
  const group = readVkGroup(vkPage);
  return group.ok ? ok(appLink(read.value, group.value)) : group;
}

/**
 * Ссылка на мини-приложение «Госуслуги» для меню сообщества ВК.
 * Пример: =GOSUSLUGI_APP_LINK("здоровье"; B2)
 *
 * @param {"здоровье"} section раздел: образование, здоровье, авто или госуслуги; сфера организации или название пункта меню
 * @param {B2} vkPage (необязательно) ссылка на сообщество с номером или номер, нужна для образования и здоровья
 * @return ссылка на мини-приложение
 * @customfunction
 */
export function GOSUSLUGI_APP_LINK(section: Argument, vkPage?: Argument): FormulaResult {
  return lift(row, [section, vkPage], [0, 1], USAGE.appLink);
}
