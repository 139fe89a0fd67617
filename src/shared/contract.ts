import type {
  BroughtRow,
  CollectCheck,
  Decisions,
  HandOutBatch,
  HandOutBatchRequest,
  HandOutCheck,
  Level,
  SummaryResult,
} from './hand-out';
import type {
  APPLICATION_KINDS,
  ApplicationsMade,
  CheckedApplication,
  MessageCheck,
  ReadinessCheck,
  ReadinessReportMade,
  ReadinessSettings,
} from './readiness';
import type { ColumnMap, Role } from './roles';
import type { RunKind } from './run-kinds';
import type { Settings } from './settings';

/**
 * What the page and the server say to each other. Everything here survives google.script.run:
 * no Date, no undefined in arrays, no class instances.
 */

/** Each handler answers with a value or with one plain Russian sentence; nothing is ever thrown at the page. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure };

export interface Failure {
  /** Stable, for the page's decisions and for tests. */
  readonly code:
    | 'bad-request' // the page sent something unreadable: a defect or an old page
    | 'no-sheet' // the sheet was deleted or there is no table in it
    | 'no-columns' // no header could be recognised; columns are to be chosen by hand
    | 'busy' // another run is under way, `text` says whose rows and since when
    | 'taken-over' // this run was continued from another window
    | 'run-gone' // no such run (finished, stopped or undone elsewhere)
    | 'changed' // the sheet changed since the check: check again, then go on
    | 'protected' // a protected range stopped it; `text` names it
    | 'bad-settings' // a setting is not valid
    | 'google'; // a Google service failed; trying again may help
  readonly text: string;
  /** Whether «Повторить» makes sense. */
  readonly retry: boolean;
}

/** In place of a sheet's id: the open sheet, or no directory sheet. Not 0: a document's first sheet has the id 0. */
export const NO_SHEET = -1;

/**
 * Names a call and its repeats among the calls of one opened page: by it the server carries a call out once, and not
 * after a later one of the same page. Counted, not timed: the clocks of two persons differ.
 */
export interface Stamp {
  readonly page: string;
  readonly count: number;
}

/** A request that must not be carried out late. The page's api adds the stamp; without one it is always heard. */
export interface Stamped {
  readonly stamp?: Stamp | undefined;
}

export interface SheetName {
  readonly id: number;
  readonly name: string;
  readonly rows: number;
}

/** How sure the recognition of a column is. `chosen`: a person chose it. */
export type Confidence = 'sure' | 'likely' | 'chosen';

export interface RecognisedColumn {
  readonly role: Role;
  /** Counted from 1. */
  readonly column: number;
  readonly header: string;
  readonly confidence: Confidence;
  /** One short Russian phrase: «по заголовку», «по значениям: 13 цифр». */
  readonly why: string;
  /** Two sample values, as text, possibly ''. */
  readonly samples: readonly [string, string];
}

/** A role for which several columns fit: none is taken until a person chooses. */
export interface AmbiguousRole {
  readonly role: Role;
  readonly columns: readonly { readonly column: number; readonly header: string }[];
}

/** What is known of one sheet: where its table starts and what its columns mean. */
export interface SheetReading {
  readonly sheetId: number;
  readonly sheetName: string;
  /** Last row of the header, counted from 1; data starts below it. 0: not recognised. */
  readonly headerRow: number;
  /** True when a person chose the header row: the page must send it back with the next choice. */
  readonly headerChosen: boolean;
  /** Roles for which a person chose «нет такого столбца»: the page must send them back with the next choice. */
  readonly absent: readonly Role[];
  readonly columns: readonly RecognisedColumn[];
  readonly ambiguous: readonly AmbiguousRole[];
  /** Every column of the sheet, for choosing by hand. */
  readonly headers: readonly { readonly column: number; readonly header: string }[];
  /** Said when a chosen column was renamed, moved or is gone since it was chosen. */
  readonly notices: readonly string[];
  /** Data rows below the header. */
  readonly rows: number;
}

export interface RegionName {
  readonly regCode: string;
  readonly name: string;
}

/** All that the page needs to draw its first screen. */
export interface Overview {
  readonly sheets: readonly SheetName[];
  readonly register: SheetReading;
  /** The ЛКО directory, when it is another sheet; null: the register itself carries the IDs. */
  readonly directory: SheetReading | null;
  readonly settings: Settings;
  readonly regions: readonly RegionName[];
  /** A run that is under way or was interrupted; null: none. */
  readonly run: RunState | null;
  /** Newest first, at most 10. */
  readonly history: readonly RunRecord[];
}

/** A person's choice of sheet, header row and columns. Absent role: by recognition; 0: «нет такого столбца». */
export interface SheetChoice {
  readonly sheetId: number;
  /** 0: by recognition. */
  readonly headerRow: number;
  readonly columns: ColumnMap;
  /** NO_SHEET: no directory sheet. */
  readonly directorySheetId: number;
}

export interface FindingRow {
  /** Row in the sheet, counted from 1. */
  readonly row: number;
  readonly name: string;
  readonly text: string;
}

