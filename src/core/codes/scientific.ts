/** `1,05E+12`, `1.04540543062E12`, with a Latin or Cyrillic E. */
const SCIENTIFIC = /^(\d)(?:[.,](\d+))?[EeЕе](\+?)(\d{1,2})$/;

/** Java prints a double in full from 10^7 on: a point, capital E, no plus, no zero at the end but `.0`. */
const JAVA_STYLE = /^\d\.(?:0|\d*[1-9])E(?:[7-9]|[12]\d)$/;

/** A whole number may well end with so many zeros; more of them look like a rounded number in Java's style by chance. */
const LIKELY_ZEROS = 4;

/** A number in scientific notation: all its digits, or 'lost'; null for any other text. */
export type Scientific = { readonly digits: string } | 'lost' | null;

/**
 * Reads scientific notation without guessing.
 *
 * Sheets and Excel show `1,05E+12` where a column is too narrow: the digits are gone. Two kinds are exact:
 * a mantissa that has every digit, and Java's `Double.toString`, which never prints fewer digits than the number needs.
 *
 * @param text clean text
 * @param plausible whether restored digits can be the number (its check digit is right); default: at most
 *   four zeros were put back
 * @returns null when the text is not in scientific notation
 * @example readScientific('5.0657E7') // { digits: '50657000' }
 * @example readScientific('1,05E+12') // 'lost'
 * Source: seen in exports made by Java programs; JDK documentation of Double.toString.
 */
export function readScientific(text: string, plausible?: (digits: string) => boolean): Scientific {
  const parts = SCIENTIFIC.exec(text);
  if (!parts) return null;
  const [, first = '', written = '', , power = ''] = parts;
  const fraction = written === '0' ? '' : written;
  const zeros = Number(power) - fraction.length;
  if (zeros < 0) return 'lost';
  const digits = first + fraction + '0'.repeat(zeros);
  if (zeros === 0) return { digits };
  if (!JAVA_STYLE.test(text)) return 'lost';
  const exact = plausible ? plausible(digits) : zeros <= LIKELY_ZEROS;
  return exact ? { digits } : 'lost';
}
