/** A value of a cell inside the engine: null for an empty one. */
export type CellScalar = string | number | boolean | null;

/**
 * A row or a column in which keys are looked up, many times the same one.
 * @example new LookupList(['Краснои', 'Красной']).place('красной', false) // 1
 */
export class LookupList {
  private index: ReadonlyMap<CellScalar, number> | null = null;

  /** @param values null also for what is no value, such as an error */
  constructor(readonly values: readonly CellScalar[]) {}

  /**
   * Place of the first value that is the key: of one type with it, texts in any letter case, `*` and `?` in a key
   * standing for any text. «й» is not «и», and «1» is not 1.
   *
   * @returns counted from 0; -1 when there is none
   * Source: Excel's VLOOKUP, checked against LibreOffice.
   */
  place(key: CellScalar, wildcards: boolean): number {
    const sought = plainKey(key ?? 0);
    if (wildcards && typeof sought === 'string' && /[*?~]/.test(sought)) {
      return this.values.findIndex(
        (value) => typeof value === 'string' && fitsPattern(value.toLowerCase(), sought),
      );
    }
    this.index ??= firstPlaces(this.values);
    return this.index.get(sought) ?? -1;
  }
}

function plainKey(value: CellScalar): CellScalar {
  return typeof value === 'string' ? value.toLowerCase() : value;
}

function firstPlaces(values: readonly CellScalar[]): ReadonlyMap<CellScalar, number> {
  const places = new Map<CellScalar, number>();
  for (const [at, value] of values.entries()) {
    const key = plainKey(value);
    if (key !== null && !places.has(key)) places.set(key, at);
  }
  return places;
}

/**
 * Place of the largest value that is not greater than the key, in a list that rises (`falling`: of the smallest that
 * is not smaller, in one that falls).
 *
 * @returns counted from 0; -1 when there is none; null when the list is not in order, as programs then differ
 */
export function nearestPlace(
  key: CellScalar,
  values: readonly CellScalar[],
  falling: boolean,
): number | null {
  const sought = key ?? 0;
  const sign = falling ? -1 : 1;
  let found = -1;
  let before: CellScalar = null;
  for (const [at, value] of values.entries()) {
    if (value === null || typeof value !== typeof sought) continue;
    if (before !== null && compared(before, value) * sign > 0) return null;
    before = value;
    if (compared(value, sought) * sign <= 0) found = at;
  }
  return found;
}

function compared(a: string | number | boolean, b: string | number | boolean): number {
  if (typeof a === 'string' && typeof b === 'string') {
    return a.localeCompare(b, 'ru', { sensitivity: 'accent' });
  }
  return Number(a) - Number(b);
}

/** Whether a text is what a pattern says: `*` any text, `?` any sign, `~` before a sign that means itself. */
function fitsPattern(text: string, pattern: string): boolean {
  const signs = pattern.match(/~[*?~]|[\s\S]/g) ?? [];
  let at = 0;
  let sign = 0;
  let star = -1;
  let mark = 0;
  while (at < text.length) {
    const wanted = signs[sign];
    if (wanted === '*') {
      star = sign;
      mark = at;
      sign += 1;
    } else if (wanted === '?' || (wanted !== undefined && wanted.slice(-1) === text[at])) {
      at += 1;
      sign += 1;
    } else if (star >= 0) {
      mark += 1;
      at = mark;
      sign = star + 1;
    } else return false;
  }
  while (signs[sign] === '*') sign += 1;
  return sign === signs.length;
}

/**
 * A number rounded as people do with its decimal digits: 1.005 to 1.01, halves away from zero.
 * @example roundedTo(1.005, 2) // 1.01
 */
export function roundedTo(value: number, places: number): number {
  const [digits = '', power = '0'] = String(Math.abs(value)).split('e');
  const rounded = Math.round(Number(`${digits}e${Number(power) + places}`));
  const [back = '', more = '0'] = String(rounded).split('e');
  return Math.sign(value) * Number(`${back}e${Number(more) - places}`);
}

/**
 * A whole number in a format of zeros, as TEXT gives it.
 * @example zeroFilled(1612000, 8) // '01612000'
 */
export function zeroFilled(value: number, width: number): string {
  const whole = roundedTo(value, 0);
  const digits = Math.abs(whole).toLocaleString('en', { useGrouping: false, maximumFractionDigits: 0 });
  return (whole < 0 ? '-' : '') + digits.padStart(width, '0');
}
