/**
 * Check digits, written once more and plainly: the sample must not lean on the code that it is to test.
 */

/** Remainder of a long digit string, digit by digit, so that nothing is lost to floating point. */
function remainder(digits: string, divisor: number): number {
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % divisor;
  return rest;
}

/**
 * Puts the check digit behind the first 12 digits of an OGRN.
 * Source: rules of the state register of legal entities.
 * @example withOgrnCheck('104540543062') // '1045405430620'
 */
export function withOgrnCheck(first12: string): string {
  return first12 + (remainder(first12, 11) % 10);
}

/**
 * Puts the check digit behind the first 14 digits of an ОГРНИП.
 * @example withOgrnipCheck('30454010000001').length // 15
 */
export function withOgrnipCheck(first14: string): string {
  return first14 + (remainder(first14, 13) % 10);
}

/**
 * Puts the check digit behind the first 9 digits of an organisation's INN.
 * @example withInnCheck('770708389') // '7707083893'
 */
export function withInnCheck(first9: string): string {
  const weights = [2, 4, 10, 3, 5, 9, 4, 6, 8];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(first9[at]), 0);
  return first9 + ((sum % 11) % 10);
}

/**
 * Puts the control digit behind an OKTMO of 8 or 11 digits, as some registers print it.
 * Source: Rosstandart's rule for classifier codes: weights 1…10 over and over, once more from 3 when the rest is 10.
 * @example withOktmoControl('50657000').length // 9
 */
export function withOktmoControl(code: string): string {
  const rest = (from: number): number =>
    [...code].reduce((total, digit, at) => total + Number(digit) * (((at + from - 1) % 10) + 1), 0) % 11;
  const first = rest(1);
  const control = first < 10 ? first : rest(3) % 10;
  return code + control;
}
