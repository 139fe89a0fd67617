import type { CellValue } from '../../core/cells/cell-value';
import type { SourceTable } from '../../register/model';
import { type Plan, planRegister } from '../../register/plan/plan-register';
import type { OutputColumn } from '../../shared/fill';
import { NO_SHEET } from '../../shared/setup';
import { readColumns } from '../../sheets/cells/column-reader';
import type { Choices } from '../choices';
import { type KeptDecisions, loadDecisions } from '../decisions/decision-store';
import { readReadyTables } from './ready-tables';
import {
  demandRegister,
  type ReadSheet,
  readDirectory,
  readRegister,
  readTable,
  rememberedTops,
} from './register-reading';

/** A register read and planned in whole. */
export interface PlannedSheet {
  readonly register: ReadSheet;
  /** The ЛКО directory that was read; NO_SHEET for none. */
  readonly directorySheetId: number;
  /** The sheets with ready mini-app links that were read. */
  readonly readySheetIds: readonly number[];
  readonly table: SourceTable;
  /** The columns of a fill as the sheet has them. */
  readonly current: { readonly [column in OutputColumn]?: CellValue[] };
  readonly plan: Plan;
  /** What people decided when it was planned. */
  readonly kept: KeptDecisions;
  /** Indices of the rows whose hand-typed values stay whatever the settings say. */
  readonly keeps: ReadonlySet<number>;
}

/** Says which rows keep what people typed, from a table and what its written columns hold. */
export type KeepsOf = (table: SourceTable, current: PlannedSheet['current']) => ReadonlySet<number>;

/**
 * Reads the header and the columns of a register.
 *
 * @throws Refusal when the sheet is gone or holds no register
 */
export function readDemandedRegister(sheetId: number, choices: Choices): ReadSheet {
  const register = readRegister(sheetId, choices);
  demandRegister(register);
  return register;
}

/**
 * Plans every row of a register with its directory and the document's ready mini-app links.
 *
 * @param keepsOf rows whose hand-typed values stay whatever the settings say; none unless told
 */
export function planSheet(register: ReadSheet, keepsOf: KeepsOf = () => new Set()): PlannedSheet {
  const tops = rememberedTops();
  const directory = readDirectory(register, tops);
  const ready = readReadyTables(register, directory?.reading.sheetId ?? NO_SHEET, tops);
  const table = readTable(register);
  const kept = loadDecisions();
  const current = readColumns(register.sheet, register.output, table.firstRow, table.length);
  const keeps = keepsOf(table, current);
  const plan = planRegister({
    table,
    directory: directory ? readTable(directory) : null,
    readyTables: ready.tables,
    current,
    settings: register.choices.settings,
    decisions: kept.decisions,
    keeps: (index) => keeps.has(index),
  });
  return {
    register,
    directorySheetId: directory?.reading.sheetId ?? NO_SHEET,
    readySheetIds: ready.sheetIds,
    table,
    current,
    plan,
    kept,
    keeps,
  };
}
