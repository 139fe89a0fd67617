import { cellText } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import { withCyrillicForLatin } from '../../core/cells/look-alikes';

const SPACED_LETTERS = /(^| )((?:[a-zа-я] ){2,}[a-zа-я])(?= |$)/g;
const DOTTED_LETTERS = /(^|[^a-zа-я])((?:[a-zа-я]\.){2,})/g;
const LEADING_NUMBER = /^(?:№ ?)?\(?\d{1,3}(?:\.\d{1,3})*[.)]+ ?/;
const TAG = /<\/?(?:b|i|u|p|br|em|th|td|div|sub|sup|font|span|nobr|strong)(?: [^<>]{0,60})?\/?>/gi;
/** «fullName», «НаименованиеОрганизации»: words that programmers wrote together. */
const JOINED_WORDS = /([a-zа-яё])([A-ZА-ЯЁ])/g;
const MIXED_WORD = /[A-Za-z]*[А-Яа-яЁё][A-Za-zА-Яа-яЁё]*/g;

/**
 * A header in the form in which headers are compared: lower case, ё as е, one space between words, no punctuation,
 * no numbering, Latin letters that look Cyrillic put right, spaced or dotted letters joined, words broken over lines
 * joined, joined words parted, «№» as «номер», no tags.
 *
 * @param raw the header cell
 * @returns '' for an empty cell
 * @example headerText('1. О Г Р Н\n(учредителя)') // 'огрн учредителя'
 * @example headerText('nameFull') // 'name full'
 */
export function headerText(raw: CellValue): string {
  const whole =
    typeof raw === 'string'
      ? raw.replace(MIXED_WORD, withCyrillicForLatin).replace(TAG, ' ').replace(JOINED_WORDS, '$1 $2')
      : raw;
  const plain = cellText(whole)
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(LEADING_NUMBER, '')
    .replace(/^№$/, '')
    .replace(/№/g, ' номер ');
  return plain
    .replace(
      DOTTED_LETTERS,
      (_, before: string, letters: string) => `${before}${letters.replace(/\./g, '')} `,
    )
    .replace(/[^a-zа-я0-9]+/g, ' ')
    .trim()
    .replace(SPACED_LETTERS, (_, before: string, letters: string) => before + letters.replace(/ /g, ''));
}
