import { appLink, needsGroup } from '../pos/app-link';
import { formLink, pollLink } from '../pos/pos-link';
import type { Expected, MenuItemKey } from './model';

/**
 * The link that the organisation's own data gives.
 *
 * @param item the menu item
 * @returns '' when a value is not known
 * @example rightLink('form', { opaId: '811', region, ogrn: '1025401020721' })
 * // 'https://pos.gosuslugi.ru/form/?opaId=811&utm_source=vk&utm_medium=50&utm_campaign=1025401020721'
 */
export function rightLink(item: MenuItemKey, expected: Expected): string {
  if (expected.readyLink !== undefined && expected.readyLink !== '') return expected.readyLink;
  const { opaId = '', ogrn = '', region, kind, mun = '', section, group = '' } = expected;
  if (item === 'app') {
    if (section === undefined || (needsGroup(section) && group === '')) return '';
    return appLink(section, group);
  }
  if (region === undefined || ogrn === '') return '';
  if (item === 'form') return opaId === '' ? '' : formLink(opaId, region.regCode, ogrn);
  if (kind === undefined || (kind !== 'roiv' && mun === '')) return '';
  return pollLink(kind, region.regCode, ogrn, mun);
}
