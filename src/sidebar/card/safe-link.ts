import { VK_SITE } from '../../core/vk/vk-hosts';

const OPENABLE = new RegExp(`^https://(?:pos\\.gosuslugi\\.ru|(?:m\\.)?${VK_SITE})/[^\\s"'<>\\\\]*$`, 'i');

/**
 * Says whether a text from the sheet may be opened by a click: ПОС and VK over https, nothing else.
 *
 * @example isOpenable('javascript:alert(1)') // false
 */
export function isOpenable(link: string): boolean {
  return OPENABLE.test(link);
}
