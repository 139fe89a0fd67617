import { cellText } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import { rowHasher, textHash } from '../../register/rows/row-hash';
import type { Role } from '../../shared/roles';
import type { AreaChange } from '../../sheets/cell-writer';
import type { EncodedValue } from '../../sheets/encoded-value';
import type { JournalRecord } from '../../sheets/journal';
import type { Batch } from './batch';
import type { PlannedWrite } from './run-rules';

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
 * @param areas what the batch is about to write, with what the cells hold now
 */
export function journalRecords(
  batch: Batch,
  writes: readonly PlannedWrite[],
  areas: readonly AreaChange[],
): JournalRecord[] {
  const held = heldCells(areas);
  const identity = identities(batch.source);
  const records = new Map<number, [string, string, EncodedValue][]>();
  for (const { token, column, text, replaces } of writes) {
    const row = rowOf(batch, token);
    const before = held(row, batch.output[column] as number);
    // A formula that shows nothing is kept when empty cells are filled, so there is nothing to take back.
    if (before.startsWith('f') && !replaces) continue;
    const cells = records.get(token);
    const cell: [string, string, EncodedValue] = [column, valueHash(text), before];
    if (cells) cells.push(cell);
    else records.set(token, [cell]);
  }
  return Array.from(records, ([token, cells]) => ({
    identity: identity(batch.places[token] as number),
    row: rowOf(batch, token),
    cells,
  }));
}

/** Sheet row of a token, counted from 1. */
export function rowOf(batch: Batch, token: number): number {
  return batch.firstRow + (batch.places[token] as number);
}

function heldCells(areas: readonly AreaChange[]): (row: number, column: number) => EncodedValue {
  const byColumn = new Map<number, EncodedValue[]>();
  const firstRow = Math.min(...areas.map(({ area }) => area.row));
  for (const { area, before } of areas) {
    for (let c = 0; c < area.columns; c++) {
      const column = area.column + c;
      const rows = byColumn.get(column) ?? [];
      byColumn.set(column, rows);
      before.forEach((cells, r) => {
        rows[area.row + r - firstRow] = cells[c] as EncodedValue;
      });
    }
  }
  return (row, column) => byColumn.get(column)?.[row - firstRow] ?? '';
}
