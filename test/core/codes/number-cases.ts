import fc from 'fast-check';

/** A random OGRN with a right check digit. */
export const anyOgrn = fc
  .tuple(fc.constantFrom('1', '5'), fc.integer({ min: 0, max: 99_999_999_999 }))
  .map(([first, rest]) => first + String(rest).padStart(11, '0'))
  .map((twelve) => twelve + String(Number(BigInt(twelve) % 11n) % 10))
  // A sheet that rounds makes these.
  .filter((ogrn) => !ogrn.endsWith('0000000'));

/** What spreadsheets and people do to a number, each undone by reading. */
export const DIRT: readonly (readonly [name: string, soil: (digits: string) => string | number])[] = [
  ['a number', (digits) => Number(digits)],
  ['.0', (digits) => `${digits}.0`],
  [',00', (digits) => `${digits},00`],
  ['NBSP around', (digits) => `\u00a0${digits}\u00a0`],
  ['narrow space behind', (digits) => `${digits}\u202f`],
  ['zero-width space in front', (digits) => `\u200b${digits}`],
  ['zero-width space inside', (digits) => `${digits.slice(0, 3)}\u200b${digits.slice(3)}`],
  ['BOM', (digits) => `\ufeff${digits}`],
  ['soft hyphen', (digits) => `${digits.slice(0, 2)}\u00ad${digits.slice(2)}`],
  ['line break', (digits) => `\n${digits}\r\n`],
  ['apostrophe', (digits) => `'${digits}`],
  ['="…"', (digits) => `="${digits}"`],
  ['a number sign', (digits) => `№ ${digits};`],
  ['guillemets', (digits) => `«${digits}»`],
  ['every digit of a mantissa', (digits) => `${digits[0]},${digits.slice(1)}E+${digits.length - 1}`],
  [
    'Cyrillic О for 0',
    (digits) => (digits.split('0').length * 3 > digits.length ? digits : digits.replace(/0/g, 'О')),
  ],
];
