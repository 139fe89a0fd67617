import type { RowType } from '../model';
import { kindsByName } from './kind-by-name';
import { nameKey } from './name-key';
import { plainWords } from './plain-name';

/** What the type of a row depends on. Texts are clean. */
export interface RowMarks {
  /** Texts of the filled mapped cells. */
  readonly texts: readonly string[];
  /** The full or short name, '' for none. */
  readonly name: string;
  /** Text of the OGRN cell. */
  readonly ogrn: string;
  /** Whether that is a right OGRN. */
  readonly hasOgrn: boolean;
  /** Whether the row has an ID, OGRN, INN or OKTMO, right or wrong. */
  readonly codes: boolean;
}

const TOTAL = /^(?:итого|всего|total|в том числе)(?:[^a-zа-яё]|$)/i;
/** A word, an INN or a longer code: a row of sums has none. */
const LETTER_OR_LONG_CODE = /[a-zа-яё]|\d{10,}/i;
const HEADER_WORD = /^о\s?г\s?р\s?н$/i;
/** How group headings and the lines below a table begin or end. */
const HEADING =
  /^(?:сфера|раздел|часть|таблица|группа|отрасль|категория|уровень|список|перечень|реестр|наименование|приложение|примечание|исполнитель|подпись|глава|руководитель|начальник|директор|заместитель|телефон|дата)(?=[^а-яё]|$)|(?:район|округ|область|край|поселение|сельсовет)$|:$/i;

/**
 * A name without anything else: an organisation whose codes are missing, or a title. One that is called as a body or
 * an institution is an organisation, unless a fuller row bears the name: then it heads that body's group. Any other one
 * is an organisation only in a list of bare names, most of which are called so.
 */
function loneNames(
  marks: readonly RowMarks[],
  types: readonly (RowType | 'lone')[],
): (name: string) => RowType {
  const isCalledSo = (name: string): boolean =>
    !HEADING.test(name) && plainWords(name).length > 1 && kindsByName(name).length > 0;
  const lone = marks.filter((_, index) => types[index] === 'lone');
  if (lone.length === 0) return () => 'title';
  const full = new Set(
    marks.filter((_, index) => types[index] === 'organisation').map(({ name }) => nameKey(name)),
  );
  const called = lone.filter(({ name }) => isCalledSo(name));
  const isBareList = full.size === 0 && called.length * 2 >= lone.length && called.length > 0;
  return (name) => {
    if (full.has(nameKey(name)) || HEADING.test(name)) return 'title';
    return isBareList || isCalledSo(name) ? 'organisation' : 'title';
  };
}

function typeOf({ texts, name, ogrn, hasOgrn, codes }: RowMarks): RowType | 'lone' {
  if (hasOgrn) return 'organisation';
  if (texts.length === 0) return 'empty';
  if (texts.some((text) => TOTAL.test(text))) return 'total';
  if (HEADER_WORD.test(ogrn)) return 'title';
  // «Итого» may be in a column without a role: then only sums remain.
  if (ogrn === '' && !texts.some((text) => LETTER_OR_LONG_CODE.test(text))) return 'total';
  if (codes || texts.length > 1) return 'organisation';
  return texts[0] === name ? 'lone' : 'title';
}

/**
 * Tells organisations from titles, totals and empty rows. A title has one filled cell and no codes and is not called
 * as an organisation is, or repeats the header, as under a page break; a total has a cell that starts with «Итого» or
 * «Всего», or nothing but sums.
 *
 * @param marks of all rows of a sheet
 * @example rowTypes([{ texts: ['Образование'], name: 'Образование', ogrn: '', hasOgrn: false, codes: false }]) // ['title']
 */
export function rowTypes(marks: readonly RowMarks[]): RowType[] {
  const types = marks.map(typeOf);
  const typeOfName = loneNames(marks, types);
  return types.map((type, index) => (type === 'lone' ? typeOfName(marks[index]?.name ?? '') : type));
}
