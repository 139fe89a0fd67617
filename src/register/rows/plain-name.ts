const SEPARATORS = /[^a-zа-я0-9]+/;

/**
 * A name in lower case, ё as е, with one space for any punctuation: what patterns are tried on.
 *
 * @example plainName('МБОУ «Лицей №5»') // 'мбоу лицей 5'
 */
export function plainName(name: string): string {
  return plainWords(name).join(' ');
}

/**
 * The words of a plain name.
 *
 * @example plainWords('МБОУ «Лицей №5»') // ['мбоу', 'лицей', '5']
 */
export function plainWords(name: string): string[] {
  return name
    .toLowerCase()
    .replace(/ё/g, 'е')
    .split(SEPARATORS)
    .filter((word) => word !== '');
}
