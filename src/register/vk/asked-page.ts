import { cellText } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import { isNoPage } from '../../core/vk/no-page';
import { VK_OBJECT_HOST } from '../../core/vk/vk-hosts';
import { readVkPageName, vkGroupIn } from '../../core/vk/vk-page';
import type { Role } from '../../shared/roles';

/** What VK is asked about a row's page. */
export interface AskedPage {
  /** Number or screen name in lower case; '' for nothing to ask. */
  readonly ask: string;
  /** Number that the sheet gives, by its own column or by the address; '' for none. */
  readonly number: string;
  /** Code and sentence of the reason why an address cannot be asked about; '' where there is none. */
  readonly fault: string;
  readonly reason: string;
}

const VK_ADDRESS = new RegExp(`(?:^|[/.\\s])${VK_OBJECT_HOST}/`, 'i');
/** What the sentence of a number says is no help: an address without a number would do. */
const WHOLE_ADDRESS = 'впишите адрес целиком, vk.com/имя';
const NO_PAGE: readonly string[] = ['vk-empty', 'vk-no-page'];

/**
 * What VK is to be asked about a row: by the page's address, else by the number, else by a VK address among the sites.
 *
 * @param cell of the row by role; '' for a column that the sheet lacks
 * @example askedPage((role) => (role === 'vkPage' ? 'vk.com/School5' : '')).ask // 'school5'
 */
export function askedPage(cell: (role: Role) => CellValue): AskedPage {
  const page = cell('vkPage');
  const idCell = cell('vkId');
  const site = cell('site');
  const byId = isNoPage(idCell) ? null : readVkPageName(idCell);
  const onSite = VK_ADDRESS.test(cellText(site)) ? site : '';
  const address = isNoPage(page) && byId === null ? onSite : page;
  const byPage = isNoPage(address) ? null : readVkPageName(address);
  const number = vkGroupIn(idCell) || vkGroupIn(address);
  if (byPage?.ok) return { ask: byPage.value.ask, number, fault: '', reason: '' };
  if (byId?.ok) return { ask: byId.value.ask, number, fault: '', reason: '' };
  const [finding] = [byPage, byId].flatMap((read) => (read !== null && !read.ok ? [read.finding] : []));
  if (finding === undefined || NO_PAGE.includes(finding.code))
    return { ask: '', number: '', fault: '', reason: '' };
  const reason = finding.code === 'vk-no-id' ? WHOLE_ADDRESS : finding.text;
  return { ask: '', number: '', fault: finding.code, reason };
}
