import type { CellValue } from '../core/cells/cell-value';
import { readInn } from '../core/codes/inn';
import { readOgrn } from '../core/codes/ogrn';
import { readOktmo } from '../core/codes/oktmo';
import { isEmptyId, readOpaId } from '../core/codes/opa-id';
import { readGivenRegion } from '../core/codes/region';
import type { Finding } from '../core/findings/finding';
import type { Result } from '../core/findings/result';
import { readKind } from '../core/pos/kind';
import { readSection } from '../core/pos/section';
import { isNoPage } from '../core/vk/no-page';
import { readVkGroup } from '../core/vk/vk-page';
import type { RowMark } from './findings';
import type { Role } from './roles';

/** Mending a cell from the panel: what page and server say to each other, and the one check that both make. */

/** Why a cell is mended in the sheet alone. */
export type MendLock = 'formula' | 'merged' | 'link';

/** The cell that a finding is about, as the sheet has it now. */
export interface FindingCell {
  readonly role: Role;
  /** Counted from 1. */
  readonly column: number;
  readonly header: string;
  /** As text. */
  readonly value: string;
  /** Rows that hold the same value and may get another together, this one included; 1 where a value is one row's own. */
  readonly same: number;
  /** What should stand there most likely, of what the rules know; absent where nothing tells. */
  readonly likely?: readonly string[];
  /** null: the cell may be mended here. */
  readonly lock: MendLock | null;
}

/** Which row is to be shown in the sheet, and of what. */
export interface RowShown {
  readonly sheetId: number;
  readonly row: number;
  /** Of the finding that is looked at. */
  readonly code?: string;
  /** What it says: of several cells that it may be about, the one is meant that it was said of. */
  readonly text?: string;
  /** Rows whose marks are asked for: FoundLinks.basis. */
  readonly basis?: readonly number[];
  /** Counted from 1. */
  readonly column?: number;
  /** Only read again: the sheet stays where the person has it. */
  readonly quiet?: boolean;
}

/** A row shown in the sheet. */
export interface ShownRow {
  readonly row: number;
  /** null: the row was selected as a whole. */
  readonly cell: FindingCell | null;
  /** What the row's cells hold, as one mark: another mark is another content. '' where the row is no data. */
  readonly mark: string;
  /** Nobody sees it in the sheet: a filter or a person hides its row or column. */
  readonly isHidden?: true;
  /** What the rows hold whose marks were asked for, in their order. */
  readonly basis?: readonly RowMark[];
}

/** One cell that got a new value. */
export interface MendedCell {
  readonly row: number;
  /** What it held; opaque to the page. */
  readonly held: string;
  /** Mark of the row with the new value: it is put back only where the row still has it. */
  readonly mark: string;
}

/** What mending did, and what putting back takes. */
export interface Mended {
  readonly role: Role;
  readonly value: string;
  readonly cells: readonly MendedCell[];
}

/** Roles whose values many rows share; a number or a page is one organisation's own. */
const OF_MANY: readonly Role[] = [
  'region',
  'municipality',
  'oktmo',
  'kind',
  'field',
  'field2',
  'field3',
  'status',
  'votingStatus',
  'parentName',
  'parentId',
  'parentOgrn',
];

/**
 * Why the rule that reads a cell of this role refuses it.
 *
 * @returns null for a cell that is read, and for a role whose cells may hold anything
 * @example refusalOf('ogrn', '1045405430621')?.code // 'ogrn-check-digit'
 */
export function refusalOf(role: Role, raw: CellValue): Finding | null {
  const read = READERS[role]?.(raw);
  return read && !read.ok ? read.finding : null;
}

/** Whether a value of this role may be replaced in all rows that have it. @example isOfMany('ogrn') // false */
export function isOfMany(role: Role): boolean {
  return OF_MANY.includes(role);
}

const READERS: { readonly [role in Role]?: (raw: CellValue) => Result<unknown> } = {
  id: readOpaId,
  parentId: readOpaId,
  ogrn: readOgrn,
  parentOgrn: readOgrn,
  inn: readInn,
  oktmo: readOktmo,
  region: readGivenRegion,
  kind: readKind,
  field: readSection,
  field2: readSection,
  field3: readSection,
  vkPage: readVkGroup,
  vkId: readVkGroup,
};

const NEVER_EMPTY: readonly Role[] = ['name', 'ogrn'];

/**
 * Checks what a person typed for a cell by the rule that reads the cell. What depends on other rows shows in the next
 * check of the sheet.
 *
 * @returns null for a good value; also for an empty one where a row may go without it
 * @example checkMended('ogrn', '1045405430621')?.code // 'ogrn-check-digit'
 */
export function checkMended(role: Role, value: string): Finding | null {
  if (value.trim() === '' && !NEVER_EMPTY.includes(role)) return null;
  if (role === 'id' || role === 'parentId' ? isEmptyId(value) : isPage(role) && isNoPage(value)) return null;
  return refusalOf(role, value);
}

function isPage(role: Role): boolean {
  return role === 'vkPage' || role === 'vkId';
}
