import { cellText } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';

const SPACED_LETTERS = /(^| )((?:[a-zа-я] ){2,}[a-zа-я])(?= |$)/g;
const DOTTED_LETTERS = /(^|[^a-zа-я])((?:[a-zа-я]\.){2,})/g;
const LEADING_NUMBER = /^(?:№ ?)?\(?\d{1,3}(?:\.\d{1,3})*[.)]+ ?/;
const LOST_HYPHEN = /([а-яa-z])[-\u00ad]\s*\n\s*([а-яa-z])/gi;

/**
 * A header in the form in which headers are compared: lower case, ё as е, one space between words, no punctuation,
 * no numbering, spaced or dotted letters joined, words broken over lines joined.
 *
 * @param raw the header cell
 * @returns '' for an empty cell
 * @example headerText('1. О Г Р Н\n(учредителя)') // 'огрн учредителя'
 */
export function headerText(raw: CellValue): string {
  const whole = typeof raw === 'string' ? raw.replace(LOST_HYPHEN, '$1$2') : raw;
  const plain = cellText(whole).toLowerCase().replace(/ё/g, 'е').replace(LEADING_NUMBER, '');
  return plain
    .replace(
      DOTTED_LETTERS,
      (_, before: string, letters: string) => `${before}${letters.replace(/\./g, '')} `,
    )
    .replace(/[^a-zа-я0-9]+/g, ' ')
    .trim()
    .replace(SPACED_LETTERS, (_, before: string, letters: string) => before + letters.replace(/ /g, ''));
}
