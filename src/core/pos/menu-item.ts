import type { Section } from './section';

/**
 * One item of a community's menu: what it is, its cover from the official set ('': one's own cover), its name in VK (at
 * most 20 characters).
 */
export interface MenuItem {
  readonly title: string;
  readonly cover: string;
  readonly name: string;
}

/** The leftmost item: the messages form. Source: Mintsifry's instruction for official pages. */
export const FORM_ITEM: MenuItem = {
  title: 'Сообщить о проблеме',
  cover: 'Сообщить о проблеме',
  name: 'Решаем вместе',
};

/** The second item: the polls form. Source: Mintsifry's instruction for official pages. */
export const POLL_ITEM: MenuItem = {
  title: 'Высказать мнение',
  cover: 'Высказать мнение',
  name: 'Решаем вместе',
};

/** Names of the mini-app's item by section. Source: Mintsifry's instruction for official pages. */
export const APP_MENU_NAMES: { readonly [section in Section]: string } = {
  education: 'Запись в кружок',
  health: 'Запись к врачу',
  auto: 'Госуслуги Авто',
  gosuslugi: 'Госуслуги',
};

/**
 * The third item: the mini-app, named by the section. Its cover is one's own, with the logo that Mintsifry gives: the
 * official set is for the forms of ПОС.
 *
 * @example appItem('health').name // 'Запись к врачу'
 * Source: Mintsifry's instruction for the mini-app.
 */
export function appItem(section: Section): MenuItem {
  return { title: 'Госуслуги', cover: '', name: APP_MENU_NAMES[section] };
}
