/**
 * Russian form of a noun after a number.
 *
 * @example plural(21, 'строка', 'строки', 'строк') // 'строка'
 */
export function plural(count: number, one: string, few: string, many: string): string {
  const tens = Math.abs(count) % 100;
  const units = tens % 10;
  if (tens > 10 && tens < 20) return many;
  if (units === 1) return one;
  return units >= 2 && units <= 4 ? few : many;
}

/**
 * A number as Russians write it: thousands apart, with a space that does not break.
 *
 * @example spaced(20000) // '20 000' (with a no-break space)
 */
export function spaced(count: number): string {
  const digits = String(Math.abs(Math.trunc(count)));
  const apart = digits.length < 5 ? digits : digits.replace(/(\d)(?=(\d{3})+$)/g, '$1\u00a0');
  return count < 0 ? '\u2212'.concat(apart) : apart;
}

/** Words that a number is never parted from, even when its noun follows. */
const BEFORE_NUMBER = /(:|№|строк[ауи]|(?:^|[\s(«])[а-яё]{1,3}) $/i;
const NOUN_AFTER = /^ (?=[а-яё(]|$)/i;

/**
 * Tag of a sentence with numbers, for narrow lines: thousands apart, and no line ends between a number and its noun;
 * a number without one, or after a colon or a short word, stays with what is before it.
 *
 * @example counted`Сделано ${5} из ${12000}` // 'Сделано 5 из 12 000' (no space of it but the first breaks)
 */
export function counted(parts: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return parts.reduce((text, part, at) => {
    const value = values[at - 1] ?? '';
    if (typeof value === 'string') return text + value + part;
    const before = NOUN_AFTER.test(part)
      ? text.replace(BEFORE_NUMBER, '$1\u00a0')
      : text.replace(/ $/, '\u00a0');
    return before + spaced(value) + part.replace(NOUN_AFTER, '\u00a0');
  });
}
