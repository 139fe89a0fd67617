import { VK_SITE } from '../../../core/vk/vk-hosts';

const WITH_SCHEME = /^https?:\/\/\S+$/i;
const WITHOUT_SCHEME = new RegExp(`^(?:(?:www|m)\\.)?${VK_SITE}/\\S+$`, 'i');
const COMMUNITY = /^(?:club|public|event)\d{1,9}$/i;

/**
 * The address that a click on a cell opens: a page is often written without its scheme, or as `club1`.
 *
 * @returns '' for what a browser opens as no page: a cell of the register may hold anything
 * @example openedAddress('vk.com/school5') // 'https://vk.com/school5'
 */
export function openedAddress(text: string): string {
  if (WITH_SCHEME.test(text)) return text;
  if (WITHOUT_SCHEME.test(text)) return `https://${text}`;
  return COMMUNITY.test(text) ? `https://vk.com/${text}` : '';
}
