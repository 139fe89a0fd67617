import type { CellValue } from '../../core/cells/cell-value';
import { rowKey } from '../rows/row-key';
import type { ColumnHeader } from './header-rows';
import { PARENT } from './header-vocabulary';

/** Columns of a tree as another system exports it. Columns are counted from 1. */
export interface TreeColumns {
  /** The rows' own numbers. */
  readonly own: number;
  /** The numbers of the rows above. */
  readonly parent: number;
}

const FEWEST = 2;
const COVERED = 0.9;
/** Of small numbers any column holds some: only its header can say that they are those of rows. */
const SMALL = 1000;
/** Deeper ones are circles. */
const MOST_LEVELS = 14;
const KEY_OF_PARENT = /(?:^| )(?:id|ид|идентификатор|номер|код|инн|inn|no|key|guid|uid|uuid|ref|pid)(?= |$)/;
const HIGHEST = new Set(['', '0', '-1', '-', 'null', 'none', 'нет']);

/** Whether rows and the rows above them, by their numbers, make a tree. */
function isTree(own: readonly string[], above: readonly string[]): boolean {
  const rows = new Map(own.map((key, at) => [key, at]));
  rows.delete('');
  const filled = own.filter((key) => key !== '').length;
  if (rows.size < filled || filled < COVERED * own.length) return false;
  const given = above.filter((key) => !HIGHEST.has(key));
  const known = given.filter((key) => rows.has(key));
  if (known.length < FEWEST || known.length < COVERED * given.length) return false;
  // A column that repeats the row's own number is no tree.
  if (above.some((key, at) => key !== '' && key === own[at])) return false;
  return above.every((_, start) => {
    let at: number | undefined = start;
    for (let level = 0; level < MOST_LEVELS; level += 1) {
      const key: string = above[at] ?? '';
      at = HIGHEST.has(key) ? undefined : rows.get(key);
      if (at === undefined) return true;
    }
    return false;
  });
}

/**
 * Finds a pair of columns by which another system shows its tree: «id» and «parent_id», «№» and «№ вышестоящей».
 *
 * @param data rows below the header
 * @param headers of all columns
 * @param free columns that hold none of the sheet's codes and names, counted from 1
 * @param chosen the column of the numbers above where a person chose it
 * @returns null where no pair makes a tree
 * @example treeColumns([[1, '', 'А'], [2, 1, 'Б'], [3, 1, 'В']], headers, [1, 2]) // { own: 1, parent: 2 }
 * Inferred from exports of other systems.
 */
export function treeColumns(
  data: readonly (readonly CellValue[])[],
  headers: readonly ColumnHeader[],
  free: readonly number[],
  chosen?: number,
): TreeColumns | null {
  const rows = data.filter((row) => row.some((cell) => cell !== ''));
  const keys = new Map(free.map((column) => [column, rows.map((row) => rowKey(row[column - 1] ?? ''))]));
  const isSaid = (column: number): boolean => {
    const { own = '' } = headers[column - 1] ?? {};
    return column === chosen || (PARENT.test(own) && KEY_OF_PARENT.test(own)) || /^pid$/.test(own);
  };
  const isLarge = (list: readonly string[]): boolean =>
    list.every((key) => key === '' || Number.isNaN(Number(key)) || Number(key) >= SMALL);
  for (const parent of chosen === undefined ? free : [chosen]) {
    const above = keys.get(parent) ?? rows.map((row) => rowKey(row[parent - 1] ?? ''));
    for (const own of free) {
      const list = keys.get(own) ?? [];
      if (own !== parent && (isSaid(parent) || isLarge(list)) && isTree(list, above)) return { own, parent };
    }
  }
  return null;
}
