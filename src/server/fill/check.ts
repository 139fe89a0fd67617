import type { CellValue } from '../../core/cells/cell-value';
import type { SourceTable } from '../../register/model';
import { type Plan, planRegister } from '../../register/plan/plan';
import { rowPrinter } from '../../register/rows/fingerprint';
import type { Answer, CheckResult, RowTicket } from '../../shared/contract';
import { OUTPUT_COLUMNS, OUTPUT_HEADERS, type OutputColumn } from '../../shared/roles';
import type { Settings } from '../../shared/settings';
import { readColumns } from '../../sheets/column-reader';
import { answer } from '../answer';
import { type Layout, parsed, sheetRequest } from '../request';
import { portionRows } from '../run/call-size';
import {
  demandRegister,
  type ReadSheet,
  readDirectory,
  readRegister,
  readTable,
} from '../setup/register-reading';
import { recallSettings } from '../setup/settings-memory';
import { packContext } from './ticket';

/**
 * Dry run: says what a run would do, and gives the page the tickets with which the run is driven. Writes nothing.
 *
 * @param request `{ sheetId }`, NO_SHEET for the open sheet
 */
export function checkRegister(request: { readonly sheetId: number }): Answer<CheckResult> {
  return answer(() => {
    const { register, table, plan, settings } = planSheet(parsed(sheetRequest, request).sheetId);
    const tickets = ticketsOf(table, plan);
    return {
      sheetId: register.reading.sheetId,
      regCode: plan.region?.regCode ?? '',
      regionName: plan.region?.name ?? '',
      counts: plan.counts,
      groups: plan.groups,
      tickets,
      layout: layoutOf(register, settings, plan, tickets.length),
      newColumns: OUTPUT_COLUMNS.filter((column) => !register.output[column]).map(
        (column) => OUTPUT_HEADERS[column],
      ),
      portion: portionRows(Object.keys(register.columns).length),
    };
  });
}

/** A sheet read and planned in whole. */
export interface PlannedSheet {
  readonly register: ReadSheet;
  readonly table: SourceTable;
  readonly current: { readonly [column in OutputColumn]?: CellValue[] };
  readonly plan: Plan;
  readonly settings: Settings;
}

/**
 * Reads a sheet with its directory and plans every row.
 *
 * @throws Refusal when the sheet is gone or holds no register
 */
export function planSheet(sheetId: number): PlannedSheet {
  const register = readRegister(sheetId);
  demandRegister(register);
  return planRead(register);
}

/** Plans every row of a register that was read. */
export function planRead(register: ReadSheet): PlannedSheet {
  const directory = readDirectory(register);
  const settings = recallSettings();
  const table = readTable(register);
  const current = readColumns(register.sheet, register.output, table.firstRow, table.length);
  const plan = planRegister({ table, directory: directory ? readTable(directory) : null, current, settings });
  return { register, table, current, plan, settings };
}

function ticketsOf(table: SourceTable, plan: Plan): RowTicket[] {
  const tickets: RowTicket[] = [];
  const print = rowPrinter(table.columns);
  plan.organisations.forEach((organisation, i) => {
    const context = plan.contexts[i];
    if (organisation.sort !== 'organisation' || !context) return;
    tickets.push({ row: organisation.row, print: print(i), context: packContext(context) });
  });
  return tickets;
}

function layoutOf(register: ReadSheet, settings: Settings, plan: Plan, total: number): Layout {
  const headers: { [column: string]: string } = {};
  for (const column of Object.values(register.columns)) {
    headers[String(column)] = register.headerCells[column - 1] ?? '';
  }
  return {
    kind: 'fill',
    sheetId: register.reading.sheetId,
    headerRow: register.reading.headerRow,
    columns: register.columns,
    headers,
    settings,
    regCode: plan.contexts.find((context) => context.regCode !== '')?.regCode ?? '',
    total,
  };
}
