import type { CellValue } from '../../core/cells/cell-value';
import type { Region } from '../../core/codes/region';
import type { Finding } from '../../core/findings/finding';
import { FORM_ITEM, POLL_ITEM } from '../../core/pos/menu-item';
import { OUTPUT_COLUMNS, type OutputColumn } from '../../shared/fill';
import type { Counts, FindingGroup } from '../../shared/findings';
import type { Settings } from '../../shared/settings';
import { filledColumns } from '../columns/filled-columns';
import { FindingGroups } from '../findings/finding-groups';
import { registerFinding } from '../findings/register-findings';
import { remarksText } from '../findings/remarks';
import type { Organisation, RowContext, RowOutcome, SourceTable } from '../model';
import { readOrganisations } from '../rows/organisation';
import { rowContexts } from './context';
import { countRows } from './counts';
import { rowOutcomes } from './outcome';
import { type CellDecision, cellDecision, comparable } from './replace';

/** Output columns as the sheet holds them, row by row like the source table; an absent column is empty. */
export type CurrentCells = { readonly [column in OutputColumn]?: readonly CellValue[] };

/** What a run does with one row. */
export interface RowPlan extends RowOutcome {
  /** Row in the sheet, counted from 1. */
  readonly row: number;
  /** Columns whose cells are written. */
  readonly writes: readonly OutputColumn[];
  /** Those among them that replace a person's value. */
  readonly overwrites: readonly OutputColumn[];
  /** Columns whose cells hold a person's value, other than planned, and stay. */
  readonly kept: readonly OutputColumn[];
}

/** A whole plan; organisations, contexts and outcomes are of one length and order: one entry for each row of the table. */
export interface Plan {
  readonly region: Region | null;
  readonly organisations: readonly Organisation[];
  readonly contexts: readonly RowContext[];
  readonly outcomes: readonly RowPlan[];
  readonly counts: Counts;
  readonly groups: readonly FindingGroup[];
}

type Cells = { [column in OutputColumn]: string };

const LINK_TITLES: readonly (readonly [OutputColumn, string])[] = [
  ['formLink', FORM_ITEM.title],
  ['pollLink', POLL_ITEM.title],
  ['appLink', 'Госуслуги'],
];

function cellsOf(of: (column: OutputColumn) => string): Cells {
  return {
    formLink: of('formLink'),
    pollLink: of('pollLink'),
    appLink: of('appLink'),
    appMenuName: of('appMenuName'),
    idSource: of('idSource'),
    linkId: of('linkId'),
    parentAccount: of('parentAccount'),
    remarks: of('remarks'),
  };
}

const NO_COLUMNS: readonly OutputColumn[] = [];

const BLANK = cellsOf(() => '');

/** Nothing was ever written into this row: as in a first run. */
function isUntouched(current: Cells): boolean {
  return current === BLANK || OUTPUT_COLUMNS.every((column) => current[column] === '');
}

/** Notes about links that stay although they are not the planned ones. */
function keptNotes(
  filled: (column: OutputColumn) => boolean,
  decide: (column: OutputColumn) => CellDecision,
  planned: Cells,
): Finding[] {
  const notes: Finding[] = [];
  for (const [column, title] of LINK_TITLES) {
    if (!filled(column) || decide(column) !== 'keep') continue;
    notes.push(registerFinding(planned[column] === '' ? 'link-kept-unplanned' : 'link-kept', title));
  }
  return notes;
}

function planRow(
  organisation: Organisation,
  first: RowOutcome,
  current: Cells,
  mode: Settings['mode'],
): RowPlan {
  const { row } = organisation;
  if (organisation.type !== 'organisation' || isUntouched(current)) {
    const { cells, findings } = first;
    return { row, cells, findings, writes: filledColumns(cells), overwrites: NO_COLUMNS, kept: NO_COLUMNS };
  }
  const before = { current, planned: first.cells };
  const notes = keptNotes(
    (column) => current[column] !== '',
    (column) => cellDecision(column, current[column], first.cells[column], before, mode),
    first.cells,
  );
  const findings = notes.length === 0 ? first.findings : [...first.findings, ...notes];
  const cells = notes.length === 0 ? first.cells : { ...first.cells, remarks: remarksText(findings) };
  const texts = { current, planned: cells };
  const writes: OutputColumn[] = [];
  const overwrites: OutputColumn[] = [];
  const kept: OutputColumn[] = [];
  for (const column of OUTPUT_COLUMNS) {
    const decision = cellDecision(column, current[column], cells[column], texts, mode);
    if (decision === 'keep') kept.push(column);
    else if (decision !== 'same') writes.push(column);
    if (decision === 'overwrite') overwrites.push(column);
  }
  return { row, cells, findings, writes, overwrites, kept };
}

/**
 * Plans rows whose contexts are known: a batch of a run, or all.
 *
 * @param organisations the rows, titles and totals included
 * @param contexts of the same rows, in the same order
 * @param current output cells of the same rows
 * @param settings those with which the contexts were made
 * @returns one plan a row; for any batch exactly what the whole plan holds for these rows
 * @throws RangeError when organisations and contexts differ in length
 * @example planRows(organisations, contexts, {}, DEFAULT_SETTINGS)[0].writes[0] // 'formLink'
 */
export function planRows(
  organisations: readonly Organisation[],
  contexts: readonly RowContext[],
  current: CurrentCells,
  settings: Settings,
): RowPlan[] {
  if (organisations.length !== contexts.length) {
    throw new RangeError(`planRows: ${organisations.length} rows, ${contexts.length} contexts`);
  }
  const outcomeOf = rowOutcomes(settings);
  const isFirstRun = OUTPUT_COLUMNS.every((column) => current[column] === undefined);
  return organisations.map((organisation, index) => {
    const texts = isFirstRun
      ? BLANK
      : cellsOf((column) => comparable(column, current[column]?.[index] ?? ''));
    return planRow(organisation, outcomeOf(organisation, contexts[index]!), texts, settings.mode);
  });
}

function groupsOf(
  organisations: readonly Organisation[],
  outcomes: readonly RowOutcome[],
): readonly FindingGroup[] {
  const groups = new FindingGroups();
  for (let index = 0; index < organisations.length; index += 1) {
    const { findings } = outcomes[index]!;
    if (findings.length === 0) continue;
    const { row, name, shortName } = organisations[index]!;
    groups.add(row, name || shortName, findings);
  }
  return groups.sorted();
}

/**
 * Plans a whole sheet: rows in, cells to write out, each with its reason. Writes nothing.
 *
 * @param input the sheet's source columns, the directory of ЛКО when it is another sheet, the output columns as they
 *   stand, the settings
 * @example planRegister({ table, directory: null, current: {}, settings: DEFAULT_SETTINGS }).counts.rows // 3319
 */
export function planRegister(input: {
  readonly table: SourceTable;
  readonly directory: SourceTable | null;
  readonly current: CurrentCells;
  readonly settings: Settings;
}): Plan {
  const organisations = readOrganisations(input.table);
  const directory = input.directory === null ? null : readOrganisations(input.directory);
  const { contexts, region } = rowContexts(organisations, directory, input.settings);
  const outcomes = planRows(organisations, contexts, input.current, input.settings);
  return {
    region,
    organisations,
    contexts,
    outcomes,
    counts: countRows(organisations, contexts, outcomes),
    groups: groupsOf(organisations, outcomes),
  };
}
