/** What repeats in packed code is one of 16,384 Chinese signs from here on, which nothing escapes or normalises. */
export const FIRST_SIGN = 0x4e00;
export const SIGN = /[\u4e00-\u8dff]/g;
/** Stands between the pairs that the signs mean and the code itself. */
export const PAIRS_END = '\u4dff';

/**
 * Turns packed code back into its text, when a handler is called for the first time: a formula never pays for it.
 *
 * @param packed as src/build/pack-code makes it: for each sign the two characters or earlier signs that it stands for,
 *   then the code
 * @returns the code
 * @throws Error when the text is not packed code
 * @example unpackedCode('ab一c䷿二一') // 'abcab'
 */
export function unpackedCode(packed: string): string {
  const end = packed.indexOf(PAIRS_END);
  if (end < 0) throw new Error('packed code: not packed code; build and push the project again');
  const texts: string[] = [];
  const textOf = (sign: string): string => {
    const text = texts[sign.charCodeAt(0) - FIRST_SIGN];
    if (text === undefined) throw new Error('packed code: damaged; build and push the project again');
    return text;
  };
  for (let i = 0; i < end; i += 2) texts.push(packed.slice(i, i + 2).replace(SIGN, textOf));
  return packed.slice(end + 1).replace(SIGN, textOf);
}
