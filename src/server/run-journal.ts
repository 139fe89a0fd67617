import type { CellValue } from '../core/cell-value';
import { rowPrint, textPrint } from '../register/fingerprint';
import type { SourceTable } from '../register/model';
import type { RowPlan } from '../register/plan';
import { comparable } from '../register/replace';
import type { OutputColumn, Role } from '../shared/roles';
import type { AreaChange } from '../sheets/cell-writer';
import type { HeldValue } from '../sheets/held-value';
import type { JournalRecord } from '../sheets/journal';

/** What names an organisation: a record is found by it after any sort. */
export const IDENTITY_ROLES: readonly Role[] = ['name', 'ogrn', 'id'];

/**
 * Prints of the rows' identities.
 *
 * @param table source columns; only those that name the organisation count
 */
export function identities(table: SourceTable): (index: number) => string {
  const columns: { [role in Role]?: readonly CellValue[] } = {};
  for (const role of IDENTITY_ROLES) {
    const cells = table.columns[role];
    if (cells) columns[role] = cells;
  }
  const naming: SourceTable = { ...table, columns };
  return (index) => rowPrint(naming, index);
}

/** Print of a cell's value: by it an undo knows whether someone changed the cell after the run. */
export function valuePrint(column: OutputColumn, value: CellValue): string {
  return textPrint(comparable(column, value));
}

/**
 * The journal records of a portion: one for each row in which something is written.
 *
 * @param places places of the planned rows in the table
 * @param areas what the portion is about to write, with what the cells hold now
 */
export function journalRecords(
  table: SourceTable,
  places: readonly number[],
  plans: readonly RowPlan[],
  areas: readonly AreaChange[],
  output: { readonly [column in OutputColumn]: number },
): JournalRecord[] {
  const held = heldCells(areas);
  const identity = identities(table);
  const records: JournalRecord[] = [];
  plans.forEach((plan, i) => {
    const cells: [OutputColumn, string, HeldValue][] = [];
    for (const { column, text, decision } of plan.writes) {
      const before = held(plan.row, output[column]);
      const keptFormula = before.startsWith('f') && decision !== 'overwrite';
      if (!keptFormula) cells.push([column, valuePrint(column, text), before]);
    }
    if (cells.length > 0) records.push({ identity: identity(places[i] as number), row: plan.row, cells });
  });
  return records;
}

function heldCells(areas: readonly AreaChange[]): (row: number, column: number) => HeldValue {
  const byColumn = new Map<number, Map<number, HeldValue>>();
  for (const { area, before } of areas) {
    for (let c = 0; c < area.columns; c++) {
      const column = area.column + c;
      const rows = byColumn.get(column) ?? new Map<number, HeldValue>();
      byColumn.set(column, rows);
      before.forEach((cells, r) => {
        rows.set(area.row + r, cells[c] as HeldValue);
      });
    }
  }
  return (row, column) => byColumn.get(column)?.get(row) ?? '';
}
