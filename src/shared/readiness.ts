import type { Counts, FindingRow } from './findings';
import type { SheetsAhead } from './made-sheets';
import type { Preview } from './run';
import type { SheetPlace } from './setup';

/** What the page and the server say to each other about accounts' readiness. JSON-safe, as the contract. */

/** Headers of the columns that a readiness run writes. */
export const READINESS_HEADERS = {
  readiness: 'Готовность',
  nextStep: 'Следующий шаг',
  readinessRemarks: 'Готовность: замечания',
} as const;

/** Whom to ask in the region; '' where nothing is set. */
export interface RegionalContact {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  /** Where applications go. */
  readonly applyTo: string;
  /** Address of the region's page of instructions. */
  readonly page: string;
}

export const NO_CONTACT: RegionalContact = { name: '', phone: '', email: '', applyTo: '', page: '' };

/** Kept with the document. Holds no person's name, address or telephone but those that the region sets for all to see. */
export interface ReadinessSettings {
  /** The sheet of accounts; NO_SHEET: the one that looks like it. */
  readonly accountsSheetId: number;
  /** Last day of the connection campaign, yyyy-mm-dd; '': none. */
  readonly campaign: string;
  /** Topics that the region answers on a fast track; days 0: the usual ten. */
  readonly topics: readonly { readonly topic: string; readonly days: number }[];
  readonly regional: RegionalContact;
}

export const DEFAULT_READINESS: ReadinessSettings = {
  accountsSheetId: -1,
  campaign: '',
  topics: [],
  regional: NO_CONTACT,
};

/** How ready every organisation is. */
export interface ReadinessPreview extends Preview {
  readonly kind: 'readiness';
  readonly counts: Counts;
  /** Lowest stage first, those without organisations too. */
  readonly stages: readonly { readonly name: string; readonly count: number }[];
  /** Data that the sheet lacks: those steps were passed over. */
  readonly skipped: readonly string[];
  /** null: the document has no sheet of accounts. */
  readonly accounts: (SheetPlace & { readonly count: number }) | null;
  /** Accounts of nobody in the register: rows of the sheet of accounts. */
  readonly unmatchedAccounts: readonly FindingRow[];
  /** Rows of the organisations without a ЛКО of their own, for whom an application can be made. */
  readonly applicants: readonly number[];
  readonly settings: ReadinessSettings;
  readonly ahead: {
    readonly report: SheetsAhead;
    /** As many as one press makes. */
    readonly applications: SheetsAhead;
  };
}

/** What a report made. */
export interface ReadinessReportMade {
  /** The counts, and the lists to send. */
  readonly sheets: readonly SheetPlace[];
  /** Lists to send, one for each responsible body. */
  readonly lists: number;
}

export const APPLICATION_KINDS = ['create', 'change'] as const;

/** What applications were made. */
export interface ApplicationsMade {
  readonly sheets: readonly SheetPlace[];
  /** Rows for which none was made, with the reason. */
  readonly skipped: readonly FindingRow[];
  /** Organisations for whom a call without rows made none yet, because one call makes so many. */
  readonly left: number;
}

/** A returned application, checked. */
export interface CheckedApplication extends SheetPlace {
  readonly kind: (typeof APPLICATION_KINDS)[number];
  readonly name: string;
  /** Row 0: about the whole. */
  readonly findings: readonly { readonly row: number; readonly text: string }[];
}
