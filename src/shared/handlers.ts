import type { Answer } from './answer';
import type { Card, FoundCards } from './card';
import type { DecisionEntry, OpenDecisions } from './decisions';
import type { FindingGroup, FindingListMade, FindingPage } from './findings';
import type { Level, SummaryResult } from './hand-out';
import type { SheetJob } from './job-sheets';
import type { Mended, MendedCell, RowShown, ShownRow } from './mend';
import type { Overview } from './overview';
import type {
  APPLICATION_KINDS,
  ApplicationsMade,
  CheckedApplication,
  ReadinessReportMade,
} from './readiness';
import type { RequestsMade } from './requests';
import type { Role } from './roles';
import type { BatchRequest, BatchResult, RunKind, RunRecord, RunStart, RunState, UndoResult } from './run';
import type {
  FindingListRequest,
  FindingRowsRequest,
  FindingSearch,
  PreviewOf,
  PreviewRequest,
} from './run-kinds';
import type { Settings } from './settings';
import type { SheetChoice, SheetPlace } from './setup';

/**
 * The handlers, as the page calls them: one argument each, one answer each. Everything here survives google.script.run:
 * no Date, no undefined in arrays, no class instances.
 */
export interface Handlers {
  /** First screen: a sheet, its columns, settings, a run under way. NO_SHEET: the sheet filled last, else the open one. */
  getOverview(request: { readonly sheetId: number }): Answer<Overview>;
  /** Keeps for the person which sheet a job is done on, and reads that sheet. */
  takeSheet(request: { readonly job: SheetJob; readonly sheetId: number }): Answer<Overview>;
  /** Keeps a choice of columns and reads again. */
  saveChoice(request: SheetChoice): Answer<Overview>;
  /** Keeps settings with the document. `sheetId`: the sheet that is shown. */
  saveSettings(request: { readonly sheetId: number; readonly settings: Settings }): Answer<Overview>;
  /** What is to be decided about a register: each value once. Reads only. */
  getDecisions(request: { readonly sheetId: number }): Answer<OpenDecisions>;
  /** Keeps decisions in the sheet «Решения», which every run reads. */
  saveDecisions(request: {
    readonly sheetId: number;
    readonly entries: readonly DecisionEntry[];
  }): Answer<SheetPlace>;
  /** Says what a run would do. Writes nothing into the sheet. */
  previewRun<K extends RunKind>(request: PreviewRequest<K>): Answer<PreviewOf<K>>;
  /** More rows of one reason than a preview carries, as the sheet is now. */
  getFindingRows<K extends RunKind>(request: FindingRowsRequest<K>): Answer<FindingPage>;
  /** The findings of rows that hold a text, by reason, as the sheet is now. */
  searchFindings<K extends RunKind>(
    request: FindingSearch<K>,
  ): Answer<{ readonly groups: readonly FindingGroup[] }>;
  /** Writes the findings of a check into a sheet of their own, to send on: all, or those that are looked at. */
  listFindings<K extends RunKind>(request: FindingListRequest<K>): Answer<FindingListMade>;
  /** Starts a run, or goes on with an idle or own one (`runId` of it); adds the missing columns. */
  startRun(request: RunStart): Answer<RunState>;
  /**
   * Writes one batch: consecutive tokens of a preview. `changed` when what they stand for is no longer what the preview
   * showed: nothing of the batch is written then; the page previews again and goes on with the new tokens.
   */
  writeBatch(request: BatchRequest): Answer<BatchResult>;
  /** Ends a run between batches; what is written stays and can be undone. */
  stopRun(request: { readonly runId: string }): Answer<RunRecord>;
  /** Takes back the newest undoable run, batch by batch from `from`. */
  undoBatch(request: { readonly runId: string; readonly from: number }): Answer<UndoResult>;
  /** Shows a row in the sheet; with the code of a finding, the cell that it is about; with a column, that cell. */
  selectRow(request: RowShown): Answer<ShownRow>;
  /** Writes a mended value into its source cell; `changed` when the row no longer holds what the person saw. */
  mendCell(request: {
    readonly sheetId: number;
    readonly row: number;
    readonly role: Role;
    readonly value: string;
    /** ShownRow.mark. */
    readonly expected: string;
    /** Into all rows that hold what this one holds. */
    readonly everywhere: boolean;
  }): Answer<Mended>;
  /** Puts back what mended cells held, where nobody has changed their rows since. */
  putBackCells(request: {
    readonly sheetId: number;
    readonly role: Role;
    readonly cells: readonly MendedCell[];
  }): Answer<{ readonly restored: number; readonly skipped: number }>;
  /** Card of a row; 0: the selected one. */
  getCard(request: { readonly sheetId: number; readonly row: number }): Answer<Card>;
  /** Organisations by a part of the name, the OGRN or the row's number. */
  findCards(request: { readonly sheetId: number; readonly search: string }): Answer<FoundCards>;
  /** The row that is selected in a sheet; 0: none of its data. */
  getSelectedRow(request: { readonly sheetId: number }): Answer<{ readonly row: number }>;
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
  /** Makes or refreshes «Сводка» and its lists. */
  updateSummary(request: { readonly sheetId: number; readonly level: Level }): Answer<SummaryResult>;
  /** Makes the texts to send: requests to parents, the curators' list, reminders; on the sheet «Запросы». */
  makeRequests(request: { readonly sheetId: number }): Answer<RequestsMade>;
}

export type HandlerName = keyof Handlers;