/** Findings of one reason: heading, what to do, the rows. */
export interface FindingGroup {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'note';
  readonly title: string;
  readonly fix: string;
  readonly rows: readonly FindingRow[];
}

export interface Counts {
  /** Organisations, titles and totals left out. */
  readonly rows: number;
  /** Rows in which at least one cell is to be written or was written. */
  readonly filled: number;
  readonly own: number;
  readonly fallback: number;
  readonly none: number;
  /** Rows in which nothing changes. */
  readonly unchanged: number;
  /** Cells with a value of a person's own that «обновить все» would replace (or replaced). */
  readonly overwrites: number;
  /** Cells with a value of a person's own that are kept. */
  readonly kept: number;
  /** Rows with at least one error or warning. */
  readonly attention: number;
}

/** What a batch must know of a row that it did not read itself. Opaque to the page: it only carries it. */
export interface RowToken {
  readonly row: number;
  /** Hash of the row's source cells at the check. */
  readonly hash: string;
  /** register/model RowContext. */
  readonly context: unknown;
}

/** What every check gives, so that a run can be driven by it. */
export interface RunCheck {
  readonly sheetId: number;
  readonly groups: readonly FindingGroup[];
  readonly tokens: readonly RowToken[];
  /** Opaque to the page: where the check found what, with its settings. Goes back with every batch. */
  readonly layout: unknown;
  /** Headers of the columns that the run will add at the right. */
  readonly newColumns: readonly string[];
  /** Rows a batch should have so that one call ends within 20 seconds. */
  readonly batch: number;
}

/** What a fill would do. */
export interface CheckResult extends RunCheck {
  readonly regCode: string;
  readonly regionName: string;
  readonly counts: Counts;
}

/** A menu item of a VK page, by the link that stands behind it. */
export type MenuItemKey = 'form' | 'poll' | 'app';

/** A column with links as they were placed. */
export interface PlacedColumnView {
  readonly column: number;
  readonly header: string;
  /** null: the links themselves tell which menu item they are for. */
  readonly item: MenuItemKey | null;
  readonly chosen: boolean;
  /** One short Russian phrase: how it was recognised. */
  readonly why: string;
}

/** The result of an audit of placed links. */
export interface AuditCheck extends RunCheck {
  /** False for a list of pages and links without an export: only what the links themselves say can be told. */
  readonly compared: boolean;
  readonly columns: readonly PlacedColumnView[];
  /** Every column of the sheet, for choosing by hand. */
  readonly headers: readonly { readonly column: number; readonly header: string }[];
  readonly totals: {
    readonly rows: number;
    readonly links: number;
    readonly right: number;
    readonly missing: number;
  };
}

/** A person's choice of columns with placed links; null: by recognition. */
export interface PlacedChoice {
  readonly sheetId: number;
  readonly columns: readonly { readonly column: number; readonly item: MenuItemKey | null }[] | null;
}

export interface RunState {
  readonly runId: string;
  readonly kind: RunKind;
  readonly sheetId: number;
  readonly sheetName: string;
  readonly mode: Settings['mode'];
  readonly started: string; // ISO 8601, UTC
  readonly total: number;
  readonly done: number;
  /** It may be continued here: it is this person's own, or nobody has moved it for two minutes. */
  readonly idle: boolean;
}

export interface RunRecord {
  readonly runId: string;
  readonly kind: RunKind;
  readonly sheetId: number;
  readonly sheetName: string;
  readonly started: string;
  readonly finished: string;
  readonly outcome: 'done' | 'stopped' | 'undone';
  readonly filled: number;
  readonly fallback: number;
  readonly attention: number;
  readonly undoable: boolean;
}

export interface BatchResult {
  readonly done: number;
  readonly total: number;
  /** Cells written by this batch. */
  readonly written: number;
  readonly finished: boolean;
}

export interface UndoResult {
  readonly done: number;
  readonly total: number;
  readonly restored: number;
  /** Cells left as they are, since someone changed them after the run. */
  readonly skipped: readonly FindingRow[];
  readonly finished: boolean;
}

/** One menu item to be made in VK, in the order of the menu. */
export interface CardItem {
  readonly title: string; // «Сообщить о проблеме»
  readonly cover: string;
  readonly menuName: string;
  /** '' when the link cannot be made; `missing` then says why. */
  readonly link: string;
  readonly missing: string;
  /** Opens on phones only: show the QR code first. */
  readonly phoneOnly: boolean;
  /** Links that stand there now, if the sheet tells; [] otherwise. */
  readonly placed: readonly PlacedLink[];
}

/** A link as placed, beside the right one. */
export interface PlacedLink {
  readonly link: string;
  /** '' when nothing can be offered. */
  readonly right: string;
  /** Exact pieces of `link` that are wrong. */
  readonly pieces: readonly string[];
  readonly findings: readonly {
    readonly severity: 'error' | 'warning' | 'note';
    readonly text: string;
    readonly fix: string;
  }[];
}

