import type { VkCommunity, VkMenuItem } from '../../core/vk/community';
import type { VkFound } from '../../core/vk/inquiry';
import type { VkColumn } from '../../shared/vk';
import { readPlaces, readTotal, tellsOnlyPosLinks } from './menu-cells';
import { type PageState, readStateCell } from './page-state';

/** Stands for an item that the cells only count. */
const OTHER: VkMenuItem = { title: 'другой пункт', url: '' };

/**
 * VK's answer as a row's cells hold it: the other way of `vkRow`, for a file that was made elsewhere.
 *
 * @param cells of the product's own columns
 * @param number that the row itself gives, where the answer's own column has none
 * @returns null for a row that VK was not asked about
 * @example foundOfCells({ ...cells, asked: 'school5', state: 'нет в ВК' }, '') // 'absent'
 */
export function foundOfCells(
  cells: { readonly [column in VkColumn]: string },
  number: string,
): VkFound | null {
  const states = readStateCell(cells.state);
  const has = (code: PageState['code']): boolean => states.some((each) => each.code === code);
  if (states.length === 0 || cells.asked === '' || has('page-unread')) return null;
  if (has('page-absent')) return 'absent';
  if (has('page-person')) return 'person';
  const asksNumber = /^\d+$/.test(cells.asked);
  const renamed = states.find(({ code }) => code === 'page-renamed')?.value.replace(/^vk\.com\//, '');
  const onlyPosLinks = tellsOnlyPosLinks(cells.places);
  const community: VkCommunity = {
    id: cells.number || (asksNumber ? cells.asked : number),
    screenName: renamed ?? (asksNumber ? '' : cells.asked),
    name: '',
    type: '',
    access: has('page-closed') ? 'closed' : 'open',
    deactivated: has('page-deleted') ? 'deleted' : has('page-banned') ? 'banned' : '',
    government: !has('page-no-mark'),
    menu: cells.places === '' ? null : menuOf(cells, onlyPosLinks),
  };
  return onlyPosLinks ? { ...community, onlyPosLinks } : community;
}

function menuOf(cells: { readonly [column in VkColumn]: string }, onlyPosLinks: boolean): VkMenuItem[] {
  const lines = (text: string): string[] => (text === '' ? [] : text.split('\n'));
  const links = [cells.placed1, cells.placed2, cells.placed3].flatMap(lines);
  const names = [cells.name1, cells.name2, cells.name3].flatMap(lines);
  const items = links.map((url, at): VkMenuItem => ({ title: names[at] ?? '', url }));
  if (onlyPosLinks) return items;
  const menu = Array.from({ length: readTotal(cells.places) }, () => OTHER);
  readPlaces(cells.places).forEach((place, at) => {
    menu[place - 1] = items[at] ?? OTHER;
  });
  return menu;
}
