import { cellText } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import { rowPrinter, textPrint } from '../../register/rows/fingerprint';
import type { Role } from '../../shared/roles';
import type { AreaChange } from '../../sheets/cell-writer';
import type { HeldValue } from '../../sheets/held-value';
import type { JournalRecord } from '../../sheets/journal';
import type { Portion } from './portion';
import type { PlannedWrite } from './run-rules';

/** What names an organisation: a record is found by it after any sort. */
export const IDENTITY_ROLES: readonly Role[] = ['name', 'ogrn', 'id', 'vkPage'];

/**
 * Prints of the rows' identities, by index of the row.
 *
 * @param columns source columns by meaning; only those that name the organisation count
 */
export function identities(columns: {
  readonly [key: string]: readonly CellValue[] | undefined;
}): (index: number) => string {
  const naming: { [key: string]: readonly CellValue[] | undefined } = {};
  for (const role of IDENTITY_ROLES) if (columns[role]) naming[role] = columns[role];
  return rowPrinter(naming);
}

/** Print of a cell's value: by it an undo knows whether someone changed the cell after the run. */
export function valuePrint(value: CellValue): string {
  return textPrint(cellText(value));
}

/**
 * The journal records of a portion: one for each row in which something is written.
 *
 * @param areas what the portion is about to write, with what the cells hold now
 */
export function journalRecords(
  portion: Portion,
  writes: readonly PlannedWrite[],
  areas: readonly AreaChange[],
): JournalRecord[] {
  const held = heldCells(areas);
  const identity = identities(portion.source);
  const records = new Map<number, [string, string, HeldValue][]>();
  for (const { ticket, column, text, replaces } of writes) {
    const row = rowOf(portion, ticket);
    const before = held(row, portion.output[column] as number);
    // A formula that shows nothing is kept when empty cells are filled, so there is nothing to take back.
    if (before.startsWith('f') && !replaces) continue;
    const cells = records.get(ticket);
    const cell: [string, string, HeldValue] = [column, valuePrint(text), before];
    if (cells) cells.push(cell);
    else records.set(ticket, [cell]);
  }
  return Array.from(records, ([ticket, cells]) => ({
    identity: identity(portion.places[ticket] as number),
    row: rowOf(portion, ticket),
    cells,
  }));
}

/** Sheet row of a ticket, counted from 1. */
export function rowOf(portion: Portion, ticket: number): number {
  return portion.firstRow + (portion.places[ticket] as number);
}

function heldCells(areas: readonly AreaChange[]): (row: number, column: number) => HeldValue {
  const byColumn = new Map<number, HeldValue[]>();
  const firstRow = Math.min(...areas.map(({ area }) => area.row));
  for (const { area, before } of areas) {
    for (let c = 0; c < area.columns; c++) {
      const column = area.column + c;
      const rows = byColumn.get(column) ?? [];
      byColumn.set(column, rows);
      before.forEach((cells, r) => {
        rows[area.row + r - firstRow] = cells[c] as HeldValue;
      });
    }
  }
  return (row, column) => byColumn.get(column)?.[row - firstRow] ?? '';
}
