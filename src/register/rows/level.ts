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

const OUTLINE = /^[1-9]\d{0,3}(?:\.[1-9]\d{0,2}){0,5}\.?$/;
const INSIDE = /^\d+\.[1-9]/;
const FEWEST_INSIDE = 2;
/** Most of a column's cells must fit; the others tell no level. */
const FIT = 0.9;

/**
 * The levels of rows that are numbered as an outline: 1, 1.1, 1.1.1, 2. A number inside counts only below the one that it
 * is inside of: codes with dots (ОКВЭД) make no outline.
 *
 * @returns null for any other column
 * @example outlineLevels(['1', '1.1', '1.2', '1.2.1']) // [1, 2, 2, 3]
 * @example outlineLevels(['85.11', '85.14', '93.1']) // null
 * Inferred from registers whose numbers show who is under whom.
 */
export function outlineLevels(cells: readonly CellValue[]): readonly number[] | null {
  const seen = new Set<string>();
  let [filled, fitting, inside] = [0, 0, 0];
  const levels = cells.map((raw) => {
    const text = cellText(raw).replace(/\.$/, '');
    if (text === '') return 0;
    filled += 1;
    const parts = text.split('.');
    if (!OUTLINE.test(text) || (parts.length > 1 && !seen.has(parts.slice(0, -1).join('.')))) return 0;
    fitting += 1;
    if (parts.length > 1) inside += 1;
    seen.add(text);
    return parts.length;
  });
  return inside >= FEWEST_INSIDE && fitting >= FIT * filled ? levels : null;
}

/** What a column tells of the rows' levels; 0 for a row without one. */
export interface ColumnLevels {
  readonly levels: readonly number[];
  /** The numbers themselves show who is inside of whom. */
  readonly isOutline: boolean;
}

/**
 * Level of each row by its column: as an outline, else as numbers of levels.
 *
 * @example levelsOfColumn([1, 2, 2]).levels // [1, 2, 2]
 */
export function levelsOfColumn(cells: readonly CellValue[]): ColumnLevels {
  const outline = outlineLevels(cells);
  if (outline !== null) return { levels: outline, isOutline: true };
  // «2» beside «1.1» is the second row of its level, not level 2.
  const isBroken = cells.some((raw) => INSIDE.test(cellText(raw)));
  return { levels: isBroken ? [] : cells.map(readLevel), isOutline: false };
}
