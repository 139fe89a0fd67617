import type { CellValue } from '../../core/cells/cell-value';
import type { Finding } from '../../core/findings/finding';
import { FORM_ITEM, POLL_ITEM } from '../../core/pos/menu-item';
import { OUTPUT_COLUMNS, type OutputColumn } from '../../shared/fill';
import type { Settings } from '../../shared/settings';
import { registerFinding } from '../findings/register-findings';
import { remarksText } from '../findings/remarks';
import type { Organisation, RowOutcome } from '../model';
import { cellDecision, comparable } from './cell-decision';

/** The output cells of one row as the sheet holds them; an absent column is empty. */
export type CurrentRow = { readonly [column in OutputColumn]?: CellValue };

/** What a run does with one row. */
export interface RowPlan extends RowOutcome {
  /** Row in the sheet, counted from 1. */
  readonly row: number;
  /** Columns whose cells are written. */
  readonly writes: readonly OutputColumn[];
  /** Those of `writes` that replace a person's value. */
  readonly overwrites: readonly OutputColumn[];
  /** Columns whose cells hold a person's value, other than planned, and stay. */
  readonly kept: readonly OutputColumn[];
}

type Cells = RowOutcome['cells'];

const LINK_TITLES: readonly (readonly [OutputColumn, string])[] = [
  ['formLink', FORM_ITEM.title],
  ['pollLink', POLL_ITEM.title],
  ['appLink', 'Госуслуги'],
];

function comparableCells(current: CurrentRow): Cells {
  const text = (column: OutputColumn): string => comparable(column, current[column] ?? '');
  return {
    formLink: text('formLink'),
    pollLink: text('pollLink'),
    appLink: text('appLink'),
    appMenuName: text('appMenuName'),
    idSource: text('idSource'),
    linkId: text('linkId'),
    parentAccount: text('parentAccount'),
    remarks: text('remarks'),
  };
}

/** Notes about links that stay although they are not the planned ones. */
function keptNotes(current: Cells, planned: Cells, mode: Settings['mode']): Finding[] {
  return LINK_TITLES.filter(
    ([column]) =>
      current[column] !== '' &&
      cellDecision(column, current[column], planned[column], { current, planned }, mode) === 'keep',
  ).map(([column, title]) =>
    registerFinding(planned[column] === '' ? 'link-kept-unplanned' : 'link-kept', title),
  );
}

/**
 * Decides for every output cell of a row whether it is written.
 *
 * @param organisation the row
 * @param outcome what the row's cells should hold
 * @param currentRow what they hold now
 * @returns cells and findings of the outcome, with a note for each link that is kept; titles and totals get no writes
 * @example planRow(school, outcome, {}, 'empty').writes[0] // 'formLink'
 */
export function planRow(
  { row, type }: Organisation,
  outcome: RowOutcome,
  currentRow: CurrentRow,
  mode: Settings['mode'],
): RowPlan {
  if (type !== 'organisation') return { row, ...outcome, writes: [], overwrites: [], kept: [] };
  const current = comparableCells(currentRow);
  const notes = keptNotes(current, outcome.cells, mode);
  const findings = [...outcome.findings, ...notes];
  const planned = notes.length === 0 ? outcome.cells : { ...outcome.cells, remarks: remarksText(findings) };
  const decisions = OUTPUT_COLUMNS.map((column) => ({
    column,
    decision: cellDecision(column, current[column], planned[column], { current, planned }, mode),
  }));
  const columnsOf = (...wanted: readonly string[]): OutputColumn[] =>
    decisions.filter(({ decision }) => wanted.includes(decision)).map(({ column }) => column);
  return {
    row,
    cells: planned,
    findings,
    writes: columnsOf('write', 'overwrite'),
    overwrites: columnsOf('overwrite'),
    kept: columnsOf('keep'),
  };
}
