const OPENABLE = /^https:\/\/(?:pos\.gosuslugi\.ru|vk\.com|vk\.ru|m\.vk\.com|m\.vk\.ru)\/[^\s"'<>\\]*$/i;

/**
 * Says whether a text from the sheet may be opened by a click: ПОС and VK over https, nothing else.
 *
 * @example isOpenable('javascript:alert(1)') // false
 */
export function isOpenable(link: string): boolean {
  return OPENABLE.test(link);
}