export interface Card {
  readonly row: number;
  readonly name: string;
  readonly position: number; // 1-based among organisations
  readonly total: number;
  readonly vkPage: string;
  /** One sentence: whose ID and why. */
  readonly idSource: string;
  readonly items: readonly CardItem[];
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly findings: readonly {
    readonly severity: 'error' | 'warning' | 'note';
    readonly text: string;
    readonly fix: string;
  }[];
  readonly previousRow: number; // 0: none
  readonly nextRow: number; // 0: none
}

/** What a run is started with: the run to go on with, '' for a new one; how many rows it is to do. */
export interface RunStart {
  readonly sheetId: number;
  readonly kind: RunKind;
  readonly runId: string;
  readonly total: number;
}

/** The handlers, as the page calls them. One argument each, one answer each. */
export interface Handlers {
  /** First screen: the sheet that is open, its columns, settings, a run under way. */
  getOverview(request: { readonly sheetId: number }): Answer<Overview>; // NO_SHEET: the open one
  /** Keeps a choice of columns and reads again. */
  saveChoice(request: SheetChoice & Stamped): Answer<Overview>;
  /** Keeps settings with the document. `sheetId`: the sheet that is shown. */
  saveSettings(
    request: { readonly sheetId: number; readonly settings: Settings } & Stamped,
  ): Answer<Overview>;
  /** Dry run: writes nothing. */
  checkRegister(request: { readonly sheetId: number }): Answer<CheckResult>;
  /** Audit of the placed links: writes nothing. Its tokens and layout drive a run of the kind `audit`. */
  checkLinks(request: { readonly sheetId: number }): Answer<AuditCheck>;
  /** Keeps a choice of columns with placed links, and audits again. */
  savePlacedColumns(request: PlacedChoice & Stamped): Answer<AuditCheck>;
  /** Where every organisation stands: writes nothing. Its tokens and layout drive a run of the kind `readiness`. */
  checkReadiness(request: { readonly sheetId: number }): Answer<ReadinessCheck>;
  /** Keeps the settings of readiness, and checks again. */
  saveReadiness(
    request: { readonly sheetId: number; readonly settings: ReadinessSettings } & Stamped,
  ): Answer<ReadinessCheck>;
  /** Writes the report: «Готовность» with counts and a chart, «Готовность, списки» to send. */
  reportReadiness(request: { readonly sheetId: number }): Answer<ReadinessReportMade>;
  /** Makes applications, a sheet each. `rows` 0: the selected one; [] with `create`: all without a ЛКО. */
  makeApplications(request: {
    readonly sheetId: number;
    readonly kind: (typeof APPLICATION_KINDS)[number];
    readonly rows: readonly number[];
  }): Answer<ApplicationsMade>;
  /** Checks the returned applications of the document: writes nothing. */
  checkApplications(request: { readonly sheetId: number }): Answer<{
    readonly applications: readonly CheckedApplication[];
  }>;
  /** Due days of messages: writes nothing. Its tokens and layout drive a run of the kind `deadlines`. */
  checkMessages(request: { readonly sheetId: number }): Answer<MessageCheck>;
  /**
   * Starts a run, or continues an idle or own one (`runId` of it); adds the missing columns. One stamp starts once:
   * repeated, it answers with its run, or that the run is over or driven by another window.
   */
  startRun(request: RunStart & Stamped): Answer<RunState>;
  /**
   * Writes one batch: consecutive tokens of the check. `changed` when a row is no longer the one that was planned:
   * nothing of the batch is written then; the page checks again and goes on with the new tokens.
   */
  writeBatch(request: {
    readonly runId: string;
    readonly from: number; // index of the first token
    readonly tokens: readonly RowToken[];
    readonly layout: unknown; // CheckResult.layout of the check that made the tokens
  }): Answer<BatchResult>;
  /** Ends a run between batches; what is written stays and can be undone. */
  stopRun(request: { readonly runId: string }): Answer<RunRecord>;
  /** Takes back the newest undoable run, batch by batch from `from`. */
  undoBatch(request: { readonly runId: string; readonly from: number }): Answer<UndoResult>;
  /** Shows a row in the sheet. */
  selectRow(request: { readonly sheetId: number; readonly row: number }): Answer<{ readonly row: number }>;
  /** Card of a row; 0: the selected one. */
  getCard(request: { readonly sheetId: number; readonly row: number }): Answer<Card>;
  /** Dry run of a hand-out: which sheets it would make or refresh. Writes nothing. */
  checkHandOut(request: { readonly sheetId: number; readonly level: Level }): Answer<HandOutCheck>;
  /** Makes or refreshes the sheets of consecutive groups of the check, within a run of the kind `handOut`. */
  handOutBatch(request: HandOutBatchRequest): Answer<HandOutBatch>;
  /** Dry run of collecting: answers, conflicts, the audit of what was placed. Writes nothing. */
  checkCollect(request: {
    readonly sheetId: number;
    readonly decisions: Decisions;
    readonly brought: readonly BroughtRow[]; // of returned files; the page has none
  }): Answer<CollectCheck>;
  /** Makes or refreshes «Сводка» and its lists. */
  updateSummary(request: { readonly sheetId: number; readonly level: Level }): Answer<SummaryResult>;
}

export type HandlerName = keyof Handlers;
