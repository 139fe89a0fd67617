import { isEmptyMark } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import { isEmptyId, readOpaIdFromCode } from '../../core/codes/opa-id';
import type { MenuItemKey } from '../../core/link-audit/model';
import { readSite } from '../../core/people/site-address';
import { isTicked } from '../../core/people/tick';
import { linksOfRow, type PlacedCells } from '../audit/placed-links';
import type { Hierarchy } from '../hierarchy/hierarchy';
import { itemAt } from '../item-at';
import type { Organisation, RowContext, SourceTable } from '../model';
import { connectionStatus } from '../rows/connection-status';
import type { OwnedAccounts } from './account-owners';
import type { Account } from './read-accounts';
import type { ReadinessColumn } from './register-columns';
import type { SiteFacts } from './site-findings';
import type { AccountSource, Facts } from './stages';

/** What readiness reads of a sheet: rows of the register with their contexts, and columns that it may lack. */
export interface ReadinessSheet {
  readonly organisations: readonly Organisation[];
  readonly contexts: readonly RowContext[];
  /** As the plan found it: with people's decisions and the directory. */
  readonly hierarchy: Hierarchy;
  readonly table: SourceTable;
  readonly columns: { readonly [column in ReadinessColumn]?: readonly CellValue[] };
  /** Columns with links as placed; []: none. */
  readonly placed: readonly PlacedCells[];
  /** Columns that an audit wrote; []: no audit yet. */
  readonly audited: readonly (readonly CellValue[])[];
}

/** The sheet of accounts, by organisation. */
export interface KnownAccounts {
  readonly owned: OwnedAccounts;
  readonly rolesKnown: boolean;
  readonly statusKnown: boolean;
  /** Whether the sheet of accounts tells each person's training. */
  readonly trainedKnown: boolean;
}

/** Index of the row whose own ЛКО serves a row: itself, its parent's, -1 when it is not in the sheet. */
export function serverOf(contexts: readonly RowContext[]): (index: number) => number {
  const owners = new Map<string, number>();
  contexts.forEach(({ idSource, opaId }, index) => {
    if (idSource === 'own' && !owners.has(opaId)) owners.set(opaId, index);
  });
  return (index) => {
    const { idSource, opaId } = itemAt(contexts, index);
    if (idSource === 'own') return index;
    return idSource === 'parent' ? (owners.get(opaId) ?? -1) : -1;
  };
}

/**
 * Gathers what is known of each row.
 *
 * @returns facts of a row by its index; ticks and accounts are those of the ЛКО that serves
 * @example factsOfRows(sheet, null)(0).source // 'own'
 */
export function factsOfRows(sheet: ReadinessSheet, known: KnownAccounts | null): (index: number) => Facts {
  const { organisations, contexts, table, columns, placed, audited } = sheet;
  const server = serverOf(contexts);
  const asked = askedItems(placed);
  const tick = (column: readonly CellValue[] | undefined, at: number): boolean | null =>
    column === undefined || at < 0 ? null : isTicked(column[at] ?? '');
  return (index) => {
    const at = server(index);
    const context = itemAt(contexts, index);
    const accounts = known === null ? null : accountsOf(known.owned, at, context.opaId);
    const trainedCell = at < 0 ? undefined : columns.trained?.[at];
    const untrained = known?.trainedKnown ? (accounts ?? []).filter((account) => !account.trained) : [];
    return {
      source: sourceOf(itemAt(organisations, index), context),
      accounts,
      rolesKnown: known?.rolesKnown ?? false,
      statusKnown: known?.statusKnown ?? false,
      trained: trainedOf(trainedCell, known?.trainedKnown === true ? accounts : null),
      untrained,
      ready: tick(columns.ready, at),
      polls: pollsOf(table.columns.votingStatus, at),
      widget: tick(table.columns.widgetSite, index),
      placed: placed.length === 0 ? null : isPlaced(placed, asked, index),
      audited: auditOf(audited, index),
    };
  };
}

/** Every employee's own tick counts; that of the whole ЛКО is asked where theirs are not known, or denies it. */
function trainedOf(cell: CellValue | undefined, accounts: readonly Account[] | null): boolean | null {
  const whole = cell === undefined ? null : isTicked(cell);
  if (accounts === null || accounts.length === 0) return whole;
  if (!accounts.every((account) => account.trained)) return false;
  return whole !== false || cell === '';
}

/** An empty cell tells nothing. */
function pollsOf(column: readonly CellValue[] | undefined, at: number): boolean | null {
  const cell = at < 0 ? '' : (column?.[at] ?? '');
  if (cell === '') return null;
  const { state } = connectionStatus(cell, 'voting');
  return state === 'usable' || state === 'unusable' ? state === 'usable' : null;
}

/** A parent's ЛКО outside the sheet may well have accounts that nobody listed here: nothing is known then. */
function accountsOf(owned: OwnedAccounts, server: number, opaId: string): readonly Account[] | null {
  if (server >= 0) return owned.ofRow(server);
  const listed = owned.ofOpaId(opaId);
  return listed.length > 0 ? listed : null;
}

function sourceOf({ id, unusable, undecidedStatus }: Organisation, { idSource }: RowContext): AccountSource {
  if (idSource !== 'none') return idSource;
  if (id === null) return 'none';
  if (!id.ok) return 'unread';
  return unusable === '' && undecidedStatus === '' ? 'none' : 'unusable';
}

function askedItems(placed: readonly PlacedCells[]): readonly MenuItemKey[] {
  const named = placed.map(({ item }) => item).filter((item): item is MenuItemKey => item !== null);
  return Array.from(new Set(named));
}

function isPlaced(placed: readonly PlacedCells[], asked: readonly MenuItemKey[], index: number): boolean {
  const filled = new Set(linksOfRow(placed, index).map(({ item }) => item));
  return filled.size > 0 && asked.every((item) => filled.has(item));
}

function auditOf(audited: readonly (readonly CellValue[])[], index: number): Facts['audited'] {
  if (audited.length === 0) return null;
  const texts = audited.map((cells) => String(cells[index] ?? '')).filter((text) => text !== '');
  if (texts.length === 0) return 'none';
  return texts.every((text) => text.startsWith('верно')) ? 'right' : 'wrong';
}

/** What is known of each row's site and widget, for the organisations alone. */
export function sitesOfRows({ organisations, contexts, table, columns }: ReadinessSheet): SiteFacts[] {
  const facts: SiteFacts[] = [];
  organisations.forEach(({ type, row, communityId }, index) => {
    if (type !== 'organisation') return;
    const context = itemAt(contexts, index);
    const code = columns.widgetCode?.[index] ?? '';
    const siteCell = table.columns.site?.[index] ?? '';
    const site = readSite(siteCell);
    facts.push({
      row,
      site,
      // The cell of the site may hold a page in a social network.
      hasPage:
        communityId !== null || !isEmptyMark(table.columns.vkPage?.[index] ?? '') || !isEmptyMark(siteCell),
      widgetId: isEmptyId(code) ? null : readOpaIdFromCode(code),
      opaId: context.opaId,
      own: context.idSource === 'own',
    });
  });
  return facts;
}
