const CYRILLIC = 'авекмнорстухіѕјАВЕКМНОРСТУХІЅЈ';
const LATIN = 'abekmhopctyxisjABEKMHOPCTYXISJ';
const LATIN_OF = new Map(Array.from(CYRILLIC, (letter, at) => [letter, LATIN.charAt(at)] as const));

/** Any Cyrillic letter that looks Latin; with the flag g. */
export const LOOK_ALIKES = /[авекмнорстухіѕјАВЕКМНОРСТУХІЅЈ]/g;

/** A Cyrillic letter without a Latin look-alike: its word is Russian. */
export const FOREIGN_LETTER = /[бгджзийлпфцчшщъыьэюяёБГДЖЗИЙЛПФЦЧШЩЪЫЬЭЮЯЁ]/;

/**
 * The Latin letter that a Cyrillic one looks like; any other character itself.
 *
 * @example latinOf('С') // 'C', the Latin one
 */
export function latinOf(letter: string): string {
  return LATIN_OF.get(letter) ?? letter;
}

const WORD = /[A-Za-zА-Яа-яЁёіѕјІЅЈ]+/g;

/**
 * Puts Latin letters in place of Cyrillic ones that look alike, in words that have a Latin letter and no other Cyrillic one.
 *
 * @example withLatinForCyrillic('vk.соm/сlub1') // all Latin
 * @example withLatinForCyrillic('ВК: vk.com') // as it is
 * Source: addresses in regional registers.
 */
export function withLatinForCyrillic(text: string): string {
  return text.replace(WORD, (word) =>
    /[A-Za-z]/.test(word) && !FOREIGN_LETTER.test(word) ? word.replace(LOOK_ALIKES, latinOf) : word,
  );
}
