/** Hosts of VK's site, as the source of a pattern: a community's menu and the mini-apps are there. */
export const VK_SITE = '(?:vk\\.(?:com|ru)|vkontakte\\.ru)';

/** Hosts whose addresses name a page of VK; vk.me opens a conversation with a community. */
export const VK_PAGE_HOST = '(?:vk\\.(?:com|ru|me)|vkontakte\\.ru)';

/** Hosts whose addresses name a page of VK or an object of one; vkvideo.ru has the videos of communities. */
export const VK_OBJECT_HOST = `(?:${VK_PAGE_HOST}|vkvideo\\.ru)`;

const ON_SITE = new RegExp(`^(?:(?:www|m|new)\\.)*${VK_SITE}$`);
const WITH_OBJECTS = new RegExp(
  `^(?:(?:(?:m|new|www|en|ru|web)\\.)*${VK_OBJECT_HOST}|(?:[a-z0-9-]+\\.)+vkvideo\\.ru)$`,
);

const WITH_PAGES = new RegExp(`^(?:(?:m|new|www|en|ru|web)\\.)*${VK_PAGE_HOST}$`);

/**
 * Whether the first part of a path on a host is a page's name.
 *
 * @param host in lower case
 * @example hasVkPages('vk.me') // true
 * @example hasVkPages('vkvideo.ru') // false
 */
export function hasVkPages(host: string): boolean {
  return WITH_PAGES.test(host);
}

/**
 * Whether a host is VK's site, with or without its usual subdomains.
 *
 * @param host in lower case
 * @example isVkSite('m.vk.com') // true
 * @example isVkSite('vk.me') // false
 */
export function isVkSite(host: string): boolean {
  return ON_SITE.test(host);
}

/**
 * Whether addresses on a host name pages or objects of VK.
 *
 * @param host in lower case
 * @example hasVkObjects('vkvideo.ru') // true
 */
export function hasVkObjects(host: string): boolean {
  return WITH_OBJECTS.test(host);
}
