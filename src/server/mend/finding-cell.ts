import { cellText } from '../../core/cells/cell';
import { roleOfFinding } from '../../register/findings/finding-role';
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
 */
export function findingCell(
  read: ReadSheet,
  row: number,
  code: string,
): { readonly cell: FindingCell | null; readonly mark: string } {
  if (!isDataRow(read, row)) return { cell: null, mark: '' };
  const table = readTable(read, row, 1);
  const mark = rowHasher(table.columns)(0);
  const role = roleOfFinding(code, itemAt(readOrganisations(table), 0), (one) =>
    read.columns[one] ? cellText(table.columns[one]?.[0] ?? '') !== '' : null,
  );
  const column = role === null ? undefined : read.columns[role];
  if (role === null || column === undefined) return { cell: null, mark };
  const { text, lock } = lockedCell(read, row, column);
  const header = read.reading.headers.find((one) => one.column === column)?.header ?? '';
  const same = isOfMany(role) && text !== '' ? rowsWith(read, column, text).length : 1;
  return { cell: { role, column, header, value: text, same, lock }, mark };
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
export function rowsWith({ sheet, reading }: ReadSheet, column: number, text: string): number[] {
  const first = reading.headerRow + 1;
  const { cells = [] } = readColumns(sheet, { cells: column }, first, reading.rows);
  return cells.flatMap((value, index) => (cellText(value) === text ? [first + index] : []));
}
