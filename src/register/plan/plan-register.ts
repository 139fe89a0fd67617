import type { CellValue } from '../../core/cells/cell-value';
import type { Region } from '../../core/codes/region';
import { OUTPUT_COLUMNS, type OutputColumn } from '../../shared/fill';
import type { Counts, FindingGroup } from '../../shared/findings';
import type { Settings } from '../../shared/settings';
import { type Decisions, NO_DECISIONS } from '../decisions/decisions';
import { groupFindings } from '../findings/finding-groups';
import { itemAt } from '../item-at';
import type { Organisation, RowContext, SourceTable } from '../model';
import { organisationName } from '../rows/organisation-name';
import { readOrganisations } from '../rows/read-organisations';
import { countRows } from './plan-counts';
import { rowContexts } from './row-contexts';
import { rowOutcome } from './row-outcome';
import { type CurrentRow, planRow, type RowPlan } from './row-plan';

/** Output columns as the sheet holds them, row by row like the source table; an absent column is empty. */
export type CurrentCells = { readonly [column in OutputColumn]?: readonly CellValue[] };

/** A whole plan. Organisations, contexts and outcomes have one entry for each row of the table, in its order. */
export interface Plan {
  readonly region: Region | null;
  readonly organisations: readonly Organisation[];
  readonly contexts: readonly RowContext[];
  readonly outcomes: readonly RowPlan[];
  readonly counts: Counts;
  readonly groups: readonly FindingGroup[];
}

function currentRow(current: CurrentCells, index: number): CurrentRow {
  const cells: { [column in OutputColumn]?: CellValue } = {};
  for (const column of OUTPUT_COLUMNS) cells[column] = current[column]?.[index] ?? '';
  return cells;
}

/**
 * Plans a whole sheet: rows in, cells to write out, each with its reason. Writes nothing.
 *
 * @param input the sheet's source columns, the directory of ЛКО when it is another sheet, the output columns as they
 *   are now, the settings, what a person decided
 * @returns for each row what a run writes, with the findings about it
 * @example planRegister({ table, directory: null, current: {}, settings: DEFAULT_SETTINGS }).counts.rows // 3319
 */
export function planRegister(input: {
  readonly table: SourceTable;
  readonly directory: SourceTable | null;
  readonly current: CurrentCells;
  readonly settings: Settings;
  readonly decisions?: Decisions;
}): Plan {
  const { decisions = NO_DECISIONS } = input;
  const organisations = readOrganisations(input.table, decisions);
  const directory = input.directory === null ? null : readOrganisations(input.directory, decisions);
  const { contexts, region } = rowContexts(organisations, directory, input.settings, decisions);
  const outcomes = organisations.map((organisation, index) => {
    const outcome = rowOutcome(organisation, itemAt(contexts, index), input.settings);
    return planRow(organisation, outcome, currentRow(input.current, index), input.settings.mode);
  });
  const found = outcomes.map(({ row, findings }, index) => ({
    row,
    name: organisationName(itemAt(organisations, index)),
    findings,
  }));
  return {
    region,
    organisations,
    contexts,
    outcomes,
    counts: countRows(organisations, contexts, outcomes),
    groups: groupFindings(found),
  };
}
