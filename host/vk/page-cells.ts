import type { CellValue } from '../../src/core/cells/cell-value';
import { readVkPageName } from '../../src/core/vk/vk-page';
import type { ColumnMap, Role } from '../../src/shared/roles';
import type { BookSheet } from '../book/book-sheet';

const HYPERLINK = /^=HYPERLINK\("([^"]+)"/i;
const ADDRESSES: readonly Role[] = ['vkPage', 'site'];

/**
 * The cells of a row that tell its page.
 *
 * @returns takes a role; '' for a column that the sheet lacks
 */
export function pageCells(sheet: BookSheet, columns: ColumnMap, row: number): (role: Role) => CellValue {
  return (role) => {
    const column = columns[role];
    if (column === undefined) return '';
    const value = sheet.value(row, column);
    return ADDRESSES.includes(role) ? (hiddenAddress(sheet, row, column, value) ?? value) : value;
  };
}

/** The address behind «Наша страница», where the cell shows none. */
function hiddenAddress(sheet: BookSheet, row: number, column: number, shown: CellValue): string | undefined {
  const address = sheet.link(row, column) || HYPERLINK.exec(sheet.formula(row, column))?.[1] || undefined;
  if (address === undefined) return undefined;
  const isShown = typeof shown === 'string' && readVkPageName(shown).ok;
  return isShown || !readVkPageName(address).ok ? undefined : address;
}
