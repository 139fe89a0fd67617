import type { CellValue } from '../../core/cells/cell-value';

/**
 * What a cell holds, as one string that tells formula, text, number, boolean and date apart: it is kept in the
 * journal and put back exactly. '' is an empty cell.
 */
export type EncodedValue = string;

/**
 * @param value as getValues gives it
 * @param formula as getFormulas gives it, '' for none
 * @example encode('001', '') // 's001'
 */
export function encode(value: CellValue, formula: string): EncodedValue {
  if (formula !== '') return `f${formula}`;
  if (value === '') return '';
  if (typeof value === 'number') return `n${value}`;
  if (typeof value === 'boolean') return `b${value ? 1 : 0}`;
  if (typeof value === 'string') return `s${value}`;
  return `d${value.getTime()}`;
}

/** Text that Sheets takes as it is: a link, or words without digits that are not TRUE or FALSE. */
const PLAIN_TEXT = /^(https?:\/\/|(?!(true|false|истина|ложь)$)[a-zа-яё«“"][^\d]*$)/i;

/**
 * The value for setValues that makes the cell hold this again: text that Sheets would read as a number, a date or a
 * formula gets the apostrophe that marks text, unless the cell's format is text already.
 *
 * @param format number format of the cell
 * @example decode('s001', '0.###') // "'001"
 */
export function decode(held: EncodedValue, format: string): CellValue {
  const body = held.slice(1);
  switch (held.charAt(0)) {
    case '':
      return '';
    case 'n':
      return Number(body);
    case 'b':
      return body === '1';
    case 'd':
      return new Date(Number(body));
    case 's':
      return format === '@' || PLAIN_TEXT.test(body) ? body : `'${body}`;
    default:
      return body;
  }
}
