import { cellText } from '../../core/cells/cell';
import { itemAt } from '../../register/item-at';
import { missingTitle } from '../../register/plan/missing-reason';
import { organisationName } from '../../register/rows/organisation-name';
import { LINK_COLUMNS, type LinkColumn, type LinkSample } from '../../shared/fill';
import type { PlannedSheet } from '../setup/plan-sheet';
import { columnTitle } from './column-title';

const MOST_SAMPLES = 3;

/**
 * Some rows as they will stand in the sheet: those with most links first, unlike each other by the source of the ID and
 * the item of the mini-app as long as there are such. A cell that stays as it is is shown as it is.
 */
export function linkSamples(sheet: PlannedSheet): readonly LinkSample[] {
  return chosenRows(sheet.plan).map((index) => sampleOf(sheet, index));
}

/** Indices of the rows that show most, from top to bottom. */
function chosenRows({ outcomes }: PlannedSheet['plan']): readonly number[] {
  const byLinks: number[][] = LINK_COLUMNS.map(() => []);
  for (const [index, { cells, kept }] of outcomes.entries()) {
    const made = LINK_COLUMNS.filter((column) => cells[column] !== '' && !kept.includes(column)).length;
    byLinks[LINK_COLUMNS.length - made]?.push(index);
  }
  const rows = byLinks.flat();
  const seen = new Set<string>();
  const unlike = new Set<number>();
  for (const index of rows) {
    if (unlike.size === MOST_SAMPLES) break;
    const { cells } = itemAt(outcomes, index);
    const sort = `${cells.idSource} ${cells.appMenuName}`;
    if (!seen.has(sort)) unlike.add(index);
    seen.add(sort);
  }
  const more = rows.filter((index) => !unlike.has(index)).slice(0, MOST_SAMPLES - unlike.size);
  return [...Array.from(unlike), ...more].sort((one, other) => one - other);
}

function sampleOf({ register, current, plan }: PlannedSheet, index: number): LinkSample {
  const { cells, row, kept, findings } = itemAt(plan.outcomes, index);
  const linkIn = (column: LinkColumn): LinkSample['links'][number] => {
    const header = columnTitle(register, column);
    if (kept.includes(column)) return { header, link: cellText(current[column]?.[index] ?? ''), is: 'kept' };
    const link = cells[column];
    return link === '' ? { header, link: missingTitle(column, findings), is: 'lacking' } : { header, link };
  };
  return {
    row,
    name: organisationName(itemAt(plan.organisations, index)),
    source: cells.idSource,
    links: LINK_COLUMNS.map(linkIn),
  };
}
