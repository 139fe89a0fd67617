/** What neither Google nor Excel allows in a name, with control characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is looked for
const FORBIDDEN = /[[\]*?:/\\\u0000-\u001f\u007f]+/g;
const LONGEST = 100;
/** Excel keeps this name for itself. */
const RESERVED = /^history$/i;

/** Cuts without halving a character of two units. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = /[\ud800-\udbff]/.test(text.charAt(length - 2)) ? length - 2 : length - 1;
  return `${text.slice(0, end).trim()}…`;
}

/**
 * A name for a sheet: at most 100 characters, nothing forbidden, none of those taken (letter case does not matter).
 *
 * @param title what the sheet is about
 * @param taken names that exist already, in lower case
 * @example sheetName('Район: «Север/Юг»', new Set()) // 'Район «Север Юг»'
 * @example sheetName('Черепановский', new Set(['черепановский'])) // 'Черепановский (2)'
 * Source: limits of Google Sheets (100 characters) and of Excel (characters) on sheet names.
 */
export function sheetName(title: string, taken: ReadonlySet<string>): string {
  const clean = title
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^['\s]+|['\s]+$/g, '');
  const base = clean === '' || RESERVED.test(clean) ? `Лист ${clean}`.trim() : clean;
  for (let copy = 1; ; copy += 1) {
    const suffix = copy === 1 ? '' : ` (${copy})`;
    const name = cut(base, LONGEST - suffix.length) + suffix;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
