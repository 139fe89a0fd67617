import { cellText } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import { rowHasher, textHash } from '../../register/rows/row-hash';
import type { Role } from '../../shared/roles';
import type { AreaChange } from '../../sheets/cells/cell-writer';
import type { EncodedValue } from '../../sheets/cells/encoded-value';
import type { JournalRecord } from '../../sheets/document/journal';
import type { PlannedRow } from './planned-row';

/** What names an organisation: a record is found by it after any sort. */
export const IDENTITY_ROLES: readonly Role[] = ['name', 'ogrn', 'id', 'vkPage'];

/**
 * Hashes of the rows' identities, by index of the row.
 *
 * @param columns source columns by meaning; only those that name the organisation count
 */
export function identities(columns: {
  readonly [key: string]: readonly CellValue[] | undefined;
}): (index: number) => string {
  const naming: { [key: string]: readonly CellValue[] | undefined } = {};
  for (const role of IDENTITY_ROLES) if (columns[role]) naming[role] = columns[role];
  return rowHasher(naming);
}

/** Hash of a cell's value: by it an undo knows whether someone changed the cell after the run. */
export function valueHash(value: CellValue): string {
  return textHash(cellText(value));
}

/**
 * The journal records of a batch: one for each row in which something is written.
 *
 * @param firstRow row of index 0, counted from 1
 * @param source source columns by meaning
 * @param columns numbers of the written columns by key
 * @param areas what the batch is about to write, with what the cells hold now
 */
export function journalRecords(
  rows: readonly PlannedRow[],
  firstRow: number,
  source: { readonly [key: string]: readonly CellValue[] | undefined },
  columns: { readonly [column: string]: number },
  areas: readonly AreaChange[],
): JournalRecord[] {
  const held = heldCells(areas);
  const identity = identities(source);
  const records: JournalRecord[] = [];
  for (const { index, writes } of rows) {
    const row = firstRow + index;
    const cells: [string, string, EncodedValue][] = [];
    for (const { column, text, replaces } of writes) {
      const before = held(row, columns[column] ?? 0);
      // A formula that shows nothing is kept when empty cells are filled, so there is nothing to take back.
      if (before.startsWith('f') && !replaces) continue;
      cells.push([column, valueHash(text), before]);
    }
    if (cells.length > 0) records.push({ identity: identity(index), row, cells });
  }
  return records;
}

function heldCells(areas: readonly AreaChange[]): (row: number, column: number) => EncodedValue {
  const held = new Map<string, EncodedValue>();
  for (const { area, before } of areas) {
    before.forEach((cells, r) => {
      cells.forEach((cell, c) => {
        held.set(`${area.row + r}:${area.column + c}`, cell);
      });
    });
  }
  return (row, column) => held.get(`${row}:${column}`) ?? '';
}
