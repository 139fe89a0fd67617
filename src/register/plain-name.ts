import { isAllDigits } from '../core/digits';

/** Enough for the largest sheet; beyond it the memory starts anew. */
const MOST_REMEMBERED = 200_000;
/** Plain words of what stands between spaces: names are long and many, but made of few words. */
const REMEMBERED = new Map<string, readonly string[]>();

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
  const words: string[] = [];
  for (const raw of name.split(' ')) for (const word of plainPieces(raw)) words.push(word);
  return words;
}

function plainPieces(raw: string): readonly string[] {
  if (isAllDigits(raw)) return [raw];
  const known = REMEMBERED.get(raw);
  if (known !== undefined) return known;
  const pieces = raw
    .toLowerCase()
    .replace(/ё/g, 'е')
    .split(/[^a-zа-я0-9]+/)
    .filter((word) => word !== '');
  if (REMEMBERED.size >= MOST_REMEMBERED) REMEMBERED.clear();
  REMEMBERED.set(raw, pieces);
  return pieces;
}
