import { isAllDigits } from '../../core/codes/digits';

/** Enough for the largest sheet; beyond it the memory starts anew. */
const MOST_REMEMBERED = 200_000;
/** Plain words of raw words: names are long and many, but made of few words. */
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
  let start = 0;
  for (let at = 0; at <= name.length; at += 1) {
    if (at < name.length && !isSeparator(name.charCodeAt(at))) continue;
    if (at > start) for (const word of plainPieces(name.slice(start, at))) words.push(word);
    start = at + 1;
  }
  return words;
}

/** The usual separators; what else is neither letter nor digit is left to `plainPieces`. */
function isSeparator(code: number): boolean {
  if (code > 0x7f) return code === 0xab || code === 0xbb || code === 0x2116 || code === 0xa0;
  return code < 0x30 || (code > 0x39 && code < 0x41);
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
