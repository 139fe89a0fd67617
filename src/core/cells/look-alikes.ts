/** Letters that people type in place of a digit; only those that keyboards and scanners really swap. */
const DIGIT_OF: { readonly [letter: string]: string } = {
  О: '0',
  о: '0',
  O: '0',
  o: '0',
  З: '3',
  з: '3',
  I: '1',
  l: '1',
  І: '1',
  і: '1',
  Ӏ: '1',
  '|': '1',
};
const WORD = /[0-9A-Za-zА-Яа-яЁёІіӀ|]+/g;
const MIXED = /^[0-9ОоOoЗзIlІіӀ|]{3,}$/;
const LETTER = /[^0-9]/g;

/**
 * Puts digits in place of letters that look like them, only inside a word that is mostly digits.
 *
 * @example withDigitsForLetters('1О454О5430620') // '1045405430620'
 * @example withDigitsForLetters('ООО 12') // 'ООО 12'
 * Source: what regional exports hold.
 */
export function withDigitsForLetters(text: string): string {
  return text.replace(WORD, (word) => {
    if (!MIXED.test(word)) return word;
    const letters = (word.match(LETTER) ?? []).length;
    // At most one letter in three: a word of letters with a stray digit stays a word.
    return letters * 3 > word.length ? word : word.replace(LETTER, (letter) => DIGIT_OF[letter] ?? letter);
  });
}

/**
 * The same for a code of two signs, one of them a digit.
 *
 * @example withDigitForLetter('5О') // '50'
 * @example withDigitForLetter('ОО') // 'ОО'
 */
export function withDigitForLetter(text: string): string {
  return /^(?:\d[ОоOoЗз]|[ОоOoЗз]\d)$/.test(text)
    ? text.replace(LETTER, (letter) => DIGIT_OF[letter] ?? letter)
    : text;
}

const LATIN_TWINS = 'ABCEHKMOPTXYaceopxyk';
const CYRILLIC_TWINS = 'АВСЕНКМОРТХУасеорхук';
const LATIN_LETTER = /[A-Za-z]/;
const WORD_OF_LETTERS = /[A-Za-zА-Яа-яЁё]+/g;
const LATIN_WITHOUT_TWIN = /[DFGIJLNQRSUVWZbdfghijlmnqrstuvwz]/;

/**
 * Puts Cyrillic letters in place of Latin ones that look alike, in words that have no other Latin letter.
 *
 * @example withCyrillicForLatin('Hе подключен') // 'Не подключен', the first letter was a Latin H
 * @example withCyrillicForLatin('Closed') // 'Closed'
 * Source: what regional exports hold.
 */
export function withCyrillicForLatin(text: string): string {
  if (!LATIN_LETTER.test(text)) return text;
  return text.replace(WORD_OF_LETTERS, (word) =>
    !LATIN_LETTER.test(word) || LATIN_WITHOUT_TWIN.test(word)
      ? word
      : Array.from(word, (letter) => CYRILLIC_TWINS.charAt(LATIN_TWINS.indexOf(letter)) || letter).join(''),
  );
}
