import type { CellValue } from '../core/cells/cell-value';
import type { GivenRegion, Region } from '../core/codes/region';
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
  /** What stands above the columns, where it is known: decisions about a whole column are kept under it. */
  readonly headers?: { readonly [role in Role]?: string };
}

/** What a row is. Titles (one filled cell that is no organisation's name, no codes), totals and empty rows are left alone by a run. */
export type RowType = 'organisation' | 'title' | 'total' | 'empty';

/** A cell whose formula has no result, so that nobody knows what belongs there. */
export interface UncomputedCell {
  readonly role: Role;
  readonly finding: Finding;
}

/** A row of the export, every value cleaned or refused with its reason. But for its type it depends on this row alone. */
export interface Organisation {
  /** Row in the sheet, counted from 1. */
  readonly row: number;
  readonly type: RowType;
  /** A row of the directory of ЛКО, which is another sheet. */
  readonly isListed?: true;
  readonly name: string;
  readonly shortName: string;
  /** null: the cell is empty (or says so: «нет», «-», 0). */
  readonly id: Result<string> | null;
  readonly ogrn: Result<string> | null;
  readonly inn: Result<string> | null;
  readonly oktmo: Result<string> | null;
  /** The OKTMO as written when it is a land between settlements and `oktmo` is its district's; absent or '' otherwise. */
  readonly landBetween?: string;
  readonly region: Result<GivenRegion> | null;
  /** The municipality by its name; absent or '' where the sheet does not say. */
  readonly municipality?: string;
  readonly kind: Result<Kind> | null;
  /** What the kind's cell says, when it is no known kind and nobody has decided what it means; else ''. */
  readonly undecidedKind: string;
  /** By the first column of fields that gives one. */
  readonly section: Result<Section> | null;
  /** What another column of fields gives, when it is another section. */
  readonly otherSection: Section | null;
  /** Numeric id of the VK community. */
  readonly communityId: Result<string> | null;
  readonly readyAppLink: Result<string> | null;
  readonly parentName: string;
  readonly parentId: Result<string> | null;
  readonly parentOgrn: Result<string> | null;
  /** Why the ЛКО cannot be used although it has an ID («не подключён», «архив»); '' when it can. */
  readonly unusable: string;
  /** The status in the sheet's words, when these are not known and nobody has decided what they mean; else ''. */
  readonly undecidedStatus: string;
  /** The status of an organisation that is gone or not counted («ликвидирована»): it gets no links; else ''. */
  readonly stopped: string;
  /** The status of voting in the sheet's words when it is not connected; else ''. */
  readonly votingOff: string;
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
  /** Whose polls template the row takes: its kind's, or by the setting a РОИВ's for an institution of the region. */
  readonly pollKind: Kind | null;
  /** Whether it is an institution under a РОИВ: which polls code is due, no document says. */
  readonly isRegional: boolean;
  /** 8-digit OKTMO for the polls link, settings applied; '' when there is none. */
  readonly mun: string;
  /** The row's region: its own where its codes tell it, else the sheet's; null when unknown or contradictory. */
  readonly region: Region | null;
  /** REG-CODE of that region as links write it, settings applied; '' when there is none. */
  readonly regCode: string;
  /** Findings that come from hierarchy, duplicates, inference and region. */
  readonly findings: readonly Finding[];
}

/** What a run writes for one row. A cell that gets nothing is ''. */
export interface RowOutcome {
  readonly cells: { readonly [column in OutputColumn]: string };
  readonly findings: readonly Finding[];
}
