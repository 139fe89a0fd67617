import { cellText } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';

const NUMBER = /^\D{0,12}(\d{1,2})(?:[.,]0+)?\D{0,12}$/;
const ORDINALS = [/^перв/, /^втор/, /^трет/, /^четв[её]рт/, /^пят/];
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v'];

/**
 * An organisation's level in the tree from a cell: 1 is the highest.
 *
 * @returns 0 for none
 * @example readLevel('2-й уровень') // 2
 * @example readLevel('третий') // 3
 * Source: registries with a column «Уровень».
 */
export function readLevel(raw: CellValue): number {
  const text = cellText(raw).toLowerCase();
  const [, digits] = NUMBER.exec(text) ?? [];
  if (digits !== undefined) return Number(digits);
  const word = text.replace(/^уровень | уровень$/, '');
  const ordinal = ORDINALS.findIndex((beginning) => beginning.test(word));
  // A person types Ⅰ with the Cyrillic «І» as well.
  return (ordinal < 0 ? ROMAN.indexOf(word.replace(/і/g, 'i')) : ordinal) + 1;
}
