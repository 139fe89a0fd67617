import { dateOfSerial, serialOf } from './serial-date';

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
  if (value instanceof Date) return dateText(value, isDatePattern(format) ? format : 'dd.mm.yyyy');
  if (isDatePattern(format)) return dateText(dateOfSerial(value), format);
  return numberText(value, format);
}

/** Whether a number format shows a date or time. */
export function isDatePattern(format: string): boolean {
  return format !== 'General' && /[dmyhs]/i.test(bare(format));
}

function bare(format: string): string {
  return format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
}

function numberText(value: number, format: string): string {
  const section = format.split(';')[0] ?? '';
  const places = /^([^0#]*)((?:[#0],)?[#0]*0|#+)(?:\.([0#]+))?([^0#]*)$/.exec(
    section.replace(/[\\"]|\[[^\]]*\]/g, ''),
  );
  if (format === 'General' || format === '@' || !places) return general(value);
  const [, prefix = '', whole = '', fraction = '', suffix = ''] = places;
  const shown = suffix.includes('%') ? value * 100 : value;
  const least = fraction.replace(/#/g, '').length;
  const fixed = Math.abs(shown).toFixed(fraction.length);
  const [digits = '', decimals = ''] = fixed.split('.');
  const grouped = whole.includes(',') ? digits.replace(/\B(?=(\d{3})+$)/g, '\u00a0') : digits;
  const wide = grouped.padStart(whole.replace(/[^0]/g, '').length, '0');
  const kept = decimals.slice(0, least) + decimals.slice(least).replace(/0+$/, '');
  const sign = shown < 0 && Number(fixed) !== 0 ? '-' : '';
  return `${sign}${prefix}${wide}${kept ? `,${kept}` : ''}${suffix.replace(/_.|\*./g, '')}`;
}

function general(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e15 || size < 1e-9)) {
    const [digits = '', power = ''] = value.toExponential(5).split('e');
    const exponent = power.replace(/^([+-])(\d)$/, '$10$2');
    return `${digits.replace(/\.?0+$/, '').replace('.', ',')}E${exponent}`;
  }
  return String(Number(value.toPrecision(15))).replace('.', ',');
}

const TWO = (part: number): string => String(part).padStart(2, '0');

function dateText(date: Date, format: string): string {
  const section = (format.split(';')[0] ?? '').replace(/\[[^\]]*\]/g, '');
  let afterHours = false;
  return section.replace(/"([^"]*)"|\\(.)|y+|m+|d+|h+|s+|AM\/PM/gi, (token, quoted, escaped) => {
    if (quoted !== undefined) return quoted;
    if (escaped !== undefined) return escaped;
    const kind = token.charAt(0).toLowerCase();
    const minutes = kind === 'm' && token.length < 3 && afterHours;
    afterHours = kind === 'h';
    return minutes ? TWO(date.getUTCMinutes()) : datePart(date, kind, token.length);
  });
}

function datePart(date: Date, kind: string, length: number): string {
  const wide = (part: number): string => (length === 1 ? String(part) : TWO(part));
  switch (kind) {
    case 'y':
      return length <= 2 ? TWO(date.getUTCFullYear() % 100) : String(date.getUTCFullYear());
    case 'm':
      return wide(date.getUTCMonth() + 1);
    case 'd':
      return wide(date.getUTCDate());
    case 'h':
      return wide(date.getUTCHours());
    case 's':
      return wide(date.getUTCSeconds());
    default:
      return serialOf(date) % 1 < 0.5 ? 'AM' : 'PM';
  }
}
