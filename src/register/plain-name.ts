const REMEMBERED = new Map<string, string>();
/** Enough for the largest sheet; beyond it the memory starts anew. */
const MOST_REMEMBERED = 200_000;

/**
 * A name in lower case, ё as е, with one space for any punctuation: what patterns and keys are made from.
 *
 * @example plainName('МБОУ «Лицей №5»') // 'мбоу лицей 5'
 */
export function plainName(name: string): string {
  const known = REMEMBERED.get(name);
  if (known !== undefined) return known;
  const plain = name
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[^a-zа-я0-9]+/g, ' ')
    .trim();
  if (REMEMBERED.size >= MOST_REMEMBERED) REMEMBERED.clear();
  REMEMBERED.set(name, plain);
  return plain;
}
