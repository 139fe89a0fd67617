const CYRILLIC = 'авекмнорстухіѕјАВЕКМНОРСТУХІЅЈ';
const LATIN = 'abekmhopctyxisjABEKMHOPCTYXISJ';
const LATIN_OF = new Map<string, string>();
for (let at = 0; at < CYRILLIC.length; at += 1) LATIN_OF.set(CYRILLIC[at]!, LATIN[at]!);

/** Any Cyrillic letter that looks Latin; with the flag g. */
export const LOOK_ALIKES = /[авекмнорстухіѕјАВЕКМНОРСТУХІЅЈ]/g;

/** A Cyrillic letter that looks like no Latin one: its word is Russian. */
export const FOREIGN_LETTER = /[бгджзийлпфцчшщъыьэюяёБГДЖЗИЙЛПФЦЧШЩЪЫЬЭЮЯЁ]/;

/**
 * The Latin letter that a Cyrillic one looks like; any other character itself.
 *
 * @example latinOf('С') // 'C', the Latin one
 */
export function latinOf(letter: string): string {
  return LATIN_OF.get(letter) ?? letter;
}
