import { OWN_NOTE } from '../../src/register/columns/own-mark';
import { findWrittenColumns, type HeaderCell, titleBeside } from '../../src/register/columns/written-columns';
import { type AnswerCells, answerCells } from '../../src/register/vk/held-answer';
import { VK_HEADERS, type VkColumn } from '../../src/shared/vk';
import { overlap } from '../book/a1';
import type { BookSheet } from '../book/book-sheet';

const COLUMNS = Object.keys(VK_HEADERS) as VkColumn[];
const WIDTH = 24;

/** Where VK's answers stand in a sheet. */
export type VkColumns = { readonly [column in VkColumn]: number };

/**
 * The columns for VK's answers; missing ones are added at the right, with the mark that tells them from a person's.
 *
 * @param headers every column of the sheet
 */
export function vkColumns(sheet: BookSheet, headers: readonly HeaderCell[], headerRow: number): VkColumns {
  const present = findWrittenColumns(headers, VK_HEADERS);
  const columns: { [column in VkColumn]?: number } = { ...present };
  let last = lastCovered(sheet, headerRow, COLUMNS.filter((column) => present[column] === undefined).length);
  const { background } = sheet.style(headerRow, last);
  // A colour that has no name here stays where it is.
  const look = { bold: true, wrap: true, ...(background.startsWith('#') ? { background } : {}) };
  for (const column of COLUMNS) {
    if (present[column] !== undefined) continue;
    last += 1;
    sheet.maxColumns = Math.max(sheet.maxColumns, last);
    sheet.put(headerRow, last, titleBeside(headers, VK_HEADERS[column]));
    sheet.restyle(headerRow, last, look);
    sheet.putNote(headerRow, last, OWN_NOTE);
    sheet.setColumn(last, { width: WIDTH });
    columns[column] = last;
  }
  return columns as VkColumns;
}

/** The column behind which new ones are seen: what its merged cells cover counts, and blank ones merged at the right. */
function lastCovered({ content, parts }: BookSheet, headerRow: number, count: number): number {
  let last = content.columns;
  for (;;) {
    const right = { row: headerRow, column: last, rows: content.rows, columns: count + 1 };
    const merged = parts.merges.filter((area) => overlap(area, right));
    const covered = merged.reduce((far, { column, columns }) => Math.max(far, column + columns - 1), last);
    if (covered === last) return last;
    last = covered;
  }
}

/** The texts of a row's own columns, as they stand; '' for those that are not there yet. */
export function heldCells(
  sheet: BookSheet,
  columns: { readonly [column in VkColumn]?: number },
  row: number,
): AnswerCells {
  return answerCells((column) => {
    const at = columns[column];
    return at === undefined ? '' : String(sheet.value(row, at)).trim();
  });
}

/** Writes a row's cells as text: a number keeps its digits, a link stays a link's text. */
export function writeCells(sheet: BookSheet, columns: VkColumns, row: number, cells: AnswerCells): void {
  for (const column of COLUMNS) {
    const at = columns[column];
    if (String(sheet.value(row, at)) === cells[column]) continue;
    sheet.put(row, at, cells[column]);
    if (cells[column] !== '') sheet.restyle(row, at, { numFmt: '@' });
  }
}
