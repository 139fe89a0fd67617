import { format as formatted, isDateFormat } from 'numfmt';
import { serialOf } from './serial-date';

const DATE = 'dd.mm.yyyy';
/** Marks of «as this computer shows dates», which no other program can know: the document's own language is taken. */
const SYSTEM_LANGUAGE = /\[\$-F[\dA-F]{3}\]/gi;
/** What the formatter gives for a format or a value that it cannot show. */
const UNSHOWN = /^#+$/;

/**
 * Text that a cell shows, by its number format, Russian locale.
 *
 * @param value a Date holds the wall clock in its UTC fields
 * @param format number format; 'General' is automatic
 * @example displayText(0.5, '0%') // '50%'
 * @example displayText(true, 'General') // 'TRUE', as getDisplayValues gives it
 */
export function displayText(value: string | number | boolean | Date, format: string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof Date) return byFormat(serialOf(value), isDatePattern(format) ? format : DATE);
  return format === 'General' || format === '@' ? general(value) : byFormat(value, format);
}

/** Whether a number format shows a date or time. */
export function isDatePattern(format: string): boolean {
  return format !== 'General' && isDateFormat(format);
}

function byFormat(value: number, format: string): string {
  const shown = formatted(format.replace(SYSTEM_LANGUAGE, ''), value, { locale: 'ru', throws: false });
  return UNSHOWN.test(shown) ? general(value) : shown;
}

/** All 15 digits, as Sheets shows them: an OGRN must not become 1,04541E+12. */
function general(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e15 || size < 1e-9)) {
    const [digits = '', power = ''] = value.toExponential(5).split('e');
    const exponent = power.replace(/^([+-])(\d)$/, '$10$2');
    return `${digits.replace(/\.?0+$/, '').replace('.', ',')}E${exponent}`;
  }
  return String(Number(value.toPrecision(15))).replace('.', ',');
}
