import { cellText } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import { findLinks } from '../../core/link-audit/placed-text/link-span';
import { findPlacedColumns } from './placed-columns';

/**
 * Header row of a plain list of pages and links, which no export's header words tell: the last row without links above
 * the first column of links.
 *
 * @param top first rows of the sheet, all columns
 * @returns the row's number, counted from 1; 0 when the sheet holds no placed links
 * @example listHeaderRow([['Страница', 'Ссылка'], ['vk.com/a', 'https://pos.gosuslugi.ru/form/?opaId=1']]) // 1
 */
export function listHeaderRow(top: readonly (readonly CellValue[])[]): number {
  const first = top.findIndex((row) =>
    row.some((cell) => findLinks(cellText(cell).slice(0, 500))[0]?.relevant),
  );
  if (first < 1) return 0;
  const headers = (top[first - 1] ?? []).map((cell, i) => ({ column: i + 1, header: cellText(cell) }));
  return findPlacedColumns(headers, top.slice(first)).length > 0 ? first : 0;
}
