import type { CellValue } from '../../core/cells/cell-value';
import { columnLetters } from '../../core/cells/column-letters';
import type { ColumnMap, Role } from '../../shared/roles';
import type { AmbiguousRole, RecognisedColumn } from '../../shared/setup';
import type { Candidate } from './column-candidates';
import { columnMap } from './column-map';
import { columnValues } from './column-values';
import { COLUMN_WHY } from './column-why';
import type { ColumnHeader } from './header-rows';
import { NEVER, PLACE } from './header-vocabulary';
import { parentsByContent } from './parent-by-content';
import { type TreeColumns, treeColumns } from './tree-columns';

/** Roles that name the organisation above, each in its own way. */
export const PARENT_ROLES = ['parentName', 'parentOgrn', 'parentId'] as const satisfies readonly Role[];

const MAY_BE_KEYS: readonly Role[] = ['parentId', 'level', 'inn'];

/**
 * A tree by the numbers of another system, unless a person said that there is none, or where the parents stand.
 *
 * @param data rows below the header
 * @param candidates what the other columns seem to be
 * @param own the product's own columns, counted from 1
 * @example treeByOtherNumbers([[1, '', 'А'], [2, 1, 'Б'], [3, 1, 'В']], headers, [], {}, new Set()) // { own: 1, parent: 2 }
 */
export function treeByOtherNumbers(
  data: readonly (readonly CellValue[])[],
  headers: readonly ColumnHeader[],
  candidates: readonly Candidate[],
  chosen: ColumnMap,
  own: ReadonlySet<number>,
): TreeColumns | null {
  const isAnswered = chosen.parentKey === 0 || PARENT_ROLES.some((role) => (chosen[role] ?? 0) > 0);
  if (isAnswered) return null;
  const taken = new Set(Object.values(chosen));
  // A number that is a ЛКО's for sure is no row's. An INN is one's own, and that of those below.
  for (const { role, column, doubt } of candidates)
    if (doubt === undefined && !MAY_BE_KEYS.includes(role)) taken.add(column);
  const free = headers.flatMap((_, at) => (taken.has(at + 1) || own.has(at + 1) ? [] : [at + 1]));
  return treeColumns(data, headers, free, chosen.parentKey);
}

/**
 * What a tree says of its two columns: the rows' numbers are known, whether the others are those above is asked once.
 *
 * @returns `keys`: the column of the rows' numbers; `question`: none where a person has answered
 */
export function treeQuestion(
  tree: TreeColumns,
  headers: readonly ColumnHeader[],
  chosen: ColumnMap,
  cellsOf: (column: number) => readonly CellValue[],
): { readonly keys: readonly RecognisedColumn[]; readonly question: readonly AmbiguousRole[] } {
  const [header, above] = [headers[tree.own - 1]?.header ?? '', headers[tree.parent - 1]?.header ?? ''];
  const { samples } = columnValues(cellsOf(tree.own));
  const why = COLUMN_WHY.tree(titleOf(above, tree.parent), titleOf(header, tree.own));
  return {
    keys:
      chosen.rowKey === undefined
        ? [{ role: 'rowKey', column: tree.own, header, confidence: 'sure', why: COLUMN_WHY.keys, samples }]
        : [],
    question:
      chosen.parentKey === undefined
        ? [{ role: 'parentKey', why, columns: [{ column: tree.parent, header: above }] }]
        : [],
  };
}

/**
 * Columns whose header says nothing, but whose values are the sheet's own organisations: asked, never taken.
 *
 * @param data rows below the header
 * @param columns what is known of the sheet's columns
 * @param own the product's own columns, counted from 1
 * @example parentsAskedByContent(data, columns, headers, new Set())[0].role // 'parentName'
 */
export function parentsAskedByContent(
  data: readonly (readonly CellValue[])[],
  columns: readonly RecognisedColumn[],
  headers: readonly ColumnHeader[],
  own: ReadonlySet<number>,
): AmbiguousRole[] {
  const taken = new Set(columns.map(({ column }) => column));
  const unknown = headers.flatMap(({ own: words }, at) =>
    taken.has(at + 1) || own.has(at + 1) || PLACE.test(` ${words} `) ? [] : [at + 1],
  );
  const speaksOfBodies = (column: number): boolean => !NEVER.test(` ${headers[column - 1]?.own ?? ''} `);
  const found = parentsByContent(data, columnMap(columns), unknown, speaksOfBodies);
  return PARENT_ROLES.flatMap((role) => {
    const fitting = found
      .filter((one) => one.role === role)
      .map(({ column, are }) => ({ column, are, header: headers[column - 1]?.header ?? '' }));
    const [first, second] = fitting;
    if (first === undefined) return [];
    const title = titleOf(first.header, first.column);
    const why = second === undefined ? COLUMN_WHY.parentByContent(title, first.are) : COLUMN_WHY.several;
    return [{ role, why, columns: fitting.map(({ column, header }) => ({ column, header })) }];
  });
}

function titleOf(header: string, column: number): string {
  return header.trim() === '' ? columnLetters(column) : `«${header}»`;
}
