import { cellText } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import { roleOfFinding } from '../../register/findings/finding-role';
import { likelyValues } from '../../register/findings/likely-values';
import { itemAt } from '../../register/item-at';
import { readOrganisations } from '../../register/rows/read-organisations';
import { rowHasher } from '../../register/rows/row-hash';
import { type FindingCell, isOfMany, type MendLock } from '../../shared/mend';
import { cellAt } from '../../sheets/cells/cell-at';
import { readColumns } from '../../sheets/cells/column-reader';
import { type ReadSheet, readTable } from '../setup/register-reading';
import { isDataRow } from './row-marks';

/**
 * The cell that a finding is about, as it stands now, and the mark of its row. Reads the one row, and its column where
 * a value may stand in many rows.
 *
 * @param row counted from 1
 * @param code of the finding
 * @param text what it says
 */
export function findingCell(
  read: ReadSheet,
  row: number,
  code: string,
  text: string,
): { readonly cell: FindingCell | null; readonly mark: string } {
  if (!isDataRow(read, row)) return { cell: null, mark: '' };
  const table = readTable(read, row, 1);
  const mark = rowHasher(table.columns)(0);
  const organisation = itemAt(readOrganisations(table), 0);
  const role = roleOfFinding(code, text, organisation, (one) =>
    read.columns[one] ? (table.columns[one]?.[0] ?? '') : undefined,
  );
  const column = role === null ? undefined : read.columns[role];
  if (role === null || column === undefined) return { cell: null, mark };
  const { text: held, lock } = lockedCell(read, row, column);
  const header = read.reading.headers.find((one) => one.column === column)?.header ?? '';
  const same = isOfMany(role) && held !== '' ? rowsWith(read, column, held).length : 1;
  const likely = likelyValues(role, organisation, held, () => cellsOf(read, column));
  const cell = { role, column, header, value: held, same, lock };
  return { cell: likely.length === 0 ? cell : { ...cell, likely }, mark };
}

/** A cell's text, and why it is not for mending from outside; a link under words would be lost for good. */
export function lockedCell(
  read: ReadSheet,
  row: number,
  column: number,
): { readonly text: string; readonly lock: MendLock | null } {
  const { value, formula, isMerged, isLinked } = cellAt(read.sheet, row, column);
  const lock = formula !== '' ? 'formula' : isMerged ? 'merged' : isLinked ? 'link' : null;
  return { text: cellText(value), lock };
}

/** Rows below the header that hold this text in a column, counted from 1. */
export function rowsWith(read: ReadSheet, column: number, text: string): number[] {
  const first = read.reading.headerRow + 1;
  return cellsOf(read, column).flatMap((value, index) => (cellText(value) === text ? [first + index] : []));
}

function cellsOf({ sheet, reading }: ReadSheet, column: number): readonly CellValue[] {
  return readColumns(sheet, { cells: column }, reading.headerRow + 1, reading.rows).cells ?? [];
}
