import type { CellValue } from '../../core/cells/cell-value';
import type { SourceTable } from '../../register/model';
import { type Plan, planRegister } from '../../register/plan/plan-register';
import { rowHasher } from '../../register/rows/row-hash';
import type { Answer, CheckResult, RowToken } from '../../shared/contract';
import { OUTPUT_COLUMNS, OUTPUT_HEADERS, type OutputColumn } from '../../shared/roles';
import type { Settings } from '../../shared/settings';
import { readColumns } from '../../sheets/column-reader';
import { answer } from '../answer';
import { type Layout, parsed, sheetRequest } from '../request';
import { batchRows } from '../run/call-size';
import {
  demandRegister,
  type ReadSheet,
  readDirectory,
  readRegister,
  readTable,
} from '../setup/register-reading';
import { loadSettings } from '../setup/settings-store';
import { packContext } from './row-token';

/**
 * Dry run: says what a run would do, and gives the page the tokens with which the run is driven. Writes nothing.
 *
 * @param request `{ sheetId }`, NO_SHEET for the open sheet
 */
export function checkRegister(request: { readonly sheetId: number }): Answer<CheckResult> {
  return answer(() => {
    const { register, table, plan, settings } = planSheet(parsed(sheetRequest, request).sheetId);
    const tokens = tokensOf(table, plan);
    return {
      sheetId: register.reading.sheetId,
      regCode: plan.region?.regCode ?? '',
      regionName: plan.region?.name ?? '',
      counts: plan.counts,
      groups: plan.groups,
      tokens,
      layout: layoutOf(register, settings, plan, tokens.length),
      newColumns: OUTPUT_COLUMNS.filter((column) => !register.output[column]).map(
        (column) => OUTPUT_HEADERS[column],
      ),
      batch: batchRows(Object.keys(register.columns).length),
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
  const settings = loadSettings();
  const table = readTable(register);
  const current = readColumns(register.sheet, register.output, table.firstRow, table.length);
  const plan = planRegister({ table, directory: directory ? readTable(directory) : null, current, settings });
  return { register, table, current, plan, settings };
}

function tokensOf(table: SourceTable, plan: Plan): RowToken[] {
  const tokens: RowToken[] = [];
  const hash = rowHasher(table.columns);
  plan.organisations.forEach((organisation, i) => {
    const context = plan.contexts[i];
    if (organisation.type !== 'organisation' || !context) return;
    tokens.push({ row: organisation.row, hash: hash(i), context: packContext(context) });
  });
  return tokens;
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
