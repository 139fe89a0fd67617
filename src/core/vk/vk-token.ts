const TOKEN = /^[\w.-]{10,4000}$/;

/**
 * A token of VK's API as people paste it.
 *
 * @returns '' for a text that cannot be one
 * @example readVkToken(' abcdef0123456789\n') // 'abcdef0123456789'
 */
export function readVkToken(text: string): string {
  const token = text.replace(/^\ufeff/, '').trim();
  return TOKEN.test(token) ? token : '';
}
