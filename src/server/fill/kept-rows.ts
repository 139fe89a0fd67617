import { cellText } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import { textHash } from '../../register/rows/row-hash';
import { IDENTITY_ROLES } from '../run/run-journal';

type Columns = { readonly [key: string]: readonly CellValue[] | undefined };

/** Each of what names an organisation; a run keeps the keys, so they are short. */
const PART_LENGTH = 6;

/**
 * Keys that name rows whatever their place, by index: what names the organisation, each apart, so that a row is still known
 * when one of it was mended.
 *
 * @param columns source columns by meaning
 * @example rowKeys({ name: ['Школа № 5'], id: [220820] })(0) // '3f9a01..c2e57b.'
 */
export function rowKeys(columns: Columns): (index: number) => string {
  return (index) =>
    IDENTITY_ROLES.map((role) => {
      const text = cellText(columns[role]?.[index] ?? '');
      return text === '' ? '' : textHash(text).slice(0, PART_LENGTH);
    }).join('.');
}

/**
 * Which rows some keys name. A key that no row has any more is that of the one row with hand-typed values that differs in a
 * single part; of none, where two rows do.
 *
 * @param columns source columns by meaning
 * @param length rows of the table
 * @param isFilled whether a row has something in the columns that a fill writes
 */
export function keptRows(
  columns: Columns,
  length: number,
  keys: readonly string[],
  isFilled: (index: number) => boolean,
): ReadonlySet<number> {
  const kept = new Set<number>();
  if (keys.length === 0) return kept;
  const keyOf = rowKeys(columns);
  const rows = Array.from({ length }, (_, index) => keyOf(index));
  for (const key of keys) {
    const exact = rows.flatMap((row, index) => (row === key ? [index] : []));
    const found = exact.length > 0 ? exact : mended(rows, key, isFilled);
    for (const index of found) kept.add(index);
  }
  return kept;
}

function mended(
  rows: readonly string[],
  key: string,
  isFilled: (index: number) => boolean,
): readonly number[] {
  const parts = key.split('.');
  const near = rows.flatMap((row, index) => {
    const now = row.split('.');
    const same = now.filter((part, at) => part === parts[at]);
    const isNear = same.length === now.length - 1 && same.some((part) => part !== '');
    return isNear && isFilled(index) ? [index] : [];
  });
  return near.length === 1 ? near : [];
}
