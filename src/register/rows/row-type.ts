import type { RowType } from '../model';

/** What the type of a row without a valid OGRN depends on. Texts are clean. */
export interface RowMarks {
  /** Texts of the filled mapped cells. */
  readonly texts: readonly string[];
  /** Text of the OGRN cell. */
  readonly ogrn: string;
  /** Whether the row has an ID, OGRN, INN or OKTMO, right or wrong. */
  readonly codes: boolean;
}

const TOTAL = /^(?:итого|всего|total|в том числе)(?:[^a-zа-яё]|$)/i;
/** A word, an INN or a longer code: a row of sums has none. */
const LETTER_OR_LONG_CODE = /[a-zа-яё]|\d{10,}/i;
const HEADER_WORD = /^о\s?г\s?р\s?н$/i;

/**
 * Tells organisations from titles, totals and empty rows. A title has one filled cell and no codes, or repeats the
 * header, as under a page break; a total has a cell that starts with «Итого» or «Всего», or
 * nothing but sums.
 *
 * @example rowType({ texts: ['Образование'], ogrn: '', codes: false }) // 'title'
 */
export function rowType({ texts, ogrn, codes }: RowMarks): RowType {
  if (texts.length === 0) return 'empty';
  if (texts.some((text) => TOTAL.test(text))) return 'total';
  if (HEADER_WORD.test(ogrn)) return 'title';
  // «Итого» may be in a column without a role: then only sums remain.
  if (ogrn === '' && !texts.some((text) => LETTER_OR_LONG_CODE.test(text))) return 'total';
  return !codes && texts.length === 1 ? 'title' : 'organisation';
}
