/** What repeats in packed code is one of 16,384 Chinese signs from here on, which nothing escapes or normalises. */
export const FIRST_SIGN = 0x4e00;
export const MOST_SIGNS = 0x4000;
/** Stands between the pairs that the signs mean and the code itself. */
export const PAIRS_END = '\u4dff';

/**
 * Turns packed code back into its text, when a handler is called for the first time: a formula never pays for it.
 *
 * @param packed as tools/build/pack-code makes it: for each sign the two characters or earlier signs that it stands for,
 *   then the code
 * @returns the code
 * @throws Error when the text is not packed code
 * @example unpackedCode('ab一c䷿二一') // 'abcab'
 */
export function unpackedCode(packed: string): string {
  const end = packed.indexOf(PAIRS_END);
  if (end < 0) throw new Error('packed code: not packed code; build and push the project again');
  const texts: string[] = [];
  // Not by a pattern: replacing 90,000 matches takes four times as long.
  const textAt = (at: number): string => {
    const token = packed.charCodeAt(at) - FIRST_SIGN;
    if (token < 0 || token >= MOST_SIGNS) return packed.charAt(at);
    const text = texts[token];
    if (text === undefined) throw new Error('packed code: damaged; build and push the project again');
    return text;
  };
  for (let at = 0; at < end; at += 2) texts.push(textAt(at) + textAt(at + 1));
  let code = '';
  for (let at = end + 1; at < packed.length; at += 1) code += textAt(at);
  return code;
}
