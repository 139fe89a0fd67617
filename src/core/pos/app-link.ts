import type { Section } from './section';

export { readSection, type Section } from './section';

/** The links as far as the community's number. Source: Mintsifry's instruction for official pages. */
const LINKS: { readonly [section in Section]: string } = {
  education: 'https://vk.com/app8181405#module=education&step=ChoosingKid&groupId=',
  health: 'https://vk.com/app8181405#module=health&groupId=',
  auto: 'https://vk.com/app8181405#module=auto&utm_source=vk&utm_medium=post&utm_campaign=gosuslugi&utm_content=auto',
  gosuslugi: 'https://vk.com/app8181405#utm_source=vk&utm_medium=menu&utm_campaign=gosuslugi',
};

/** Whether the section's link names the community. */
export function needsGroup(section: Section): section is 'education' | 'health' {
  return section === 'education' || section === 'health';
}

/**
 * Link of the mini-app «Госуслуги» in VK.
 *
 * @param section section by the organisation's field
 * @param group numeric id of the community; needed by education and health, left unused by the others
 * @throws Error when the section needs a community and there is none: the caller must read it first
 * @example appLink('health', '174337985') // 'https://vk.com/app8181405#module=health&groupId=174337985'
 * Source: Mintsifry's instruction for official pages.
 */
export function appLink(section: Section, group = ''): string {
  if (!needsGroup(section)) return LINKS[section];
  if (group === '') throw new Error(`appLink: section ${section} needs a group`);
  return `${LINKS[section]}${group}`;
}
