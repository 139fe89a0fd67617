// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is looked for
const FORBIDDEN = /[<>:"/\\|?*\u0000-\u001f\u007f]+/g;
/** Names that Windows keeps for devices, whatever follows the first point. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
/** 255 bytes is the limit of most file systems; two bytes a Cyrillic letter, with room for the ending. */
const MOST_BYTES = 200;

/**
 * A file name that every system takes.
 *
 * @param title what the file is about
 * @param taken names that are given already, in lower case, with their ending
 * @returns the name with `.xlsx`
 * @example fileName('Район «Север/Юг»', new Set()) // 'Район «Север Юг».xlsx'
 */
export function fileName(title: string, taken: ReadonlySet<string>): string {
  const clean = title
    .normalize('NFC')
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const base = clean === '' || DEVICE.test(clean) ? `Лист ${clean}`.trim() : clean;
  for (let copy = 1; ; copy += 1) {
    const suffix = copy === 1 ? '' : ` (${copy})`;
    const name = `${cut(base)}${suffix}.xlsx`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

function cut(text: string): string {
  let short = '';
  for (const character of text) {
    if (Buffer.byteLength(short + character) > MOST_BYTES) return short.trim();
    short += character;
  }
  return short;
}
