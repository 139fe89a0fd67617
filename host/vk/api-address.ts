import { Refusal } from '../xlsx/refusal';
import { VK_TEXTS } from './vk-texts';

const VK_HOST = 'api.vk.com';
const USUAL = `https://${VK_HOST}/method`;
const LOOPBACK: readonly string[] = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Where requests go.
 *
 * @param wish of VK_API_URL; '' for VK itself
 * @returns the address that a method's name is appended to, without a slash at its end
 * @throws Refusal for any host but api.vk.com and this computer: the token would go there
 * @example apiAddress('') // 'https://api.vk.com/method'
 */
export function apiAddress(wish: string): string {
  if (wish.trim() === '') return USUAL;
  const url = URL.canParse(wish) ? new URL(wish) : null;
  const isVk = url?.protocol === 'https:' && url.hostname === VK_HOST && url.port === '';
  const isHere = /^https?:$/.test(url?.protocol ?? '') && LOOPBACK.includes(url?.hostname ?? '');
  if (url === null || !(isVk || isHere) || url.username !== '' || url.password !== '') {
    throw new Refusal(VK_TEXTS.badAddress);
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}
