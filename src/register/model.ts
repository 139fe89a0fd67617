import type { CellValue } from '../core/cells/cell-value';
import type { Region } from '../core/codes/region';
import type { Finding } from '../core/findings/finding';
import type { Result } from '../core/findings/result';
import type { Section } from '../core/pos/app-link';
import type { Kind } from '../core/pos/kind';
import type { OutputColumn } from '../shared/fill';
import type { Role } from '../shared/roles';

/**
 * Rows of a sheet, column by column: only the mapped columns, all of one length, the first row below the header first.
 * Column by column, because that is how they are read from Sheets.
 */
export interface SourceTable {
  /** Number of the first row in the sheet, counted from 1; row i of the arrays is sheet row `firstRow + i`. */
  readonly firstRow: number;
  readonly length: number;
  readonly columns: { readonly [role in Role]?: readonly CellValue[] };
}

/** What a row is. Titles (one filled cell, no codes), totals and empty rows are left alone by a run. */
export type RowType = 'organisation' | 'title' | 'total' | 'empty';

/** A cell whose formula has no result, so that nobody knows what belongs there. */
export interface UncomputedCell {
  readonly role: Role;
  readonly finding: Finding;
}

/** A row of the export, every value cleaned or refused with its reason. Depends on this row alone. */
export interface Organisation {
  /** Row in the sheet, counted from 1. */
  readonly row: number;
  readonly type: RowType;
  readonly name: string;
  readonly shortName: string;
  /** null: the cell is empty (or says so: «нет», «-», 0). */
  readonly id: Result<string> | null;
  readonly ogrn: Result<string> | null;
  readonly inn: Result<string> | null;
  readonly oktmo: Result<string> | null;
  readonly region: Result<Region> | null;
  readonly kind: Result<Kind> | null;
  readonly section: Result<Section> | null;
  /** Numeric id of the VK community. */
  readonly communityId: Result<string> | null;
  readonly readyAppLink: Result<string> | null;
  readonly parentName: string;
  readonly parentId: Result<string> | null;
  readonly parentOgrn: Result<string> | null;
  /** Why the ЛКО cannot be used although it has an ID («не подключён», «архив»); '' when it can. */
  readonly unusable: string;
  /** Cells that a link needs and that hold a formula's error; they read as empty otherwise. */
  readonly uncomputed: readonly UncomputedCell[];
}

/** Where the ID of the form link comes from. */
export type IdSource = 'own' | 'parent' | 'none';

/**
 * Everything that a row's links take from other rows and from the sheet as a whole.
 */
export interface RowContext {
  readonly idSource: IdSource;
  /** ID for the form link; '' when there is none. */
  readonly opaId: string;
  /** Name of the organisation whose ЛКО serves; '' when own or none. */
  readonly parentAccount: string;
  /** OGRN of that organisation, for the setting «ОГРН вышестоящей»; '' when unknown. */
  readonly parentOgrn: string;
  /** Kind, read or inferred; null when unknown. */
  readonly kind: Kind | null;
  /** 8-digit OKTMO for the polls link, settings applied; '' when there is none. */
  readonly mun: string;
  /** REG-CODE of the sheet's region as links write it, settings applied; '' when unknown. */
  readonly regCode: string;
  /** Findings that come from hierarchy, duplicates, inference and region. */
  readonly findings: readonly Finding[];
}

/** What a run writes for one row. A cell that gets nothing is ''. */
export interface RowOutcome {
  readonly cells: { readonly [column in OutputColumn]: string };
  readonly findings: readonly Finding[];
}
