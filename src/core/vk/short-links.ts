const SHORTENERS = new Set([
  'vk.cc',
  'vk.link',
  'clck.ru',
  'bit.ly',
  'goo.su',
  'goo.gl',
  'u.to',
  'tinyurl.com',
  'is.gd',
  'ya.cc',
  't.ly',
  'qps.ru',
]);

/**
 * Whether a host only forwards short links: nobody can tell where they lead without opening them.
 *
 * @param host in lower case, without `www.`
 * @example isShortener('vk.cc') // true
 * Source: short links on official pages.
 */
export function isShortener(host: string): boolean {
  return SHORTENERS.has(host);
}
