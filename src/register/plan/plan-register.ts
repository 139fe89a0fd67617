import type { CellValue } from '../../core/cells/cell-value';
import type { Region } from '../../core/codes/region';
import { OUTPUT_COLUMNS, type OutputColumn } from '../../shared/fill';
import type { Counts, FindingGroup } from '../../shared/findings';
import type { Settings } from '../../shared/settings';
import { type Decisions, NO_DECISIONS } from '../decisions/decisions';
import { groupFindings } from '../findings/finding-groups';
import type { Hierarchy } from '../hierarchy/hierarchy';
import { type StatedParents, statedParents } from '../hierarchy/stated-parents';
import { itemAt } from '../item-at';
import type { Organisation, RowContext, SourceTable } from '../model';
import { organisationName } from '../rows/organisation-name';
import { readOrganisations } from '../rows/read-organisations';
import { countRows } from './plan-counts';
import { type ReadyTable, readyLinks } from './ready-links';
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
  /** The rows of the register, then those of the directory that are none of them, with their parents. */
  readonly hierarchy: Hierarchy;
  /** What is to be decided of empty cells of parents, with the number of rows. */
  readonly blankCells: StatedParents['questions'];
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
 * @param input the sheet's source columns, the directory of ЛКО when it is another sheet, the document's tables of
 *   ready mini-app links, the output columns as they are now, the settings, what a person decided
 * @returns for each row what a run writes, with the findings about it
 * @example planRegister({ table, directory: null, current: {}, settings: DEFAULT_SETTINGS }).counts.rows // 3319
 */
export function planRegister(input: {
  readonly table: SourceTable;
  readonly directory: SourceTable | null;
  readonly readyTables?: readonly ReadyTable[];
  readonly current: CurrentCells;
  readonly settings: Settings;
  readonly decisions?: Decisions;
  /** Rows whose hand-typed values stay, although all are to be updated. */
  readonly keeps?: (index: number) => boolean;
}): Plan {
  const { decisions = NO_DECISIONS } = input;
  const stated = statedParents(readOrganisations(input.table, decisions), input.table, decisions);
  const { organisations } = stated;
  const directory =
    input.directory === null
      ? null
      : statedParents(readOrganisations(input.directory, decisions), input.directory, decisions)
          .organisations;
  const { contexts, region, hierarchy } = rowContexts(
    organisations,
    directory,
    input.settings,
    decisions,
    stated,
  );
  const tables = readyLinks(input.readyTables ?? []);
  const outcomes = organisations.map((organisation, index) => {
    const outcome = rowOutcome(organisation, itemAt(contexts, index), input.settings, tables);
    const mode = input.keeps?.(index) ? 'empty' : input.settings.mode;
    return planRow(organisation, outcome, currentRow(input.current, index), mode);
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
    hierarchy,
    blankCells: stated.questions,
    outcomes,
    counts: countRows(organisations, contexts, outcomes),
    groups: groupFindings(found),
  };
}
