import { readOrganisations } from '../../register/rows/read-organisations';
import { type AskedPage, askedPage } from '../../register/vk/asked-page';
import { type AnswerCells, answerCells } from '../../register/vk/held-answer';
import type { Role } from '../../shared/roles';
import type { VkColumn } from '../../shared/vk';
import type { WrittenColumns } from '../run/planned-row';
import { type ReadSheet, readTable } from '../setup/register-reading';

/** A row that may have a page. */
export interface PageRow {
  /** Index of the row below the header. */
  readonly index: number;
  readonly asked: AskedPage;
  /** What the product's own columns hold. */
  readonly held: AnswerCells;
}

/** The columns in which the run itself writes: what stands there is not what a row is known by. */
const OWN_ROLES: readonly Role[] = ['vkNumber', 'vkAsked'];

/** The rows of a sheet with their pages: in a register the organisations, not its titles and totals. */
export function readPageRows(read: ReadSheet, written: WrittenColumns) {
  const table = readTable(read);
  const columns = withoutOwn(read.columns);
  const source = withoutOwn(table.columns);
  const organisations = columns.name ? readOrganisations(table) : null;
  const rows: PageRow[] = [];
  for (let index = 0; index < table.length; index += 1) {
    if (organisations !== null && organisations[index]?.type !== 'organisation') continue;
    rows.push({
      index,
      asked: askedPage((role) => source[role]?.[index] ?? ''),
      held: answerCells((column) => heldText(written, column, index)),
    });
  }
  return { rows, columns, source };
}

function heldText({ cells }: WrittenColumns, column: VkColumn, index: number): string {
  return String(cells[column]?.[index] ?? '').trim();
}

function withoutOwn<T>(byRole: { readonly [role in Role]?: T }): { readonly [role in Role]?: T } {
  return Object.fromEntries(Object.entries(byRole).filter(([role]) => !OWN_ROLES.includes(role as Role)));
}
