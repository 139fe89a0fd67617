import { cellText } from './cell';
import type { CellValue } from './cell-value';

const LONGEST = 40;

/**
 * A value as a finding's text quotes it: clean, cut to 40 characters, in guillemets.
 *
 * @example quoted(' 104 ') // '«104»'
 */
export function quoted(raw: CellValue): string {
  const text = cellText(raw);
  return `«${text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trim()}…` : text}»`;
}
