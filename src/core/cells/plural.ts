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
