import type { Section } from './section';

export { readSection, type Section } from './section';

const APP = 'https://vk.com/app8181405#';

/** Whether the section's link names the community. */
export function needsGroup(section: Section): boolean {
  return section === 'education' || section === 'health';
}

/**
 * Link of the mini-app «Госуслуги» in VK.
 *
 * @param section section by the organisation's field
 * @param group numeric id of the community; needed by education and health, left unused by the others
 * @throws Error when the section needs a community and there is none: the caller reads it first
 * @example appLink('health', '174337985') // 'https://vk.com/app8181405#module=health&groupId=174337985'
 * Source: Mintsifry's instruction for official pages.
 */
export function appLink(section: Section, group = ''): string {
  if (needsGroup(section) && group === '') throw new Error(`appLink: section ${section} needs a group`);
  switch (section) {
    case 'education':
      return `${APP}module=education&step=ChoosingKid&groupId=${group}`;
    case 'health':
      return `${APP}module=health&groupId=${group}`;
    case 'auto':
      return `${APP}module=auto&utm_source=vk&utm_medium=post&utm_campaign=gosuslugi&utm_content=auto`;
    case 'gosuslugi':
      return `${APP}utm_source=vk&utm_medium=menu&utm_campaign=gosuslugi`;
  }
}
