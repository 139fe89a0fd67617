const STARTS_LIKE_FORMULA = /^[=+\-@\t\r]/;

/**
 * Text that Sheets and Excel never treat as a formula.
 *
 * @param text any text that came from a sheet or a person
 * @returns the same text, in guillemets when it starts with `=`, `+`, `-`, `@`, tab or CR
 * @example formulaSafe('=A1') // '«=A1»'
 * Source: how setValues and CSV import treat a leading sign.
 */
export function formulaSafe(text: string): string {
  return STARTS_LIKE_FORMULA.test(text) ? `«${text}»` : text;
}
