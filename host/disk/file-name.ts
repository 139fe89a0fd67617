import { createHash } from 'node:crypto';
import path from 'node:path';

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is looked for
const FORBIDDEN = /[<>:"/\\|?*\u0000-\u001f\u007f]+/g;
/** Names that Windows keeps for devices, whatever follows the first point. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
/** Bytes of the longest name that most file systems take; a Cyrillic letter has two. */
export const LONGEST_NAME = 255;
/** With room for the ending and a number. */
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
    const name = `${cutToBytes(base, MOST_BYTES)}${suffix}.xlsx`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/**
 * The path of a result beside its input. Where the input's name leaves no room, it is cut, and marked so that inputs with
 * one beginning get two results.
 *
 * @example besideInput('данные/выгрузка.xlsx', 'ссылки') // 'данные/выгрузка-ссылки.xlsx'
 */
export function besideInput(input: string, what: string): string {
  const { dir, name, ext } = path.parse(input);
  // Macros stay, and only this ending allows them.
  const suffix = `-${what}${/^\.xlsm$/i.test(ext) ? ext : '.xlsx'}`;
  const room = LONGEST_NAME - Buffer.byteLength(suffix);
  if (Buffer.byteLength(name) <= room) return path.join(dir, name + suffix);
  const mark = `~${createHash('sha256').update(name).digest('hex').slice(0, 6)}`;
  return path.join(dir, cutToBytes(name, room - mark.length) + mark + suffix);
}

/** The beginning of a name that takes at most so many bytes. */
export function cutToBytes(text: string, most: number): string {
  let short = '';
  let bytes = 0;
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > most) return short.trim();
    short += character;
  }
  return short;
}
